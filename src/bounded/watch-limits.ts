import { MachineFault } from '../model/machine-fault.ts';
import type { Project } from '../model/project.ts';
import type { MergeNews } from './merge-thread.ts';

/** Milliseconds between two looks at the time that was used. */
const interval = 100;

/** The stages as messages name them, and the seconds that an answer and a megabyte of documents may add to each. */
const stages: Readonly<
  Record<string, { readonly what: string; readonly perAnswer: number; readonly perMegabyte: number }>
> = {
  read: { what: 'Reading the documents', perAnswer: 0, perMegabyte: 0.4 },
  parse: { what: 'Understanding the documents', perAnswer: 0, perMegabyte: 0.4 },
  match: { what: 'Matching the questions', perAnswer: 0.001, perMegabyte: 0 },
  // Real answers took more than 0.02 s each on a slow machine at other work.
  merge: { what: 'Merging the answers', perAnswer: 0.06, perMegabyte: 0 },
  account: { what: 'Accounting for the text', perAnswer: 0.005, perMegabyte: 0.4 },
};

/** Watches the work of a thread. */
export interface LimitWatch {
  /** Takes in what the thread tells: a new document or stage has its own time. */
  readonly see: (news: MergeNews) => void;
  /** Takes who is told when the time is up. */
  readonly onPassed: (stop: (fault: MachineFault) => void) => void;
  /** What an error of the thread means. */
  readonly outOfMemory: (error: unknown) => unknown;
  readonly end: () => void;
}

/**
 * Watches how much processor time the process uses while a thread works and this one waits: that of a clock would be up on a busy machine
 * with nothing done.
 * @param megabytes the size of the documents: a long book takes longer.
 * @param memory what the thread may need, in megabytes.
 * @param busyElsewhere milliseconds that other threads of the process have worked at something else: a preview costs the documents nothing.
 */
export function watchLimits(
  { settings: { limits, merge } }: Project,
  megabytes: number,
  memory: number,
  busyElsewhere: () => number = () => 0,
): LimitWatch {
  let began = process.cpuUsage();
  let elsewhere = busyElsewhere();
  let what = 'Reading the documents';
  let most = limits.seconds;
  let answers = 0;
  let stop: (fault: MachineFault) => void = () => {};
  const begin = (now: string, seconds: number) => {
    began = process.cpuUsage();
    elsewhere = busyElsewhere();
    what = now;
    most = seconds;
  };
  const timer = setInterval(() => {
    const { user, system } = process.cpuUsage(began);
    const others = (busyElsewhere() - elsewhere) / 1000;
    if ((user + system) / 1e6 - others > most)
      stop(
        passed(
          `${what} takes more than ${Math.round(most)} s of processor time`,
          'seconds',
          limits.seconds * 10,
        ),
      );
  }, interval);
  return {
    see(news) {
      if (news.kind === 'document')
        begin(`${news.path}: reading it`, limits.seconds + megabytes * (stages.read?.perMegabyte ?? 0));
      if (news.kind !== 'progress') return;
      const { stage, done, detail } = news.step;
      if (done && stage === 'parse') answers = Number.parseInt(detail, 10) || 0;
      const known = stages[stage];
      if (done || detail !== '' || !known) return;
      // A model takes its time for every text, and says so.
      const byModel = stage === 'merge' && (merge.engine === 'minilm' || merge.engine === 'endpoint');
      begin(
        known.what,
        byModel
          ? Number.POSITIVE_INFINITY
          : limits.seconds + answers * known.perAnswer + megabytes * known.perMegabyte,
      );
    },
    onPassed(given) {
      stop = given;
    },
    outOfMemory: (error) =>
      (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? passed(`${what} needs more than ${memory} MB of memory`, 'memory', limits.memory * 4)
        : error,
    end: () => clearInterval(timer),
  };
}

function passed(reason: string, limit: string, more: number): MachineFault {
  return new MachineFault(
    `${reason}, which is the limit (limits.${limit}). Look at what the documents hold that is so large; if you trust them, add --set limits.${limit}=${more} to the command.`,
    { passesLimit: true },
  );
}
