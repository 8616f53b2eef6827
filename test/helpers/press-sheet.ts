import { join } from 'node:path';
import { printEdition } from '../../src/build.ts';
import { composeEdition } from '../../src/compose/compose.ts';
import type { EditionKind } from '../../src/editions/edition-kind.ts';
import { editions } from '../../src/editions/editions.ts';
import { mergeProject } from '../../src/merge-project.ts';
import type { Entry, Handbook } from '../../src/model/handbook.ts';
import type { Layout } from '../../src/model/layout.ts';
import { limitSettings, type ProjectSettings, projectSettings } from '../../src/model/settings.ts';
import type { SheetPlan } from '../../src/model/sheet.ts';
import type { Press } from '../../src/print/print.ts';
import { openProject } from '../../src/read/read.ts';
import { handbookPages } from '../../src/render/render.ts';
import { loadTheme } from '../../src/theme/theme.ts';
import { root } from './root.ts';

let main: Promise<Handbook> | undefined;

/** The main job's handbook, as the build merges it; made once for all tests of a process. */
export function mainHandbook(): Promise<Handbook> {
  main ??= mergeMain();
  return main;
}

async function mergeMain(): Promise<Handbook> {
  const folder = join(root, 'content/ml-projects');
  const world = { folder, environment: {} };
  const { project } = await openProject([folder], world);
  if (!project) throw new Error('the main job does not open');
  return (await mergeProject(project, world)).handbook;
}

/** A book of so many questions, made of another's by repeating it with other ids and wordings. */
export function stretched(book: Handbook, count: number): Handbook {
  const entries = Array.from({ length: count }, (_, place): Entry => {
    const entry = book.entries[place % book.entries.length] as Entry;
    const round = Math.floor(place / book.entries.length);
    if (round === 0) return entry;
    return {
      ...entry,
      id: `${entry.id}-${round}`,
      number: place + 1,
      question: `${entry.question} (${round})`,
      points: entry.points.map((point) => ({ ...point, id: `${point.id}-${round}` })),
    };
  });
  const ids = (topic: string) => entries.filter((entry) => entry.topic === topic).map((entry) => entry.id);
  return { ...book, entries, topics: book.topics.map((topic) => ({ ...topic, entries: ids(topic.id) })) };
}

export interface PressedEdition {
  readonly bytes: Uint8Array;
  readonly plans: readonly SheetPlan[];
  readonly notes: readonly string[];
  /** Milliseconds that the solver took. */
  readonly solved: number;
}

/** Settings of a project with two sets and one edition. */
export function settingsFor(name: string, edition: object): ProjectSettings {
  return projectSettings.parse({
    title: 'Machine Learning Projects',
    answers: [
      { id: 'a', files: 'a.txt' },
      { id: 'b', files: 'b.txt' },
    ],
    editions: { [name]: edition },
  });
}

/** Makes the PDF of an edition as the build does, and catches what its solver found. */
export async function pressEdition(
  press: Press,
  book: Handbook,
  settings: object = {},
  {
    layout = null,
    name = 'cheatsheet',
    kind = editions.cheatsheet,
  }: { layout?: Layout | null; name?: string; kind?: EditionKind } = {},
): Promise<PressedEdition> {
  const edition = composeEdition(book, settingsFor(name, settings), name);
  let plans: readonly SheetPlan[] = [];
  let solved = 0;
  const { files, findings } = await printEdition(kind, {
    edition,
    formats: ['pdf'],
    theme: loadTheme(edition.settings.theme),
    press: { open: async () => press, close: async () => {} },
    metadata: { ...edition, date: '2026-01-02T00:00:00Z' },
    limits: limitSettings.parse({}),
    project: 'test',
    pages: handbookPages(edition, layout),
    layouts: null,
    early: null,
    sets: [],
    attachments: () => [],
    runStage: async (stage, work) => {
      const start = performance.now();
      const result = await work(() => {});
      if (stage === 'solve') {
        plans = result as unknown as readonly SheetPlan[];
        solved = performance.now() - start;
      }
      return result;
    },
  });
  const notes = findings.map(({ reason, actual, todo }) => [reason, actual, todo].filter(Boolean).join('\n'));
  return { bytes: files[0]?.bytes ?? new Uint8Array(), plans, notes, solved };
}
