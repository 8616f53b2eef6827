import { endedByItself, PressError } from './press-error.ts';
import { childWith, usageOf } from './process-usage.ts';
import type { Sheet } from './sheet.ts';

/** What a browser may use. */
export interface BrowserLimits {
  /** Seconds of processor time for one step (to load, to measure, to print), besides what the size of its document allows. Default: 4. */
  readonly seconds?: number | undefined;
  /** Megabytes of memory of all its processes, besides. Default: 700. */
  readonly memory?: number | undefined;
  /** Seconds of processor time in which it has to start. Default: 10; it needs one. */
  readonly starting?: number | undefined;
  /** Seconds for which it may do nothing at all while it has work to do. Default: 20. */
  readonly idle?: number | undefined;
}

/** Looks after a browser while it works, so that one that hangs, spins or swallows memory is ended. */
export interface BrowserWatch {
  /**
   * Does a step of work in the browser. Rejects with a `PressError` that names the limit where one is passed: the browser has been ended
   * then.
   * @param what the step in words, as the beginning of a sentence: `Loading the page`.
   */
  readonly step: <T>(what: string, sheet: Sheet, work: () => Promise<T>) => Promise<T>;
  /** Begins another print: what was used before does not count. */
  readonly anew: () => void;
  /** Does the first step of all. */
  readonly start: <T>(work: () => Promise<T>) => Promise<T>;
  /** Says which process it is, as soon as that is known: one that ends before it was looked at has ended all the same. */
  readonly started: (process: number | undefined) => void;
}

const defaults = { seconds: 4, memory: 700, starting: 10, idle: 20 } as const;

/** What a step may take besides for a million characters of its document, and of the bytes of its pictures and fonts: ten times what books take. */
const allowances = { characters: { seconds: 25, memory: 250 }, bytes: { seconds: 0.5, memory: 10 } } as const;
/** Letters of one word that count: no book has such words, and the browser breaks one of megabytes for minutes. */
const longestWord = 1000;
/** Milliseconds between two looks at a browser. */
const interval = 500;
/** Share of a processor that is nothing. */
const nothing = 0.025;
/** Looks in a row at which a process is no more, and puppeteer has not said so: a command that was on its way then is never answered. */
const mostGone = 2;
/** Seconds that a step takes as a rule. */
const ordinary = 0.5;
/** How much longer a step may take by the clock where the system does not tell what a browser uses. */
const byClock = 1.25;

/** The characters of a document's body, of a run without a space or a tag its beginning alone. Style sheets, which a theme may make as long as it likes, count for nothing. */
function weightOf(html: string): number {
  let weight = 0;
  let run = 0;
  for (let at = Math.max(0, html.indexOf('<body')); at < html.length; at++) {
    const code = html.charCodeAt(at);
    // A space, a line feed, the beginning and the end of a tag.
    run = code === 32 || code === 10 || code === 60 || code === 62 ? 0 : run + 1;
    if (run <= longestWord) weight++;
  }
  return weight;
}

/** The step before all others. */
const starts = 'starting';

/** Why a browser has to be ended. */
interface Why {
  readonly message: string;
  readonly passesLimit: boolean;
  /** Whether it had ended by itself. */
  readonly ended?: boolean;
}

interface Step {
  readonly what: string;
  readonly seconds: number;
  /** Seconds that nobody need account for: what a step takes as a rule, and what its size allows. */
  readonly free: number;
  readonly memory: number;
  /** What is said where it takes too long, by itself or with those before it. */
  readonly passed: (how: 'alone' | 'together') => string;
  readonly fail: (fault: PressError) => void;
  used: number;
}

/**
 * Watches the browser that was started with a text in its command line.
 * @param end ends it with all its processes.
 */
export function watchBrowser(mark: string, limits: BrowserLimits, end: () => void): BrowserWatch {
  const steps = new Set<Step>();
  const given = Object.entries(limits).filter(([, value]) => value !== undefined);
  const { seconds, memory, starting, idle: patience } = { ...defaults, ...Object.fromEntries(given) };
  /** Looks in a row at which nothing was done: it hangs. A busy process of ours looks less often, and waits longer. */
  const mostIdle = Math.ceil((patience * 1000) / interval);
  let timer: NodeJS.Timeout | undefined;
  let pid: number | null = null;
  let before = 0;
  /** Processor time at the looks before this one, as long as nothing is done. */
  let idle: number[] = [];
  /** Looks in a row at which its process was no more. */
  let gone = 0;
  let broken: PressError | null = null;
  /** Seconds that steps before took beyond what was theirs: of many that cost nearly too much, the second is one too many. */
  let beyond = 0;

  const stop = ({ message, ...why }: Why): void => {
    broken = new PressError(message, why);
    clearInterval(timer);
    end();
    for (const { fail } of steps) fail(broken);
  };
  /** Why the browser has to be ended; null where it may go on. */
  const passed = (): Why | null => {
    pid ??= childWith(mark);
    const usage = pid === null ? null : usageOf(pid);
    const used = usage ? Math.max(0, usage.seconds - before) : interval / 1000 / byClock;
    // Where the system did not tell this once, all that was ever used would be counted as new the next time.
    before = usage?.seconds ?? before;
    for (const step of steps) step.used += used / steps.size;
    for (const { used: own, seconds: most, free, passed: say, what } of steps) {
      const together = own > free && beyond + own - free > seconds;
      if (own > most || together)
        return { message: say(own > most ? 'alone' : 'together'), passesLimit: what !== starts };
    }
    if (!usage) {
      gone = pid === null ? 0 : gone + 1;
      return gone > mostGone ? { message: endedByItself, passesLimit: false, ended: true } : null;
    }
    gone = 0;
    const most = Math.max(...[...steps].map((step) => step.memory));
    if (usage.memory > most)
      return {
        message: `The browser needs more than ${Math.round(most)} MB of memory, which is the limit (limits.browserMemory), and it was ended. Print fewer questions at once; if you trust the documents and the theme, add --set limits.browserMemory=${memory * 4} to the command.`,
        passesLimit: true,
      };
    idle = usage.busy ? [] : [...idle.slice(1 - mostIdle), usage.seconds];
    const [first = usage.seconds] = idle;
    return idle.length === mostIdle && usage.seconds - first < nothing * patience
      ? {
          message: `The browser hangs: it has done nothing for ${patience} s and was ended (${[...steps][0]?.what}). Run again. ${another}`,
          passesLimit: false,
        }
      : null;
  };
  const look = () => {
    const why = passed();
    if (why) stop(why);
  };
  const run = <T>(limit: Omit<Step, 'fail' | 'used'>, work: () => Promise<T>): Promise<T> => {
    if (broken) return Promise.reject(broken);
    if (steps.size === 0) {
      idle = [];
      if (pid !== null) before = usageOf(pid)?.seconds ?? before;
      timer = setInterval(look, interval);
    }
    return new Promise<T>((resolve, reject) => {
      const step: Step = { ...limit, fail: reject, used: 0 };
      steps.add(step);
      work()
        .then(resolve, reject)
        .finally(() => {
          steps.delete(step);
          if (step.what !== starts) beyond += Math.max(0, step.used - step.free);
          if (steps.size === 0) clearInterval(timer);
        });
    });
  };
  return {
    start: (work) =>
      run(
        {
          what: starts,
          seconds: starting,
          free: starting,
          memory,
          passed: () =>
            `The browser does not start: it has taken ${starting} s of processor time and was ended. ${another}`,
        },
        work,
      ),
    anew() {
      beyond = 0;
    },
    started(process) {
      pid ??= process ?? null;
    },
    step(what, { html, assets }, work) {
      const bytes = assets.reduce((sum, asset) => sum + asset.bytes.length, 0);
      const characters = weightOf(html);
      const allowed = (kind: 'seconds' | 'memory') =>
        (characters * allowances.characters[kind] + bytes * allowances.bytes[kind]) / 1e6;
      const free = ordinary + allowed('seconds');
      const most = seconds + allowed('seconds');
      const passed: Step['passed'] = (how) =>
        `${how === 'alone' ? `${what} takes` : `${what} and the steps before it take`} the browser more than ${Math.round(how === 'alone' ? most : seconds + free)} s of processor time, which is the limit (limits.printing), and it was ended. A document or a style sheet may be made to cost so much; if you trust them, add --set limits.printing=${Math.ceil(seconds * 10)} to the command.`;
      return run({ what, seconds: most, free, memory: memory + allowed('memory'), passed }, work);
    },
  };
}

const another =
  'If it does so again, name another browser with VARIORUM_BROWSER (variorum doctor says which are there).';
