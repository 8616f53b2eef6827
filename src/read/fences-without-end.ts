import type { VFile } from 'vfile';
import { tell } from '../model/diagnostic.ts';
import { plural } from '../text/plural.ts';
import { fenceBegins } from './code-lines.ts';

/** A number, perhaps behind a word such as `Question`. */
const numbered = /^(?:\p{L}{1,10}\.? ?)?\d{1,4} ?[.):）、]/u;

/** Whether a line can hardly be code: a title or a number, and it asks; or a numbered title. */
function asks(line: string): boolean {
  if (line.length > longest) return false;
  const [before = '', hashes = ''] = /^ {0,3}(#{1,6}) /.exec(line) ?? [];
  const words = line
    .slice(before.length)
    .trim()
    .replace(/^(?:\*\*|__)/, '');
  const counts = numbered.test(words);
  const isTitle = hashes.length > 1;
  return (isTitle && counts) || ((isTitle || counts) && /[?？؟](?:\*\*|__)?$/.test(words));
}

/** No question is longer, in characters. */
const longest = 400;
/** So many questions in a block without an end are none of its code. */
const several = 3;

/** A block of code whose end has not come yet, its lines by numbers from 0 on. */
interface Open {
  readonly first: number;
  readonly mark: string;
  /** Within an item it ends with that. */
  readonly atMargin: boolean;
  /** Lines in it that ask. */
  readonly questions: number[];
}

/**
 * Ends blocks of code whose end was forgotten, before the first question in them: where a block goes on to the end of the document
 * over several questions, or another block of code is opened in it behind one. The empty line there becomes the fence, so that every
 * line stays where it is; a message says so, and also where questions stand in a block that is left as it is.
 */
export function endFences(text: string, file?: VFile): string {
  if (!/^ {0,3}(?:```|~~~)/m.test(text)) return text;
  const lines = text.split('\n');
  let changed = false;
  let open: Open | null = null;
  const end = (block: Open, enough: number): boolean => {
    const [question] = block.questions;
    if (!block.atMargin || question === undefined) return false;
    const mends =
      block.questions.length >= enough && question - 1 > block.first && lines[question - 1]?.trim() === '';
    if (mends) lines[question - 1] = block.mark;
    if (mends || enough === several) tellEndless(file, block, mends);
    changed ||= mends;
    return mends;
  };
  for (const [at, line] of lines.entries()) {
    const [fence = '', mark = ''] = fenceBegins.exec(line) ?? [];
    if (open && mark === '' && asks(line)) open.questions.push(at);
    if (mark === '') continue;
    const language = line.slice(fence.length).trim();
    const begun: Open = { first: at, mark, atMargin: /^ {0,3}[`~]/.test(fence), questions: [] };
    if (!open) open = begun;
    else if (language === '' && mark.startsWith(open.mark)) open = null;
    // No block of code is opened in another.
    else if (/^[a-z][\w+#-]*$/i.test(language) && mark[0] === open.mark[0] && end(open, 1)) open = begun;
  }
  if (open) end(open, several);
  return changed ? lines.join('\n') : text;
}

function tellEndless(file: VFile | undefined, { first, questions }: Open, mended: boolean): void {
  if (!file) return;
  const count = questions.length;
  const where = `${plural(count, 'question')} from line ${(questions[0] ?? first) + 1} on`;
  tell(file, {
    rule: 'fence-without-end',
    place: first + 1,
    reason: mended
      ? `A block of code begins here that has no end before ${where}; it is ended there`
      : `A block of code begins here that has no end; in it ${count === 1 ? 'stands' : 'stand'} ${where}, read as code`,
    expected: ['a fence (``` or ~~~) behind the last line of the code'],
    todo: 'Put the fence where the code ends.',
    facts: { kind: mended ? 'fenceEnded' : 'fenceEndless', n: count, line: (questions[0] ?? first) + 1 },
  });
}
