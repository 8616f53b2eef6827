import { useState } from 'preact/hooks';
import type { Look } from '../../../api.ts';
import { fill, words } from '../../words/words.ts';

/** The themes, each with a page of this very book in it. */
export function Themes({
  names,
  look,
  ready,
  onChoose,
}: {
  readonly names: readonly string[];
  readonly look: Look;
  /** Whether the pages that were asked for are there: their pictures go first. */
  readonly ready: boolean;
  readonly onChoose: (name: string) => void;
}) {
  const { theme: _, ...others } = look;
  const address = digest(JSON.stringify(others));
  // One after the other: each is set by the press that sets the pages, too.
  const [drawn, setDrawn] = useState<{ readonly of: string; readonly count: number }>({ of: '', count: 0 });
  const count = drawn.of === address ? drawn.count : 0;
  const next = () => setDrawn({ of: address, count: count + 1 });
  return (
    <fieldset class="themes">
      <legend>{words.theme}</legend>
      {names.map((name, at) => (
        <label key={name} class={name === look.theme ? 'is-on' : ''}>
          <span class="theme-page">
            {at < count + (ready ? 1 : 0) && (
              <img
                src={`/api/preview/themes/${encodeURIComponent(name)}?at=${address}`}
                alt={fill(words.themeAs, { name })}
                onLoad={at === count ? next : undefined}
                onError={at === count ? next : undefined}
              />
            )}
          </span>
          <span class="theme-name">
            <input type="radio" name="theme" checked={name === look.theme} onChange={() => onChoose(name)} />
            {name}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** A short name of a text, so that another look has pictures under other addresses. */
function digest(text: string): string {
  let sum = 5381;
  for (const letter of text) sum = ((sum * 33) ^ (letter.codePointAt(0) ?? 0)) >>> 0;
  return sum.toString(36);
}
