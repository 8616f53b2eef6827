import type { PhrasingContent } from 'mdast';
import type { Edition, EditionEntry } from '../../model/edition.ts';
import type { Passage } from '../../model/handbook.ts';
import type { SideBySide, SideEntry } from '../../model/side-by-side.ts';
import type { Unit } from '../../model/unit.ts';
import { findReferences } from '../../text/find-references.ts';
import { fill, wordsOf } from '../../wording/wording.ts';
import { resolver, withPassages } from './link-questions.ts';

/**
 * How a mention of another question is told where it is no link: by the number that it has in this book, where its source counts
 * otherwise, or by its words, where questions have no numbers.
 */
export type ToldBy = 'number' | 'words';

/** Characters of a question that tell which it is. */
const longest = 60;

/** An edition in whose text each mention of another question says which one that is here. */
export function tellMentions(edition: Edition, by: ToldBy): Edition {
  if (!edition.numbers) return edition;
  return {
    ...edition,
    parts: edition.parts.map((part) => ({
      ...part,
      entries: part.entries.map((entry) => withPassages(entry, teller(entry, edition, by))),
    })),
  };
}

/** The same of sources in columns. */
export function tellMentionsOfSides(sides: SideBySide, edition: Edition): SideBySide {
  if (!edition.numbers) return sides;
  const entries = new Map(edition.parts.flatMap((part) => part.entries.map((entry) => [entry.id, entry])));
  const told = (side: SideEntry): SideEntry => {
    const entry = entries.get(side.id);
    if (!entry) return side;
    const tell = teller(entry, edition, 'number');
    const rows = side.rows.map((row) => ({
      ...row,
      cells: new Map(
        [...row.cells].map(
          ([set, pieces]) =>
            [set, pieces.map((piece) => ({ ...piece, passage: tell(piece.passage) }))] as const,
        ),
      ),
    }));
    return { ...side, rows };
  };
  return { ...sides, parts: sides.parts.map((part) => ({ ...part, entries: part.entries.map(told) })) };
}

/** Puts behind each mention what question it is. */
function teller(entry: EditionEntry, edition: Edition, by: ToldBy): (passage: Passage) => Passage {
  const resolve = resolver(entry, edition);
  const words = wordsOf(edition.language);
  const questions = new Map(
    edition.parts.flatMap((part) => part.entries.map(({ id, question }) => [id, question])),
  );
  const told = (set: string, text: string): string => {
    let made = '';
    let at = 0;
    for (const mention of findReferences(text)) {
      const target = resolve(set, mention);
      if (!target) continue;
      const here =
        by === 'words'
          ? briefly(questions.get(target.id) ?? '')
          : mention.number === String(target.number)
            ? ''
            : fill(words.numberHere, { n: String(target.number) });
      const added = target.here ? here : words.notHere;
      made += text.slice(at, mention.to) + (added && ` [${added}]`);
      at = mention.to;
    }
    return made + text.slice(at);
  };
  const inline = (set: string, nodes: readonly PhrasingContent[]): PhrasingContent[] =>
    nodes.map((node) => {
      if (node.type === 'text') return { ...node, value: told(set, node.value) };
      return 'children' in node && node.type !== 'link'
        ? ({ ...node, children: inline(set, node.children) } as PhrasingContent)
        : node;
    });
  const inUnit = (set: string, unit: Unit): Unit => {
    const text = told(set, unit.text);
    return text === unit.text ? unit : { ...unit, text, phrasing: inline(set, unit.phrasing) };
  };
  return (passage) => {
    const units = passage.units.map((unit) => inUnit(passage.answerSet, unit));
    return units.every((unit, at) => unit === passage.units[at])
      ? passage
      : { ...passage, units, text: told(passage.answerSet, passage.text) };
  };
}

function briefly(question: string): string {
  if (question.length <= longest) return question;
  return `${question.slice(0, longest).replace(/\s+\S*$/, '')} …`;
}
