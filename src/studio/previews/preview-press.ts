import { existsSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { watchSession } from '../../incremental/watch-session.ts';
import type { Project } from '../../model/project.ts';
import { ThemeFault } from '../../model/theme-fault.ts';
import type { World } from '../../model/world.ts';
import { type PreviewBook, partsOf } from './book-parts.ts';
import { drawPage, type Made, makePreview, type PreviewFormat } from './make-preview.ts';
import type { PreviewNews, PreviewTask } from './preview-thread.ts';

/** Where previews are made; one is asked for after the other. */
export interface PreviewPress {
  /** Gets ready for what will be asked for. */
  readonly warm: () => void;
  readonly make: (
    project: Project,
    book: PreviewBook,
    format: PreviewFormat,
    signal: AbortSignal,
  ) => Promise<Made>;
  readonly draw: (pdf: Uint8Array, page: number, width: number) => Promise<Uint8Array | null>;
  /** Milliseconds that its thread has worked since it was opened. */
  readonly busy: () => number;
  readonly close: () => Promise<void>;
}

/** There where the program is compiled. */
const thread = new URL('./preview-thread.js', import.meta.url);

/** Opens a press with a browser of its own, in a thread of its own where the program is compiled: whoever decides meanwhile is answered. */
export function openPreviewPress(world: World): PreviewPress {
  return existsSync(thread) ? pressInThread(world) : pressHere(world);
}

function pressHere(world: World): PreviewPress {
  const session = watchSession(world, {});
  return {
    warm: () => {},
    make: (project, book, format, signal) => makePreview(project, book, format, session, world, signal),
    draw: drawPage,
    busy: () => 0,
    close: () => session.close(),
  };
}

type Answer = Extract<PreviewNews, { readonly value: unknown }>['value'];
type Question = PreviewTask extends infer One
  ? One extends { readonly id: number }
    ? Omit<One, 'id'>
    : never
  : never;

function pressInThread(world: World): PreviewPress {
  let worker: Worker | null = null;
  let known: PreviewBook | null = null;
  let asked = 0;
  // Of threads that are no longer there.
  let worked = 0;
  const waiting = new Map<number, { resolve: (value: Answer) => void; reject: (why: Error) => void }>();

  const running = (): Worker => {
    if (worker) return worker;
    const started = new Worker(thread, { workerData: world });
    // The server lives as long as it is listened to, and not for what it looked at.
    started.unref();
    started.on('message', (news: PreviewNews) => {
      const who = waiting.get(news.id);
      waiting.delete(news.id);
      if ('fault' in news) who?.reject(errorOf(news.fault));
      else who?.resolve(news.value);
    });
    const lost = (why: Error) => {
      if (worker !== started) return;
      worked += busyOf(started);
      worker = null;
      known = null;
      for (const { reject } of waiting.values()) reject(why);
      waiting.clear();
    };
    started.once('error', lost);
    // What cannot be handed on comes as this alone.
    started.once('messageerror', lost);
    started.once('exit', () => lost(new Error('The thread that sets pages has ended by itself.')));
    worker = started;
    return started;
  };
  const ask = async (question: Question, signal?: AbortSignal): Promise<Answer> => {
    const id = ++asked;
    const cancel = () => worker?.postMessage({ kind: 'cancel', id } satisfies PreviewTask);
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      return await new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        running().postMessage({ ...question, id });
      });
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  };
  const tellBook = async (book: PreviewBook) => {
    const to = running();
    for (const part of partsOf(book, known)) {
      to.postMessage({ kind: 'part', part } satisfies PreviewTask);
      await setImmediate();
    }
    // Of a thread that was lost meanwhile the next one knows nothing.
    known = worker === to ? book : null;
  };
  return {
    warm: () => void running(),
    make: async (project, book, format, signal) => {
      await tellBook(book);
      signal.throwIfAborted();
      // Where a setting stands only messages say that are not shown here.
      const { placeOf: _, ...plain } = project;
      return (await ask({ kind: 'make', project: plain, format }, signal)) as Made;
    },
    draw: async (pdf, page, width) => (await ask({ kind: 'draw', pdf, page, width })) as Uint8Array | null,
    busy: () => worked + (worker ? busyOf(worker) : 0),
    close: async () => {
      if (!worker) return;
      const ending = worker;
      await ask({ kind: 'close' }).catch(() => {});
      worker = null;
      await ending.terminate();
    },
  };
}

function busyOf(worker: Worker): number {
  return worker.performance.eventLoopUtilization().active;
}

function errorOf({ name, message }: { readonly name: string; readonly message: string }): Error {
  return name === 'ThemeFault' ? new ThemeFault(message) : new Error(message);
}
