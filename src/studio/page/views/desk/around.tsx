import type { PrintedPassage } from '../../../api.ts';
import { Marks } from '../../parts/mark.tsx';
import { Shown } from '../../parts/shown.tsx';
import { words } from '../../words/words.ts';

/** Words that stand around points, or around the book, and what can be done to them. */
export function Around({
  name,
  passages,
  onRewrite,
  onDrop,
}: {
  /** Which words these are. */
  readonly name: string;
  readonly passages: readonly PrintedPassage[];
  readonly onRewrite: (text: string) => void;
  readonly onDrop: () => void;
}) {
  const text = passages.map((one) => one.text).join(' ');
  return (
    <div class={`around ${passages.length > 0 ? '' : 'is-empty'}`} role="group" aria-label={name}>
      {passages.length > 0 && (
        <div>
          {passages.map((passage, at) => (
            <div key={`${at} ${passage.text.slice(0, 12)}`} class="passage">
              <Shown said={passage} /> <Marks sets={passage.sets} />{' '}
            </div>
          ))}
        </div>
      )}
      <p class="point-acts">
        <button
          type="button"
          class="plain"
          aria-label={`${passages.length > 0 ? words.rewrite : words.writeWords}: ${name}`}
          onClick={() => onRewrite(text)}
        >
          {passages.length > 0 ? words.rewrite : `${words.writeWords}: ${name}`}
        </button>
        {passages.length > 0 && (
          <button type="button" class="plain" aria-label={`${words.drop}: ${name}`} onClick={onDrop}>
            {words.drop}
          </button>
        )}
      </p>
    </div>
  );
}
