import { readWords, type Word } from './read-words.ts';

/** A part of a sentence that can be taken off or put elsewhere whole; places are of characters. */
export interface Part {
  readonly kind: 'head' | 'tail' | 'item';
  /** With the comma or the blank before it. */
  readonly from: number;
  readonly to: number;
  /** Its words, of the sentence's. */
  readonly words: readonly Word[];
  /** For an item: the number of its list in the sentence. */
  readonly list?: number;
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
    const opens = comma && participle.test(word.text) ? !isListed(words, at) : opensTail(words, at, comma);
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
  if (text === 'to')
    return (
      isVerb(next.text) &&
      !/^(?:need|have|has|had|want|able|likely|ought|used|due|lead|leads|leading)$/i.test(
        words[at - 1]?.text ?? '',
      )
    );
  if (text === 'by') return /ing$/.test(next.text);
  if (text === 'such') return next.text === 'as';
  if (/^(?:in|for|with|from|as|through|via|during|across|within|like)$/.test(text)) return comma;
  return comma || /^(?:including|while|because|if|when|unless|until|which|using|based)$/.test(text);
}

function isVerb(word: string): boolean {
  return (
    /^\p{Ll}+$/u.test(word) &&
    !/^(?:the|a|an|on|in|at|it|one|its|their|your|our|this|that|these|those|be|all|any|each|more|other|both|new|real)$/.test(
      word,
    ) &&
    !/(?:s|ing|ed|ly|tion|ment|ity|ness)$/.test(word.replace(/(?:ss|ess)$/, ''))
  );
}

/** True for a participle that is one of a list: `cleaning, transforming, and loading`. */
function isListed(words: readonly Word[], at: number): boolean {
  for (let place = at; place < words.length && place < at + 8; place++) {
    const word = words[place];
    if (word?.kind === 'joint' && /ing$/.test(words[place + 1]?.text ?? '')) return true;
  }
  const before = words.slice(Math.max(0, at - 6), at);
  return before.some(
    (word, index) => /ing$/.test(word.text) && (before[index - 1]?.after.includes(',') ?? false),
  );
}
