import { findReferences } from './find-references.ts';

/** No sentence that only refers is longer, in characters. */
const longest = 120;

/** What stands around the mention of a question where a sentence does nothing but refer to it, a line a language. */
const around = new Set(
  [
    'see also the please refer back to as in of my our your answer answers answered given for under at above below before earlier same like is and or cf compare with covered discussed explained described already there here note this that was it has been',
    'siehe auch die der den das bitte vgl wie in zu zur unter bei antwort antworten auf oben unten schon bereits beantwortet gleiche dasselbe und oder steht dort vergleiche',
    'voir aussi la le les réponse réponses à de pour dans ci-dessus ci-dessous comme même que déjà et ou cf voyez',
    'véase ver vea también la el las respuesta respuestas a de para en arriba abajo como misma mismo que ya y o',
    'vedi si veda anche la risposta alla di per sopra sotto come stessa già e o',
    'veja ver também a resposta à da de para acima abaixo como mesma mesmo já e ou na',
    'zie ook het de antwoord op bij hierboven hieronder zoals hetzelfde als en of in',
    'см смотри смотрите также ответ на к выше ниже как и или в',
    'انظر راجع الإجابة جواب إجابة على عن إلى في أيضا أعلاه أدناه كما و',
    'ראו ראה תשובה לשאלה שאלה גם לעיל להלן כמו את',
    '参见 参见第 请 请参见 请参阅 请看 见 同 如 的 答案 回答 題 題目 参考 參見 見 请参考 を 参照 詳しくは と同じ です してください ください の 回答 は 참조 참고 답변 와 과 같음 를 을',
  ].flatMap((line) => line.split(' ')),
);
/** Scripts whose words have no space between: what is left of them is taken apart at such words. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+/gu;
const unspacedWords = [...around]
  .filter((word) => /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+$/u.test(word))
  .toSorted((one, other) => other.length - one.length);

/**
 * True for a sentence that does nothing but refer to another question: `See question 3.`, `Siehe Frage 3`, `Same as Q3`. Whoever
 * writes it means a question of his own document, so that two who write the same do not say the same.
 */
export function isReference(sentence: string): boolean {
  if (sentence.length > longest || !/\d/.test(sentence)) return false;
  const mentions = findReferences(sentence);
  if (mentions.length === 0) return false;
  let left = '';
  let at = 0;
  for (const { from, to } of mentions) {
    left += `${sentence.slice(at, from)} `;
    at = to;
  }
  left += sentence.slice(at);
  const words = left
    .toLowerCase()
    .replace(unspaced, (run) => ` ${withoutKnown(run)} `)
    .match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu);
  return (words ?? []).every((word) => around.has(word));
}

function withoutKnown(run: string): string {
  return unspacedWords.reduce((left, word) => left.replaceAll(word, ' '), run);
}
