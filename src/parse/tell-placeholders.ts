import type { RootContent } from 'mdast';
import { tell } from '../model/diagnostic.ts';
import type { SourceDocument } from '../model/source-document.ts';
import { plural } from '../text/plural.ts';
import { linesOfNode } from './heads.ts';
import { fold } from './phrasing.ts';
import { hint, reason } from './placeholder.ts';
import type { Section } from './sections.ts';
import { blockText } from './units.ts';

/** Says where the text of a form stands in the place of an answer. */
export function tellPlaceholders(
  { file }: SourceDocument,
  sections: readonly Section[],
  reasonOf: (node: RootContent) => string | null,
): void {
  const found = sections.flatMap(({ role, steps }) =>
    role === 'question' || role === 'answer'
      ? steps.flatMap(({ element }) =>
          element.nodes.filter((node) => [reason, hint].includes(reasonOf(node) ?? '')),
        )
      : [],
  );
  const [first] = found;
  if (!first) return;
  const others = found.length > 1 ? `, and on ${plural(found.length - 1, 'other line')}` : '';
  const shown = fold(blockText(first)).slice(0, 60);
  const refers = reasonOf(first) === hint;
  const what = refers ? 'only refers to the answer above' : 'holds the place of an answer here';
  tell(file, {
    rule: 'placeholder',
    reason: `\`${shown}\` ${what}${others}; it is left out`,
    place: linesOfNode(first)[0],
    todo: 'A question under which nothing else stands counts as one that was not answered.',
    facts: { kind: refers ? 'sameAsAbove' : 'placeholder', n: found.length, quote: shown },
  });
}
