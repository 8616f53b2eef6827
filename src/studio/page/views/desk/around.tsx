import type { PrintedPassage } from '../../../api.ts';
import { Marks } from '../../parts/mark.tsx';
import { Shown } from '../../parts/shown.tsx';
import { words } from '../../words/words.ts';
import { sentencesOf } from './point.tsx';

/** Words that stand around points, or around the book, and what can be done to them. */
export function Around({
  name,
  passages,
  onRewrite,
  onDrop,
  onSentence,
}: {
  /** Which words these are. */
  readonly name: string;
  readonly passages: readonly PrintedPassage[];
  readonly onRewrite: (text: string) => void;
  readonly onDrop: () => void;
  readonly onSentence: (sentences: readonly string[]) => void;
}) {
  const text = passages.map((one) => one.text).join(' ');
  const sentences = sentencesOf(passages);
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
        {sentences.length > 1 && (
          <button
            type="button"
            class="plain"
            aria-label={`${words.dropSentence}: ${name}`}
            onClick={() => onSentence(sentences)}
          >
            {words.dropSentence}
          </button>
        )}
        {passages.length > 0 && (
          <button type="button" class="plain" aria-label={`${words.drop}: ${name}`} onClick={onDrop}>
            {words.drop}
          </button>
        )}
      </p>
    </div>
  );
}
