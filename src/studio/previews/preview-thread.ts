import { parentPort, workerData } from 'node:worker_threads';
import { watchSession } from '../../incremental/watch-session.ts';
import type { Project } from '../../model/project.ts';
import type { World } from '../../model/world.ts';
import { type BookPart, gatherBook } from './book-parts.ts';
import { drawPage, type Made, makePreview, type PreviewFormat } from './make-preview.ts';

/** What the thread is asked for; answers carry the number of their question. */
export type PreviewTask =
  | { readonly kind: 'part'; readonly part: BookPart }
  | {
      readonly kind: 'make';
      readonly id: number;
      readonly project: Project;
      readonly format: PreviewFormat;
    }
  | {
      readonly kind: 'draw';
      readonly id: number;
      readonly pdf: Uint8Array;
      readonly page: number;
      readonly width: number;
    }
  /** The one of this number is not wanted any more. */
  | { readonly kind: 'cancel'; readonly id: number }
  | { readonly kind: 'close'; readonly id: number };

/** What it answers. */
export type PreviewNews =
  | { readonly id: number; readonly value: Made | Uint8Array | null }
  | { readonly id: number; readonly fault: { readonly name: string; readonly message: string } };

const world = workerData as World;
const session = watchSession(world, {});
const gathered = gatherBook();

/** What ends the work at a preview, by its number. */
const ending = new Map<number, AbortController>();

function answerTo(
  task: Exclude<PreviewTask, { kind: 'part' | 'cancel' }>,
): Promise<Made | Uint8Array | null> {
  if (task.kind === 'make') {
    const { project, format, id } = task;
    const end = new AbortController();
    ending.set(id, end);
    const made = makePreview(project, gathered.book(), format, session, world, end.signal);
    return made.finally(() => ending.delete(id));
  }
  if (task.kind === 'draw') return drawPage(task.pdf, task.page, task.width);
  return session.close().then(() => null);
}

// Whoever opens a project will look at it: what is needed then is loaded before.
void Promise.all([
  import('../../compose/compose.ts'),
  import('../../theme/theme.ts'),
  import('../../render/render.ts'),
  import('../../editions/editions.ts'),
]).catch(() => {});

parentPort?.on('message', async (task: PreviewTask) => {
  if (task.kind === 'part') return gathered.take(task.part);
  const { id } = task;
  if (task.kind === 'cancel') return ending.get(id)?.abort();
  try {
    parentPort?.postMessage({ id, value: await answerTo(task) } satisfies PreviewNews);
  } catch (error) {
    const { name, message } = error as Error;
    parentPort?.postMessage({ id, fault: { name, message } } satisfies PreviewNews);
  }
});
