import { setImmediate } from 'node:timers/promises';
import type { Workshop } from './workshop.ts';

/** A step of the work, as it begins and as it is done. */
export interface Progress {
  readonly stage: string;
  readonly done: boolean;
  /** What it is about, or what came of it: `20 questions`. */
  readonly detail: string;
  /** Milliseconds that it took; 0 where it begins. */
  readonly ms: number;
  /** True for what is said also where no line can be written over: that a stage will take long. */
  readonly announced?: true;
}

/** What a caller may have a hand in while a project is built. */
export interface BuildHooks {
  /** Ends the work; it then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  readonly progress?: (step: Progress) => void;
  /** Where builds follow one another: what they hand on, and machine checks are left to the build that is not watched. */
  readonly workshop?: Workshop;
}

/** How long a stage took. */
export interface Timing {
  readonly stage: string;
  /** What came of it: `20 questions`. */
  readonly detail: string;
  readonly ms: number;
}

/** Runs a piece of work under the name of its stage, times it and tells what came of it. */
export type Step = <T>(stage: string, work: () => T | Promise<T>, told: (result: T) => string) => Promise<T>;

/**
 * Runs stages one after the other, tells of each as it begins and ends, and stops between two where the signal came. What each
 * took is added to the timings.
 */
export function stepper({ signal, progress = () => {} }: BuildHooks, timings: Timing[] = []): Step {
  return async (stage, work, told) => {
    // Lets a signal that came during the last stage be seen: stages that compute do not let go of the thread.
    await setImmediate();
    signal?.throwIfAborted();
    progress({ stage, done: false, detail: '', ms: 0 });
    const start = performance.now();
    const result = await work();
    const ms = performance.now() - start;
    const detail = told(result);
    timings.push({ stage, detail, ms });
    progress({ stage, done: true, detail, ms });
    return result;
  };
}
