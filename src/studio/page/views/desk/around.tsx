import type { PrintedPassage } from '../../../api.ts';
import { Marks } from '../../parts/mark.tsx';
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
        <p>
          {passages.map(({ text: said, sets }, at) => (
            <span key={`${at} ${said.slice(0, 12)}`}>
              {said} <Marks sets={sets} />{' '}
            </span>
          ))}
        </p>
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
