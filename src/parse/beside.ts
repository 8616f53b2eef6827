import type { RootContent } from 'mdast';
import { tell } from '../model/diagnostic.ts';
import type { SourceDocument } from '../model/source-document.ts';
import type { Head } from './head.ts';
import type { Reading } from './reading.ts';

/** Share of the questions from which on headings beside them are told. */
const many = 0.25;

/** Headings that stand beside questions, under the same ones, and were read as parts of answers: nothing else says so. */
export function besideQuestions(
  heads: readonly Head[],
  { questions, kind }: Reading,
  roles: ReadonlyMap<RootContent, unknown>,
): readonly Head[] {
  if (kind !== 'questions') return [];
  const family = ({ under, level }: Head): string => `${under} ${level}`;
  const asked = [...questions].filter((head) => head.kind === 'heading' && !head.role && !head.marker);
  const families = new Set(asked.map(family));
  const beside = heads.filter(
    (head) =>
      head.kind === 'heading' &&
      families.has(family(head)) &&
      !(roles.has(head.node) || head.contents || head.service || head.repeated || head.answers),
  );
  return beside.length >= Math.max(2, questions.size * many) ? beside : [];
}

/** Says which headings beside questions stand in answers. */
export function tellBeside({ file }: SourceDocument, beside: readonly Head[]): void {
  const [first] = beside;
  if (!first) return;
  const lines = `${beside
    .slice(0, 8)
    .map(({ lines }) => lines[0])
    .join(', ')}${beside.length > 8 ? ' ...' : ''}`;
  tell(file, {
    rule: 'headings-beside-questions',
    place: first.lines[0],
    reason: `${beside.length} headings beside questions do not ask, and are read as parts of the answers above them (lines ${lines})`,
    actual: first.text.slice(0, 80),
    expected: ['headings of one level that all are questions, or none but those'],
    todo: `If they are questions, set \`reading: headings of level ${first.level}\` under the answer set in handbook.yml; if not, set them one level lower.`,
    facts: {
      kind: 'headingsBeside',
      n: beside.length,
      lines,
      level: first.level,
      quote: first.text.slice(0, 80),
    },
  });
}
