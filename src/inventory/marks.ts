import { letters } from './letters.ts';
import type { Run } from './runs.ts';

/** What words before a question or an answer only say so by: `Q:`, `12.`, `3. Short answer:`; few, and with a sign or a number behind. */
const mark = /^[^\p{L}\p{N}]*(?:(?:\p{L}{1,12}|\p{N}{1,9})[^\p{L}\p{N}]*){1,4}$/u;
const marked = /(?:[^\p{L}\s]|^[^\p{L}\p{N}]*\p{L}\.?)\s*$/u;

/** A number that stands on a line of its own, or a word for "question" or "answer". */
const number =
  /^[^\p{L}\p{N}]*(?:\p{L}{1,12}[^\p{L}\p{N}]*)?\p{N}{1,9}(?:[^\p{L}\p{N}]*\p{N}{1,4})*[^\p{L}\p{N}]*(?:q[^\p{L}\p{N}]*)?$/iu;
const word =
  /^[^\p{L}\p{N}]*(?:questions?|ques|q|answers?|ans|a|solutions?|frage|antwort|lösung|pregunta|respuesta|réponse|pergunta|resposta|domanda|risposta|问题|問題|質問|答案|回答|解答|вопрос|ответ)(?!\p{L})(?:[^\p{L}\p{N}]*[\p{L}\p{N}]{1,9}){0,2}[^\p{L}\p{N}]*$/iu;

/** The run that the one at a place is a mark of; two marks may stand one after the other. */
export function after(runs: readonly Run[], at: number): Run | undefined {
  const [next, second] = [runs[at + 1], runs[at + 2]];
  return next && next.unit < 0 && next.range.line !== runs[at]?.range.line && markedBy(next, second) !== null
    ? second
    : next;
}

/** The place of the unit that a run is a mark of, the one right behind it; null where it is no mark. */
export function markedBy(run: Run, next: Run | undefined): number | null {
  if (!next || next.unit < 0 || run.count > 24 || run.range.kind === 'alt' || run.range.kind === 'target')
    return null;
  if (next.range === run.range || next.range.line === run.range.line)
    return mark.test(run.text) && marked.test(run.text) ? next.unit : null;
  const alone = run.count === letters(run.range.text).length;
  return alone && (number.test(run.text) || word.test(run.text)) ? next.unit : null;
}
