import { readWords, type Word } from './read-words.ts';
import { nounsInIng, opensWith } from './verbs.ts';

/** A part of a sentence that can be taken off or put elsewhere whole; places are of characters. */
export interface Part {
  readonly kind: 'head' | 'tail';
  /** With the comma or the blank before it. */
  readonly from: number;
  readonly to: number;
  /** Its words, of the sentence's. */
  readonly words: readonly Word[];
}

/** Words that open a tail, of whatever stands before them. */
const opening =
  /^(?:to|by|such|including|like|which|who|while|whereas|because|since|so|if|when|where|unless|until|after|before|as|through|via|based|in|for|without|rather|with|from|during|across|within|using)$/i;
/** With a comma before them only. */
const participle = /^\p{Ll}{3,}ing$/u;

/** Cuts a sentence into its head and its tails; the parts touch one another and make the whole. */
export function cutSentence(sentence: string): Part[] {
  const { words, language } = readWords(sentence);
  if (language !== 'en') return [{ kind: 'head', from: 0, to: sentence.length, words }];
  const starts: number[] = [];
  for (const [at, word] of words.entries()) {
    const before = words[at - 1];
    if (!before || at < 2) continue;
    const comma = before.after.includes(',');
    const opens =
      comma && participle.test(word.text) && !nounsInIng.has(word.text) && !opening.test(word.text)
        ? !isListed(words, at)
        : opensTail(words, at, comma);
    if (opens) starts.push(at);
  }
  const bounds = [0, ...starts, words.length];
  return bounds.slice(0, -1).map((start, index) => {
    const end = bounds[index + 1] ?? words.length;
    const before = words[start - 1];
    const last = words[end - 1];
    return {
      kind: index === 0 ? 'head' : 'tail',
      from: index === 0 ? 0 : (before?.to ?? 0),
      to: end === words.length ? sentence.length : (last?.to ?? sentence.length),
      words: words.slice(start, end),
    } satisfies Part;
  });
}

function opensTail(words: readonly Word[], at: number, comma: boolean): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (!word || !next || !opening.test(word.text)) return false;
  const text = word.text.toLowerCase();
  if (text === 'to') {
    if (endsRange(words, at)) return false;
    const kind = opensWith(words.slice(at + 1, at + 3));
    const taken = takesTo.test(words[at - 1]?.text ?? '');
    return !taken && (kind === 'verb' || (kind === 'maybe' && !takesNoun.test(words[at - 1]?.text ?? '')));
  }
  if (text === 'by') return /ing$/.test(next.text);
  if (text === 'such') return next.text === 'as';
  if (text === 'like') return comma || kinds.test(words[at - 1]?.text ?? '');
  if (/^(?:in|for|with|from|as|through|via|during|across|within)$/.test(text)) return comma;
  return comma || /^(?:including|while|because|if|when|unless|until|which|using|based)$/.test(text);
}

/**
 * True for the `to` of `from Monday to Thursday`, `9 to 16`: both ends are one thing. No verb begins with a capital inside a sentence, or
 * with a figure.
 */
export function endsRange(words: readonly Word[], at: number): boolean {
  if (words[at]?.text !== 'to') return false;
  const begins = words.slice(Math.max(0, at - 4), at).some(({ text }) => /^from$/i.test(text));
  const name = /^[\p{Lu}\d]/u;
  const isEnd = (word: Word | undefined) => word !== undefined && name.test(word.text);
  return (
    (begins && opensWith(words.slice(at + 1, at + 3)) !== 'verb') ||
    (isEnd(words[at + 1]) && isEnd(words[at - 1]))
  );
}

/** Nouns of several that `like` gives examples of. */
const kinds =
  /^(?:approaches|factors|frameworks|libraries|measures|mechanisms|methods|metrics|options|platforms|practices|principles|services|strategies|systems|techniques|technologies|things|tools|topics|ways)$/;

/** Words whose sense `to` goes on with. */
const takesTo =
  /^(?:need|needs|have|has|had|want|wants|able|ability|likely|ought|used|due|lead|leads|leading|how|way|ways|necessary|essential|important|helps?|tend|tends|aims?|designed|required|rather)$/i;
/** Words behind which `to` may stand before a noun. */
const takesNoun =
  /^(?:access|according|adapt|adhere|approach|apply|attention|changes?|compared|connected|contribut(?:es?|ion)|down|due|exposed|key|limited|next|prior|related|relevant|respect|respond|robust|sensitive|sent|similar|specific|subject|switch|thanks|up|updates?|weights?)$/i;

/** True for a participle that is one of a list: `cleaning, transforming, and loading`. */
function isListed(words: readonly Word[], at: number): boolean {
  for (let place = at; place < words.length && place < at + 8; place++) {
    const word = words[place];
    const next = words[place + 1]?.text ?? '';
    if ((word?.kind === 'joint' || word?.text === 'or') && /ing$/.test(next) && !nounsInIng.has(next))
      return true;
  }
  const before = words.slice(Math.max(0, at - 6), at);
  return before.some(
    (word, index) =>
      /ing$/.test(word.text) &&
      (before[index - 1]?.after.includes(',') ?? false) &&
      !before.slice(index).some(({ kind, text }) => kind === 'joint' || text === 'or'),
  );
}
