import { tell } from '../model/diagnostic.ts';
import type { SourceDocument } from '../model/source-document.ts';
import { findReferences } from '../text/find-references.ts';
import { plural } from '../text/plural.ts';
import type { KeylessAnswer } from './keyless-answer.ts';

/**
 * Says which answers are nothing but a hint at another question, and which of these lead to none. `numbers` are those of all
 * questions of the answer set, which may have several documents.
 */
export function tellReferences(
  { file }: SourceDocument,
  answers: readonly KeylessAnswer[],
  numbers: ReadonlySet<string>,
): void {
  const found = answers.flatMap(({ intro, points, outro }) => {
    const units = [...intro, ...points.flatMap((point) => point.units), ...outro];
    const [first] = units;
    return first && units.every(({ unshared }) => unshared === 'reference') ? [{ first, units }] : [];
  });
  const [hint] = found;
  if (hint) {
    const others = found.length > 1 ? `; so it is with ${plural(found.length - 1, 'other answer')}` : '';
    tell(file, {
      rule: 'refers-only',
      place: hint.first.lines[0],
      reason: `\`${hint.first.text.slice(0, 60)}\` only refers to another question${others}`,
      todo: 'It is printed as a reference that follows the numbers of the book, and never as what two people share. If the answers belong together, write them under one question.',
      facts: { kind: 'refersOnly', text: hint.first.text.slice(0, 60), n: found.length },
    });
  }
  for (const { units } of found)
    for (const unit of units) {
      const missing = findReferences(unit.text).find(({ number }) => !numbers.has(number));
      if (missing)
        tell(file, {
          rule: 'refers-nowhere',
          place: unit.lines[0],
          reason: `\`${unit.text.slice(0, 60)}\` refers to a question ${missing.number} that is not in this answer set`,
          expected: ['the number of one of its questions'],
          todo: 'It is printed as it stands, and leads nowhere.',
          facts: { kind: 'refersNowhere', text: unit.text.slice(0, 60), number: missing.number },
        });
    }
}
