import type { RootContent } from 'mdast';
import { tell } from '../model/diagnostic.ts';
import type { SourceDocument } from '../model/source-document.ts';
import { linesOfNode } from './heads.ts';
import { fold } from './phrasing.ts';
import { reason } from './placeholder.ts';
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
      ? steps.flatMap(({ element }) => element.nodes.filter((node) => reasonOf(node) === reason))
      : [],
  );
  const [first] = found;
  if (!first) return;
  const others = found.length > 1 ? `, and on ${found.length - 1} other lines` : '';
  tell(file, {
    rule: 'placeholder',
    place: linesOfNode(first)[0],
    reason: `\`${fold(blockText(first)).slice(0, 60)}\` holds the place of an answer here${others}; it is left out`,
    todo: 'A question under which nothing else stands counts as one that was not answered.',
  });
}
