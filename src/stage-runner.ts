import { setImmediate } from 'node:timers/promises';
import type { Progress, TellStep, Timing } from './model/progress.ts';

/** What a caller may have a hand in while stages run. */
export interface StageHooks {
  /** Ends the work; it then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  readonly progress?: (step: Progress) => void;
}

/** Runs a piece of work under the name of its stage, times it and tells what came of it; the work may tell how far it is. */
export type RunStage = <T>(
  stage: string,
  work: (tell: TellStep) => T | Promise<T>,
  told: (result: T) => string,
) => Promise<T>;

/**
 * Runs stages one after the other, tells of each as it begins and ends, and stops between two where the signal came.
 * What each took is added to the timings.
 */
export function stageRunner({ signal, progress = () => {} }: StageHooks, timings: Timing[] = []): RunStage {
  return async (stage, work, told) => {
    // Lets a signal that came during the last stage be seen: stages that compute do not let go of the thread.
    await setImmediate();
    signal?.throwIfAborted();
    progress({ stage, done: false, detail: '', ms: 0 });
    const start = performance.now();
    let runs = true;
    const result = await work((detail, pages) => {
      // What others still do once a signal has ended the stage is nobody's news.
      if (runs && !signal?.aborted) progress({ stage, done: false, detail, ms: 0, ...(pages && { pages }) });
    });
    runs = false;
    const ms = performance.now() - start;
    const detail = told(result);
    timings.push({ stage, detail, ms });
    progress({ stage, done: true, detail, ms });
    return result;
  };
}
