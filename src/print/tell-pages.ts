import type { PdfJob } from './pdf-job.ts';
import type { PartMeasure } from './printed-part.ts';

/** What a job is told of a pass through the browser. */
type Told = Pick<PdfJob, 'onPages' | 'pagesBefore'>;

/** Tells that a book is being laid out: how many of its parts' pages are done, of as many as it had the last time. */
export function tellMeasured({ onPages, pagesBefore }: Told, done: number): void {
  // A book that has outgrown its last time has no more than it has.
  const of = pagesBefore === undefined || pagesBefore < done ? null : pagesBefore;
  onPages?.({ pass: 'measure', done, of, isGuess: true });
}

/** Tells that a book of so many pages is being printed, and how many of them are done. */
export function tellPrinted({ onPages }: Told, done: number, of: number): void {
  onPages?.({ pass: 'print', done: Math.min(done, of), of, isGuess: false });
}

/** Pages of the parts that are done, in whatever order they came. */
export function pagesOf(parts: readonly (PartMeasure | undefined)[]): number {
  return parts.reduce((sum, part) => sum + (part?.pages ?? 0), 0);
}
