import type { PageRemark, PreviewPages } from '../../../api.ts';
import { useResource } from '../../resource.ts';
import { fill, words } from '../../words/words.ts';

/** What is to be said of the pages: what collides or is cut off on them, and what making them found. */
export function Remarks({ pages }: { readonly pages: PreviewPages | null }) {
  const { value: seen } = useResource<readonly PageRemark[]>(
    pages && `/preview/pages/${encodeURIComponent(pages.key)}/remarks`,
  );
  const all = [...(seen ?? []).map(inWords), ...(pages?.findings ?? []).map(({ reason }) => reason)];
  if (all.length === 0) return null;
  return (
    <details class="findings" open={(seen ?? []).length > 0}>
      <summary>{fill(words.lookFaults, { n: all.length })}</summary>
      <ul>
        {all.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </details>
  );
}

const told: Readonly<Record<PageRemark['rule'], string>> = {
  'text-inside': words.textCutOff,
  'text-apart': words.textCollides,
  'printed-to-scale': words.pageShrunk,
};

function inWords({ rule, page, reason }: PageRemark): string {
  const quoted = reason.match(/"[^"]*"/g) ?? [];
  const text = quoted.map((one) => `„${one.slice(1, -1)}“`).join(' / ');
  return `${page === null ? '' : `${fill(words.onPage, { n: page })}: `}${fill(told[rule], { text })}`;
}
