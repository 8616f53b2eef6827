import type { PreviewPages } from '../../api.ts';
import { fill, words } from '../words/words.ts';

/** Pages as pictures, in their places from the start, so that nothing jumps while they come. */
export function Pages({
  pages,
  width = 460,
}: {
  readonly pages: PreviewPages | null;
  readonly width?: number;
}) {
  if (!pages)
    return (
      <p class="hint pad" role="status">
        {words.drawing}
      </p>
    );
  return (
    <div class="pages" tabIndex={0} role="region" aria-label={words.asPage}>
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
