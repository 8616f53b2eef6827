import type { RootContent } from 'mdast';
import type { VFileMessage } from 'vfile-message';
import { diagnostic } from '../../model/diagnostic.ts';
import type { Edition } from '../../model/edition.ts';
import { plural } from '../../text/plural.ts';
import { headingTargets } from './heading-targets.ts';

/** Links that are named before the rest is only counted. */
const named = 4;

/** A note for each file whose links lead to what is no question of the book: their words are printed, and lead nowhere. */
export function findLostLinks(edition: Edition): VFileMessage[] {
  const targets = headingTargets(edition);
  const lost = new Map<string, { readonly address: string; readonly line: number }[]>();
  const visit = (node: RootContent, file: string, line: number): void => {
    if (node.type === 'link' && !/^(?:[a-z][a-z\d+.-]*:|\/\/|$)/i.test(node.url) && !targets(node.url, file))
      lost.set(file, [...(lost.get(file) ?? []), { address: node.url, line }]);
    if ('children' in node) for (const child of node.children) visit(child as RootContent, file, line);
  };
  const passages = edition.parts
    .flatMap((part) => part.entries)
    .flatMap(({ intro, points, outro }) => [...intro, ...points.flatMap((one) => one.passages), ...outro]);
  for (const { units, file } of passages)
    for (const { node, phrasing, lines } of units)
      for (const one of node ? [node] : phrasing) visit(one, file, one.position?.start.line ?? lines[0]);
  return [...lost].map(([file, links]) => {
    const shown = links
      .slice(0, named)
      .map(({ address, line }) => `\`${address.slice(0, 60)}\` (line ${line})`);
    const more = links.length > shown.length ? ` and ${links.length - shown.length} more` : '';
    return diagnostic({
      severity: 'note',
      file,
      place: Math.min(...links.map(({ line }) => line)),
      rule: 'link-leads-nowhere',
      reason: `${plural(links.length, 'link leads', 'links lead')} to what is no question of the book: ${shown.join(', ')}${more}`,
      todo: 'The words are printed without a link. Write the whole address (https://...), or name the heading of a question.',
      facts: {
        kind: 'linksLost',
        n: links.length,
        links: links
          .slice(0, named)
          .map(({ address }) => address.slice(0, 60))
          .join(', '),
      },
    });
  });
}
