import type { RangeKind } from '../model/inventory.ts';
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

/** Kinds that nobody numbers or names what follows with. */
const aside: ReadonlySet<RangeKind> = new Set(['alt', 'target', 'comment', 'deleted', 'script', 'field']);

/** The run that the one at a place is a mark of; two marks may stand one after the other. */
export function after(runs: readonly Run[], at: number): Run | undefined {
  const [next, second] = [runs[at + 1], runs[at + 2]];
  return next && next.unit < 0 && next.range.line !== runs[at]?.range.line && markedBy(next, second) !== null
    ? second
    : next;
}

/** The place of the unit that a run is a mark of, the one right behind it; null where it is no mark. */
export function markedBy(run: Run, next: Run | undefined): number | null {
  if (!next || next.unit < 0 || run.count > 24 || aside.has(run.range.kind)) return null;
  if (next.range === run.range || next.range.line === run.range.line)
    return mark.test(run.text) && marked.test(run.text) ? next.unit : null;
  return isAlone(run) && (number.test(run.text) || word.test(run.text)) ? next.unit : null;
}

/** The number or letter of a mark; null where it has none, as `Answer:`. */
function countOf(text: string): number | null {
  const [figure] = /\p{N}+(?=[^\p{N}]*$)/u.exec(text) ?? [];
  if (figure !== undefined) return Number(figure.normalize('NFKC'));
  const [, letter] = /^[^\p{L}]*(\p{L})[^\p{L}]*$/u.exec(text) ?? [];
  return letter === undefined ? null : 100_000 + (letter.toLowerCase().codePointAt(0) ?? 0);
}

/** The first number or letter says no more than that something begins. */
const first: ReadonlySet<number> = new Set([1, 100_000 + 97]);

/** Marks that a document has, as far as they may go unprinted: an author's number is not lost where it only counts. */
export class Marks {
  readonly #counts = new Set<string>();

  constructor(runs: readonly Run[]) {
    runs.forEach((run, at) => {
      if (run.unit >= 0 || run.other !== null || markedBy(run, after(runs, at)) === null) return;
      const count = countOf(run.text);
      if (count !== null) this.#counts.add(`${isAlone(run)} ${count}`);
    });
  }

  /** Whether what stands before a unit says nothing that is not said: it only names what follows, or counts with its neighbours. */
  onlyMarks(run: Run, isAsked: boolean): boolean {
    const count = countOf(run.text);
    // What a question is numbered with is on its own line; the book has numbers of its own.
    if (count === null || first.has(count) || (isAsked && !isAlone(run))) return true;
    return [-1, 1].some((step) => this.#counts.has(`${isAlone(run)} ${count + step}`));
  }
}

/** Whether a run is all that stands in its range. */
function isAlone(run: Run): boolean {
  return run.count === letters(run.range.text).length;
}
