import type { PhrasingContent } from 'mdast';
import { beginsWithOrdinal } from '../text/ordinals.ts';
import { fold, textOf } from './phrasing.ts';

/** The words before a colon by which a point names what it is about. */
export interface Label {
  /** As written, without its colon. */
  readonly text: string;
  /** Characters up to the text that it labels. */
  readonly length: number;
}

/** Not the colon of a ratio or a time, `3 : 1`, `10:30`, nor one around the name of a sign, `:smile:`. */
const colon =
  /(?<!\d\s{1,4}|(?:^|[\s(]):[\w+-]{1,40})[:：](?=\s|$)|(?<!(?:^|[\s(]):[\w+-]{1,40})[:：](?=\s{1,9}[^\s\d])|：/;
/** The dot of an ordinal ends no sentence. */
const ordinal = /(?<=(?:^|\s)\d{1,2})\.(?=\s)/g;
/** First words with which a sentence begins, and no label. */
const sentence =
  /^(?:there|this|that|these|those|it|here|they|we|you|i|he|she|if|when|because|for example|note that)\s/i;

/** The words before the colon at the head of a point. `heads`: content follows, so that the colon may end the text. */
export function labelOf(nodes: readonly PhrasingContent[], heads = false): Label | null {
  const text = textOf(nodes);
  const found = colon.exec(text);
  if (!found) return null;
  const before = fold(text.slice(0, found.index));
  const dated = beginsWithOrdinal(before);
  const words = dated ? before : before.replace(/^\(?(?:\d{1,3}|[a-z])[.)]\s+(?=\p{L})/iu, '');
  const length = found.index + 1 + (/^\s*/.exec(text.slice(found.index + 1))?.[0].length ?? 0);
  if (words === '' || (!heads && length >= text.trimEnd().length)) return null;
  if (words.split(' ').length > 9 || words.length > 90) return null;
  if (/[.!?;。？！](?:\s|$)/.test(dated ? words.replace(ordinal, '') : words) || sentence.test(words))
    return null;
  return { text: words, length };
}
