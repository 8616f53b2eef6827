import { existsSync } from 'node:fs';
import { cp, readdir } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { zipSync } from 'fflate';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
import { attachment } from '../../http/attachment.ts';
import type { World } from '../../model/world.ts';
import { memoizeByObject } from '../../text/memoize.ts';
import { listThemes } from '../../theme/theme.ts';
import type { Act, StudioEvent } from '../api.ts';
import type { Builds } from '../desk/builds.ts';
import type { Desk } from '../desk/desk.ts';
import { documentView } from '../desk/document-view.ts';
import { remarksView } from '../desk/entry-view.ts';
import { matchingRows } from '../desk/matching.ts';
import { isProject } from '../desk/open-project.ts';
import { textOf, writeText } from '../desk/project-files.ts';
import { Refused } from '../desk/refusal.ts';
import { withSettings } from '../desk/written-settings.ts';
import type { Previews } from '../previews/previews.ts';
import { addDocuments } from './add-documents.ts';
import { acts, name, wishes } from './asked.ts';
import { previewPolicy } from './guard.ts';
import { buildIn, changesIn, documentIn, findingsIn, languageOf } from './in-language.ts';
import { machineWords } from './machine-words.ts';
import { takeOwnFiles } from './own-files.ts';
import { folderFor, inPassingFolder, mostUploaded, topOf, uploadsOf } from './uploads.ts';

/** What the server works with. */
export interface Studio {
  readonly world: World;
  readonly desk: Desk;
  readonly builds: Builds;
  readonly previews: Previews;
  /** Makes a project as `variorum init` does. Gives what was said, and whether it was made. */
  readonly init: (folder: string, documents: readonly string[]) => Promise<{ made: boolean; text: string }>;
  /** Folder of the example that comes along. */
  readonly example: string;
  /** Told of everything that happens by itself; gives what ends the telling. */
  readonly listen: (listener: (event: StudioEvent) => void) => () => void;
  readonly signal: AbortSignal;
}

/** Bytes of a request that is no upload. */
const mostAsked = 1024 * 1024;

/** What the page can ask for: all of it below `/api`. */
export function routes(studio: Studio): Hono {
  const { desk, builds, previews, world } = studio;
  const app = new Hono();
  const opened = () => {
    const now = desk.opened();
    if (!now) throw new Refused('missing', 'no project is open');
    return now;
  };

  app.get('/state', (context) => context.json(desk.state()));
  app.get('/events', (context) =>
    streamSSE(context, async (stream) => {
      const language = languageOf(context);
      const waiting: StudioEvent[] = [{ kind: 'state', state: desk.state() }];
      let wake = () => {};
      const stop = studio.listen((event) => {
        waiting.push(event);
        wake();
      });
      stream.onAbort(() => {
        stop();
        wake();
      });
      while (!stream.aborted && !studio.signal.aborted) {
        for (const event of waiting.splice(0)) {
          const told = event.kind === 'build' ? { ...event, build: buildIn(event.build, language) } : event;
          await stream.writeSSE({ data: JSON.stringify(told) });
        }
        await new Promise<void>((resolve) => {
          wake = resolve;
          setTimeout(resolve, 15_000).unref();
        });
        if (waiting.length === 0 && !stream.aborted) await stream.writeSSE({ event: 'ping', data: '' });
      }
      stop();
    }),
  );
  app.get('/changes', (context) => context.json(changesIn(desk.changes(), languageOf(context))));
  app.get('/messages', (context) => context.json(findingsIn(desk.messages(), languageOf(context))));
  app.get('/queue', (context) => json(context, queueJson, opened().queue));
  app.get('/entries', (context) => json(context, rowsJson, matchingRows(opened())));
  app.get('/remarks', (context) => {
    const { handbook, decisions } = opened().merged;
    return context.json(remarksView(handbook, decisions));
  });
  app.get('/entries/:id', (context) => {
    const found = desk.entry(context.req.param('id'));
    if (!found) throw new Refused('missing', 'there is no such question');
    return context.json(found);
  });
  app.get('/entries/:id/pictures/:at', (context) => {
    const picture = desk.pictures(context.req.param('id'))[Number(context.req.param('at'))];
    if (!picture) throw new Refused('missing', 'there is no such picture');
    return context.body(picture.bytes as Uint8Array<ArrayBuffer>, 200, {
      'content-type': picture.type,
      'content-security-policy': previewPolicy,
      'cache-control': 'no-store',
    });
  });
  app.get('/documents/:at', (context) => {
    const now = opened();
    const options = (id: string) => now.project.answerSets.find((set) => set.id === id)?.reading ?? {};
    const at = Number(context.req.param('at'));
    const language = languageOf(context);
    const text = documentJson(now, `${at} ${language}`, () => {
      const view = documentView(at, now.merged, options);
      return view && JSON.stringify(documentIn(view, language));
    });
    if (text === null) throw new Refused('missing', 'there is no such document');
    return context.body(text, 200, { 'content-type': 'application/json' });
  });
  app.get('/projects', async (context) => {
    const names = await readdir(world.folder, { withFileTypes: true }).catch(() => []);
    const found = names.filter((one) => one.isDirectory() && isProject(join(world.folder, one.name)));
    return context.json({ projects: found.map((one) => one.name), example: existsSync(studio.example) });
  });
  app.get('/themes', (context) => context.json(listThemes()));

  const small = bodyLimit({ maxSize: mostAsked, onError: tooLarge });
  app.post('/act', small, async (context) => {
    const act = acts.safeParse(await context.req.json().catch(() => null));
    if (!act.success) throw new Refused('bad', 'this is no act that the studio knows');
    return context.json(await desk.act(act.data as Act));
  });
  app.post('/editions', small, async (context) => {
    const asked = z
      .strictObject({ name, of: z.enum(['now', 'before']) })
      .safeParse(await context.req.json().catch(() => null));
    if (!asked.success) throw new Refused('bad', 'which edition is to be kept, by which name?');
    return context.json(await desk.keepEdition(asked.data.name, asked.data.of));
  });
  app.post('/refresh', small, async (context) => context.json(await desk.refresh()));
  app.post('/open', small, async (context) => {
    const asked = z.strictObject({ name }).safeParse(await context.req.json().catch(() => null));
    const wanted = asked.success ? asked.data.name : '';
    // A name of what lies in the folder, and no path.
    const folder = wanted === basename(wanted) ? join(world.folder, wanted) : '';
    if (folder === '' || !isProject(folder)) throw new Refused('missing', 'there is no such project');
    return context.json(await desk.open(folder));
  });
  app.post('/example', small, async (context) => {
    const folder = freeFolder(world.folder, 'variorum-example');
    await cp(studio.example, folder, { recursive: true });
    return context.json(await desk.open(folder));
  });

  const large = bodyLimit({ maxSize: mostUploaded, onError: tooLarge });
  app.post('/projects', large, async (context) => {
    const form = await formOf(context.req.raw);
    const files = await uploadsOf(form);
    if (files.every(({ name: path }) => addDocuments.isPicture(path)))
      throw new Refused('bad', 'there are no documents in what was dropped');
    const title = String(form.get('title') ?? '').trim();
    const folder = freeFolder(world.folder, folderFor(title));
    const { made, text: said } = await inPassingFolder(files, async (passing) => {
      // A picture is no answer set: it goes beside the document that names it.
      const named = files.filter(({ name: path }) => path.includes('/') || !addDocuments.isPicture(path));
      const { made: isMade, text } = await studio.init(
        folder,
        topOf(named).map((top) => join(passing, top)),
      );
      // Whoever dropped a file knows it by its name, and not by where it passed through.
      const passed = [passing, relative(world.folder, passing)].map((path) => path + sep);
      return { made: isMade, text: passed.reduce((told, path) => told.replaceAll(path, ''), text) };
    });
    if (!made) throw new Refused('unfit', said);
    await addDocuments.pictures(folder, files);
    const settings = [{ path: ['title'], value: title.slice(0, 300) }];
    if (title !== '') writeText('settings', folder, withSettings(textOf('settings', folder), settings));
    return context.json(await desk.open(folder));
  });
  app.post('/documents', large, async (context) => {
    const files = await uploadsOf(await formOf(context.req.raw));
    const folder = desk.folder();
    if (folder === null) throw new Refused('missing', 'no project is open');
    return context.json(await addDocuments.toProject(folder, files, desk));
  });
  app.post('/look', large, async (context) => {
    const form = await formOf(context.req.raw);
    const revision = Number(form.get('revision'));
    return context.json(await takeOwnFiles(String(form.get('as')), await uploadsOf(form), revision, desk));
  });

  app.get('/preview/entry/:id', async (context) => {
    const id = context.req.param('id');
    if (!desk.entry(id)) throw new Refused('missing', 'there is no such question');
    const html = await previews.entryHtml(id, context.req.raw.signal);
    return context.html(html, 200, { 'content-security-policy': previewPolicy });
  });
  app.post('/preview/pages', small, async (context) => {
    const asked = z
      .strictObject({ ids: z.array(name).max(20) })
      .safeParse(await context.req.json().catch(() => null));
    if (!asked.success) throw new Refused('bad', 'pages of which questions?');
    const { findings, ...pages } = await previews.pages(asked.data.ids, context.req.raw.signal);
    return context.json({ ...pages, findings: findingsIn(findings, languageOf(context)) });
  });
  app.get('/preview/pages/:key/remarks', async (context) =>
    context.json(await previews.remarks(context.req.param('key'))),
  );
  app.get('/preview/themes/:name', async (context) => {
    const theme = context.req.param('name');
    if (!listThemes().includes(theme)) throw new Refused('missing', 'there is no such theme');
    return png(context, await previews.themePicture(theme, context.req.raw.signal));
  });
  app.get('/preview/pages/:key/:page', async (context) => {
    const width = Math.min(2400, Math.max(100, Number(context.req.query('width')) || 600));
    const bytes = await previews.picture(
      context.req.param('key'),
      Number(context.req.param('page')) || 0,
      Math.round(width),
    );
    return png(context, bytes);
  });

  app.get('/builds', (context) => context.json(builds.all().map((one) => buildIn(one, languageOf(context)))));
  app.post('/builds', small, async (context) => {
    const wish = wishes.safeParse(await context.req.json().catch(() => null));
    if (!wish.success) throw new Refused('bad', 'a download for which purpose?');
    return context.json(builds.start(wish.data));
  });
  app.delete('/builds/:id', (context) => {
    builds.cancel(context.req.param('id'));
    return context.body(null, 204);
  });
  app.get('/builds/:id/files/:at', (context) => {
    const { path, bytes } = builds.file(context.req.param('id'), Number(context.req.param('at')));
    return attachment(basename(path), bytes);
  });
  app.get('/builds/:id/all.zip', (context) => {
    const files = builds.files(context.req.param('id'));
    const zip = zipSync(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])), {
      level: 0,
      mtime: new Date(1980, 0, 1),
    });
    return attachment('handbook.zip', zip);
  });

  app.onError((error, context) => {
    if (error instanceof Refused)
      return context.json({ why: error.why, message: error.message }, error.why === 'stale' ? 409 : 422);
    const message = machineWords(error, world.folder) ?? error.message;
    return context.json({ why: 'bad', message }, 500);
  });
  app.notFound((context) => context.json({ why: 'missing', message: 'there is no such thing' }, 404));
  return app;
}

function tooLarge(): never {
  throw new Refused('bad', 'this is too large');
}

/** A picture under an address that is of no other one. */
function png(context: Context, bytes: Uint8Array): Response {
  return context.body(bytes as Uint8Array<ArrayBuffer>, 200, {
    'content-type': 'image/png',
    'cache-control': 'private, max-age=3600',
  });
}

const queueJson = memoizeByObject<object, string>();
const rowsJson = memoizeByObject<object, string>();
const documentJson = memoizeByObject<object, string | null>();

/** A list that may be long, written once for as long as it is the same. */
function json(context: Context, kept: typeof queueJson, list: object): Response {
  const text = kept(list, '', () => JSON.stringify(list));
  return context.body(text, 200, { 'content-type': 'application/json' });
}

/** A form that cannot be read is the sender's fault. */
async function formOf(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw new Refused('bad', 'these files cannot be read');
  }
}

/** A folder's path that is not taken: with a number behind it where its name is. */
function freeFolder(parent: string, wanted: string): string {
  for (let at = 1; ; at++) {
    const folder = join(parent, at === 1 ? wanted : `${wanted}-${at}`);
    if (!existsSync(folder)) return folder;
  }
}
