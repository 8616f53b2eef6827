import { linkedBlocks } from '../text/vault-marks.ts';

/** What a document names somewhere else than where it is spoken of: looked up, for its marks may be as many as its words. */
export interface NamedElsewhere {
  /** The number that Pandoc gives an example, by its place among those that are named before it; the mark itself where it has none. */
  exampleNumber(mark: string): string;
  /** Whether the mark of a note, `[^a]`, has a text; without one it is words. */
  isNote(mark: string): boolean;
  /** The names of blocks that links lead to. */
  linked(): ReadonlySet<string>;
}

/** Reads the document once for each kind of mark that is asked for, and not before. */
export function namedElsewhere(written: string): NamedElsewhere {
  let examples: ReadonlyMap<string, number> | undefined;
  let notes: ReadonlySet<string> | undefined;
  let linked: ReadonlySet<string> | undefined;
  return {
    exampleNumber(mark) {
      examples ??= examplesIn(written);
      const at = examples.get(mark);
      return at === undefined ? mark : `(${at})`;
    },
    isNote(mark) {
      notes ??= new Set(Array.from(written.matchAll(/\[\^[^\]\s[]+\](?=:)/g), ([own]) => own));
      return notes.has(mark);
    },
    linked() {
      linked ??= linkedBlocks(written);
      return linked;
    },
  };
}

function examplesIn(written: string): ReadonlyMap<string, number> {
  const examples = new Map<string, number>();
  let count = 0;
  for (const [, mark = ''] of written.matchAll(/^ {0,3}(\(@[\w-]*\))(?=[ \t])/gm)) {
    if (mark === '(@)') count++;
    else if (!examples.has(mark)) examples.set(mark, ++count);
  }
  return examples;
}
