import { Markup, markup } from '../text/markup.ts';
import { fill } from '../wording/wording.ts';

/**
 * A sentence with its places filled, in which what stands between backticks is code. The places are filled behind the
 * reading of the backticks, so that a value may have some of its own.
 */
export function withCode(sentence: string, values: Readonly<Record<string, string | number>> = {}): Markup {
  const parts = sentence.split('`');
  // One that is alone is a sign like others.
  if (parts.length % 2 === 0) return markup`${fill(sentence, values)}`;
  const shown = parts.map((part, at) => {
    const text = fill(part, values);
    return at % 2 === 0 ? markup`${text}` : markup`<code>${text}</code>`;
  });
  return new Markup(shown.join(''));
}
