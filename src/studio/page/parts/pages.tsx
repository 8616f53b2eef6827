import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PreviewPages } from '../../api.ts';
import { fill, words } from '../words/words.ts';

/**
 * Pages as pictures, in their places from the start, so that nothing jumps while they come. `toFirst` brings the first question into
 * view when they come; pages that are set anew keep their place.
 */
export function Pages({
  pages,
  width = 460,
  toFirst = false,
}: {
  readonly pages: PreviewPages | null;
  readonly width?: number;
  readonly toFirst?: boolean;
}) {
  const box = useRef<HTMLDivElement>(null);
  const first = useRef(0);
  first.current = pages?.first ?? 0;
  const isThere = pages !== null;
  useLayoutEffect(() => {
    if (!box.current || !isThere || !toFirst) return;
    const page = box.current.querySelectorAll<HTMLElement>('img')[first.current];
    box.current.scrollTop = (page?.offsetTop ?? 0) - box.current.offsetTop - 12;
  }, [isThere, toFirst]);
  if (!pages)
    return (
      <p class="hint pad" role="status">
        {words.drawing}
      </p>
    );
  return (
    <div ref={box} class="pages" tabIndex={0} role="region" aria-label={words.asPage}>
      {pages.shapes.map((shape, at) => (
        <img
          // The page before stays until the new one is there.
          key={at}
          src={`/api/preview/pages/${pages.key}/${at}?width=${width * 2}`}
          width={width}
          height={Math.round(width * shape)}
          loading="lazy"
          alt={fill(words.pageOf, { n: at + 1, all: pages.pages })}
        />
      ))}
    </div>
  );
}
