import { makeEditions } from '../../build.ts';
import type { Project } from '../../model/project.ts';
import { ThemeFault } from '../../model/theme-fault.ts';
import type { World } from '../../model/world.ts';
import { drawPages, pageSizes } from '../../print/print.ts';
import { stageRunner } from '../../stage-runner.ts';
import type { PreviewPages } from '../api.ts';
import type { Desk } from './desk.ts';
import type { OpenProject } from './open-project.ts';
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

/** Previews are kept that many. */
const most = 6;

/** Width of a theme's picture in px: twice that of its place. */
const themeWidth = 300;

/** Makes previews with the doors of the pipeline, in the browser of the desk. */
export function openPreviews(desk: Desk, world: World): Previews {
  const kept = new Map<string, Uint8Array>();
  let count = 0;
  let line: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = line.then(work);
    line = done.catch(() => {});
    return done;
  };

  const openedNow = () => {
    const opened = desk.opened();
    if (!opened) throw new Refused('missing', 'no project is open');
    return opened;
  };

  const made = async (ids: readonly string[], format: 'pdf' | 'html', theme?: string) => {
    const opened = openedNow();
    const project = narrowed(opened, ids, theme);
    const request = { project, editions: ['handbook'], formats: [format] } as const;
    const tools = { world, hooks: { session: desk.session }, runStage: stageRunner({}), early: null };
    try {
      const [edition] = await makeEditions(request, opened.merged, tools);
      const file = edition?.files.find(({ path }) => path === `handbook.${format}`);
      if (!edition || !file) throw new Refused('missing', 'there is nothing to be shown');
      return { bytes: file.bytes, findings: edition.findings, layout: edition.layout };
    } catch (error) {
      if (error instanceof ThemeFault) throw new Refused('unfit', error.message);
      throw error;
    }
  };

  return {
    entryHtml: (id) => inTurn(async () => new TextDecoder().decode((await made([id], 'html')).bytes)),
    pages: (ids) =>
      inTurn(async () => {
        const { bytes, findings } = await made(ids, 'pdf');
        const key = `${++count}`;
        kept.set(key, bytes);
        for (const old of [...kept.keys()].slice(0, -most)) kept.delete(old);
        const shapes = (await pageSizes(bytes)).map(({ width, height }) => height / width);
        return { key, pages: shapes.length, shapes, findings };
      }),
    themePicture: (theme) =>
      inTurn(async () => {
        const [first] = openedNow().merged.handbook.entries;
        if (!first) throw new Refused('missing', 'the book has no question');
        const { bytes, layout } = await made([first.id], 'pdf', theme);
        return drawn(bytes, layout?.pageOf.get(first.id) ?? 0, themeWidth);
      }),
    picture: async (key, page, width) => {
      const pdf = kept.get(key);
      if (!pdf) throw new Refused('missing', 'this preview is gone');
      return drawn(pdf, page, width);
    },
  };
}

async function drawn(pdf: Uint8Array, page: number, width: number): Promise<Uint8Array> {
  const [picture] = await drawPages(pdf, [{ page, width, path: 'page' }]);
  if (!picture) throw new Refused('missing', 'there is no such page');
  return picture.bytes;
}

/** The project with some questions alone, in a theme of its own if need be. */
function narrowed({ project }: OpenProject, ids: readonly string[], theme?: string): Project {
  const { settings } = project;
  const handbook = {
    ...settings.editions.handbook,
    ...(ids.length > 0 && { questions: [...ids] }),
    ...(theme !== undefined && { theme }),
  };
  return { ...project, settings: { ...settings, editions: { ...settings.editions, handbook } } };
}
