import { computed, effect, signal } from '@preact/signals';
import type { Act, ActResult, QueueItem, Refusal, StudioBuild, StudioEvent, StudioState } from '../api.ts';
import { words } from './words/words.ts';

/** What the server said last. */
export const state = signal<StudioState | null>(null);
export const builds = signal<readonly StudioBuild[]>([]);
/** Titles of the topics that downloads are to have, none for all: they stay ticked while one looks elsewhere. */
export const chosenTopics = signal<readonly string[]>([]);
/** Of what the merge desk's list has one kind alone; empty for all. */
export const queueKind = signal<QueueItem['kind'] | ''>('');
/** What is to be said to the person; null where nothing is. */
export const notice = signal<{ readonly text: string; readonly bad: boolean } | null>(null);
/** True while the server cannot be reached. */
export const offline = signal(false);
/** Changes whenever what the server could tell of the whole book is another thing. */
export const version = computed(() => state.value?.reading ?? 0);

/** Where in the studio we are: `#/desk/ID`. */
export const route = signal<readonly string[]>(parts());

function parts(): readonly string[] {
  return window.location.hash.replace(/^#\/?/, '').split('/').map(decoded);
}

/** A part of an address; one that somebody cut in the middle of a letter as it stands. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

window.addEventListener('hashchange', () => {
  route.value = parts();
});

/** Goes to a view. */
export function go(...to: readonly string[]): void {
  window.location.hash = `#/${to.map(encodeURIComponent).join('/')}`;
}

/** The address of a view. */
export function to(...where: readonly string[]): string {
  return `#/${where.map(encodeURIComponent).join('/')}`;
}

/** Takes what the server says for its state, unless what it said later was heard before: answers and events go different ways. */
export function hear(now: StudioState): void {
  if (now.told > (state.value?.told ?? 0)) state.value = now;
}

export function say(text: string, bad = false): void {
  notice.value = { text, bad };
}

/** What the server refused. */
export class Refused extends Error {
  readonly why: Refusal['why'];

  constructor({ why, message }: Refusal) {
    super(message);
    this.why = why;
  }
}

/** How many answers are waited for. */
export const waiting = signal(0);

/** Asks the server; throws what it refused. */
export async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  // Whoever asks within an effect does not depend on how many wait.
  waiting.value = waiting.peek() + 1;
  try {
    return await answerTo<T>(path, init);
  } finally {
    waiting.value = waiting.peek() - 1;
  }
}

async function answerTo<T>(path: string, init: RequestInit): Promise<T> {
  let answer: Response;
  try {
    answer = await fetch(`/api${path}`, init);
  } catch (error) {
    // Whoever asked went on; the server is there.
    if (init.signal?.aborted) throw error;
    offline.value = true;
    throw new Refused({ why: 'missing', message: words.offline });
  }
  offline.value = false;
  if (answer.status === 204) return undefined as T;
  const body = await answer.json().catch(() => ({ why: 'bad', message: answer.statusText }));
  if (!answer.ok) throw new Refused(body as Refusal);
  return body as T;
}

/** `signal` says that the answer is not wanted any more. */
export function post<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  return ask<T>(path, {
    ...(signal && { signal }),
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** Uploads files; `fields` go with them. */
export function upload<T>(
  path: string,
  files: readonly { readonly file: File; readonly path: string }[],
  fields: Readonly<Record<string, string>> = {},
): Promise<T> {
  const form = new FormData();
  for (const [key, value] of Object.entries(fields)) form.append(key, value);
  for (const one of files) {
    form.append('file', one.file, one.file.name);
    form.append('path', one.path);
  }
  return ask<T>(path, { method: 'POST', body: form });
}

type Asked = Act extends infer One ? (One extends Act ? Omit<One, 'revision'> : never) : never;

let line: Promise<unknown> = Promise.resolve();

/**
 * Does something to the project, after what was asked before it: of two quick acts the second knows what came of the first. Null where
 * it was refused, which the person is told.
 */
export function act(asked: Asked): Promise<ActResult | null> {
  return inTurn(() => send(asked));
}

/** Does what names the revision that its person saw after what was asked before it; what fails there is its own affair. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = line.then(work);
  line = done.catch(() => {});
  return done;
}

async function send(asked: Asked): Promise<ActResult | null> {
  try {
    const result = await post<ActResult>('/act', { ...asked, revision: state.value?.revision ?? 0 });
    hear(result.state);
    return result;
  } catch (error) {
    if (error instanceof Refused && error.why === 'stale') {
      hear(await ask<StudioState>('/state'));
      say(words.stale, true);
    } else say(error instanceof Error ? error.message : String(error), true);
    return null;
  }
}

/** Listens to the server, and again when it comes back. */
export function listen(): void {
  const source = new EventSource('/api/events');
  source.addEventListener('message', ({ data }) => {
    const told = JSON.parse(data) as StudioEvent;
    offline.value = false;
    if (told.kind === 'state') hear(told.state);
    else {
      const others = builds.value.filter(({ id }) => id !== told.build.id);
      builds.value = [told.build, ...others].sort((one, other) => other.date.localeCompare(one.date));
    }
  });
  source.addEventListener('error', () => {
    offline.value = true;
  });
  source.addEventListener('open', () => {
    offline.value = false;
  });
  // Each project has downloads of its own.
  const project = computed(() => state.value?.project?.name ?? null);
  effect(() => {
    if (project.value === null || offline.value) return;
    ask<readonly StudioBuild[]>('/builds')
      .then((all) => {
        builds.value = all;
      })
      .catch(() => {});
  });
}

effect(() => {
  document.title = state.value?.project ? `${state.value.project.title} · Variorum` : 'Variorum';
});
