import { toString as textOf } from 'mdast-util-to-string';
import type { Handbook, Passage } from '../../model/handbook.ts';
import type { TextRun } from '../../model/text-run.ts';
import type { Unit } from '../../model/unit.ts';

/** A merged handbook as the contract's `handbook.json`, schema 1; ends with a line feed. */
export function handbookJson(handbook: Handbook): Uint8Array {
  const { title, language, answerSets, topics, entries } = handbook;
  return json({
    schema: 1,
    title,
    language,
    answerSets: answerSets.map(({ id, title, files, questions, mark, author, licence, date }) => ({
      id,
      title,
      file: files[0] ?? '',
      questions,
      mark,
      files,
      author,
      licence,
      date,
    })),
    topics: topics.map(({ id, title, entries, within }) => ({ id, title, entries, within })),
    entries: entries.map(({ id, number, topic, question, wordings, intro, points, outro }) => ({
      id,
      number,
      topic,
      question,
      wordings: wordings.map(({ answerSet, text, file, line }) => ({ answerSet, text, file, line })),
      intro: intro.map(passage),
      points: points.map(({ id, label, text, standing, members, passages, suggested }) => ({
        id,
        label,
        text,
        standing,
        members: members.map(({ answerSet, index, label, text, lines, link }) => ({
          answerSet,
          index,
          label,
          text,
          lines,
          link: { score: link.score, tier: link.tier },
        })),
        passages: passages.map(passage),
        suggested,
      })),
      outro: outro.map(passage),
    })),
    opening: handbook.opening.map(passage),
    closing: handbook.closing.map(passage),
  });
}

function passage({ answerSet, also, text, file, lines, units }: Passage) {
  return {
    answerSet,
    also,
    text,
    file,
    lines,
    ...tablesOf(units),
    ...blocksOf(units),
    runs: units.flatMap((unit) => unit.runs ?? wholeRun(answerSet, unit)),
  };
}

/** Tables cell by cell: in the text they are run together. */
function tablesOf(units: readonly Unit[]) {
  const tables = units.flatMap(({ node, text }) =>
    node?.type === 'table'
      ? [{ text, rows: node.children.map((row) => row.children.map((cell) => textOf(cell))) }]
      : [],
  );
  return tables.length > 0 && { tables };
}

/** Code and formulas that stand by themselves: in the text a sentence seems to run into them. */
function blocksOf(units: readonly Unit[]) {
  const blocks = units.flatMap(({ node, text }) =>
    node?.type === 'code' || node?.type === 'math' ? [text] : [],
  );
  return blocks.length > 0 && { blocks };
}

/** A unit that is printed as it stands. */
function wholeRun(answerSet: string, { id, text, file, lines }: Unit): TextRun {
  return { text, answerSet, unit: id, file, lines, from: 0, to: text.length };
}

/** Data as JSON for people and machines: indented, UTF-8, a line feed at the end. */
export function json(data: unknown): Uint8Array {
  return Buffer.from(`${JSON.stringify(data, null, 2)}\n`);
}
