import { makeEditions } from '../../build.ts';
import type { MergedProject } from '../../merge-project.ts';
import type { Layout } from '../../model/layout.ts';
import type { Project } from '../../model/project.ts';
import { ThemeFault } from '../../model/theme-fault.ts';
import type { World } from '../../model/world.ts';
import { drawPages, pageSizes } from '../../print/print.ts';
import { stageRunner } from '../../stage-runner.ts';
import type { Finding, PreviewPages } from '../api.ts';
import { contentKey } from './content-key.ts';
import type { Desk } from './desk.ts';
import { Refused } from './refusal.ts';

/** What a book will look like, without writing anything. */
export interface Previews {
  /** One question as the web edition shows it: a whole HTML page without scripts. */
  readonly entryHtml: (id: string) => Promise<string>;
  /** The pages of some questions with the cover, in the look of the project. */
  readonly pages: (ids: readonly string[]) => Promise<PreviewPages>;
  /** The page of the book's first question in a theme, as PNG. */
  readonly themePicture: (theme: string) => Promise<Uint8Array>;
  /** One of them as PNG. `width` in px. */
  readonly picture: (key: string, page: number, width: number) => Promise<Uint8Array>;
}

/** What was made for a preview. */
interface Made {
  readonly bytes: Uint8Array;
  readonly findings: readonly Finding[];
  readonly layout: Layout | null;
  /** Height by width of each page of a PDF. */
  readonly shapes: readonly number[];
}

/** Previews are kept that many: back in a look that was there before, its pages are there at once. */
const most = 40;

/** Width of a theme's picture in px: twice that of its place. */
const themeWidth = 300;

/** Makes previews with the doors of the pipeline, in the browser of the desk. */
export function openPreviews(desk: Desk, world: World): Previews {
  const kept = new Map<string, Promise<Made>>();
  let line: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = line.then(work);
    line = done.catch(() => {});
    return done;
  };

  const bookNow = () => {
    const [opened, merged] = [desk.opened(), desk.book()];
    if (!opened || !merged) throw new Refused('missing', 'no project is open');
    return { project: opened.project, merged };
  };

  /** Makes a preview, or has it at hand from a time when all that goes into it was the same. */
  const made = (ids: readonly string[], format: 'pdf' | 'html', theme?: string) => {
    const { project: whole, merged } = bookNow();
    const project = narrowed(whole, ids, theme);
    const key = contentKey(project, merged, ids, format);
    const found = kept.get(key) ?? inTurn(() => make(project, merged, format));
    kept.delete(key);
    kept.set(key, found);
    found.catch(() => kept.delete(key));
    for (const old of [...kept.keys()].slice(0, -most)) kept.delete(old);
    return { key, found };
  };

  const make = async (project: Project, merged: MergedProject, format: 'pdf' | 'html'): Promise<Made> => {
    const request = { project, editions: ['handbook'], formats: [format] } as const;
    const tools = { world, hooks: { session: desk.session }, runStage: stageRunner({}), early: null };
    try {
      const [edition] = await makeEditions(request, merged, tools);
      const file = edition?.files.find(({ path }) => path === `handbook.${format}`);
      if (!edition || !file) throw new Refused('missing', 'there is nothing to be shown');
      const sizes = format === 'pdf' ? await pageSizes(file.bytes) : [];
      const shapes = sizes.map(({ width, height }) => height / width);
      return { bytes: file.bytes, findings: edition.findings, layout: edition.layout, shapes };
    } catch (error) {
      if (error instanceof ThemeFault) throw new Refused('unfit', error.message);
      throw error;
    }
  };

  return {
    entryHtml: async (id) => new TextDecoder().decode((await made([id], 'html').found).bytes),
    pages: async (ids) => {
      const { key, found } = made(ids, 'pdf');
      const { findings, shapes } = await found;
      return { key, pages: shapes.length, shapes, findings };
    },
    themePicture: async (theme) => {
      const [first] = bookNow().merged.handbook.entries;
      if (!first) throw new Refused('missing', 'the book has no question');
      const { bytes, layout } = await made([first.id], 'pdf', theme).found;
      return drawn(bytes, layout?.pageOf.get(first.id) ?? 0, themeWidth);
    },
    picture: async (key, page, width) => {
      const pdf = await kept.get(key);
      if (!pdf) throw new Refused('missing', 'this preview is gone');
      return drawn(pdf.bytes, page, width);
    },
  };
}

async function drawn(pdf: Uint8Array, page: number, width: number): Promise<Uint8Array> {
  const [picture] = await drawPages(pdf, [{ page, width, path: 'page' }]);
  if (!picture) throw new Refused('missing', 'there is no such page');
  return picture.bytes;
}

/** The project with some questions alone, in a theme of its own if need be. */
function narrowed(project: Project, ids: readonly string[], theme?: string): Project {
  const { settings } = project;
  const handbook = {
    ...settings.editions.handbook,
    ...(ids.length > 0 && { questions: [...ids] }),
    ...(theme !== undefined && { theme }),
  };
  return { ...project, settings: { ...settings, editions: { ...settings.editions, handbook } } };
}
