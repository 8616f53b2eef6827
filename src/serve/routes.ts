import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { attachment } from '../http/attachment.ts';
import { schemaFaults } from '../text/schema-faults.ts';
import type { JobRecord } from './job.ts';
import { jobOptions } from './job-options.ts';
import type { JobQueue } from './job-queue.ts';
import { type JobStore, projectFile, resultFile } from './job-store.ts';
import { metricsText, type ServerCounts } from './metrics.ts';
import { openApi } from './open-api.ts';
import { Refusal } from './refusal.ts';
import type { Asked } from './who-asks.ts';

/** What the server works with. */
export interface Shop {
  readonly queue: JobQueue;
  readonly store: JobStore;
  readonly version: string;
  /** Bytes of an archive that may be handed in. */
  readonly mostUploaded: number;
  /** Seconds for which results are kept. */
  readonly keep: number;
  readonly letIn: MiddlewareHandler<Asked>;
}

/** Bytes of a form besides its archive. */
const aroundArchive = 200_000;
/** An archive of ZIP begins with a file, or is empty. */
const zipMarks = ['PK\u0003\u0004', 'PK\u0005\u0006'];

/** The small API of the print shop. */
export function routes(shop: Shop): Hono<Asked> {
  const { queue, store } = shop;
  const counts: ServerCounts = { accepted: 0, refused: new Map() };
  const app = new Hono<Asked>();
  app.use(secureHeaders({ strictTransportSecurity: false }));

  app.get('/health', async (context) => {
    // Whoever looks whether the server lives needs no token, and learns nothing else.
    const ok = await queue.counts().then(
      () => true,
      () => false,
    );
    return context.json({ ok, version: shop.version, queue: queue.kind }, ok ? 200 : 503);
  });
  app.get('/v1/openapi.json', (context) => context.json(openApi(shop.version, shop.mostUploaded)));

  app.use(shop.letIn);
  app.get('/metrics', async (context) =>
    context.text(metricsText(await queue.counts(), await queue.totals(), counts), 200, {
      'content-type': 'text/plain; version=0.0.4; charset=utf-8',
    }),
  );

  const size = bodyLimit({
    maxSize: shop.mostUploaded + aroundArchive,
    onError: async ({ req }) => {
      await passOver(req.raw.body, 8 * shop.mostUploaded);
      throw tooLarge(shop.mostUploaded);
    },
  });
  app.post('/v1/jobs', size, async (context) => {
    if (!(await queue.allows(context.get('client'))))
      throw new Refusal(429, 'rate', 'Too many jobs in this minute. Wait, and hand it in again.', 60);
    const { archive, options } = await orderOf(context.req.raw, shop.mostUploaded);
    const id = randomBytes(18).toString('base64url');
    await store.put(id, projectFile, archive);
    if (!(await queue.add({ id, options }))) {
      await store.remove(id, projectFile);
      throw new Refusal(503, 'full', 'Too many jobs wait. Hand it in again later.', 30);
    }
    counts.accepted++;
    const found = await queue.find(id);
    context.header('location', `/v1/jobs/${id}`);
    return context.json(found ? viewOf(found, shop.keep) : { id, status: 'waiting' }, 202);
  });
  const jobOf = async (id: string): Promise<JobRecord> => {
    const found = /^[\w-]{24}$/.test(id) ? await queue.find(id) : null;
    if (!found) throw new Refusal(404, 'missing', 'There is no such job, or its results have expired.');
    return found;
  };
  app.get('/v1/jobs/:id', async (context) =>
    context.json(viewOf(await jobOf(context.req.param('id')), shop.keep)),
  );
  app.delete('/v1/jobs/:id', async (context) => {
    const { id } = await jobOf(context.req.param('id'));
    await queue.cancel(id);
    return context.body(null, 204);
  });
  app.get('/v1/jobs/:id/files/:path{.+}', async (context) => {
    const { id, outcome } = await jobOf(context.req.param('id'));
    const file = outcome?.files.find(({ path }) => path === context.req.param('path'));
    const bytes = file && (await store.get(id, resultFile(file.path)));
    if (!bytes) throw new Refusal(404, 'missing', 'The job has no such file.');
    return attachment(basename(file.path), bytes);
  });

  app.notFound((context) =>
    context.json({ error: { code: 'missing', message: 'There is no such thing.' } }, 404),
  );
  app.onError((error, context) => {
    const told =
      error instanceof Refusal
        ? error
        : new Refusal(503, 'machine', 'The queue or the store of this server does not answer.', 30);
    counts.refused.set(told.status, (counts.refused.get(told.status) ?? 0) + 1);
    // What comes after the rest of it would not be heard.
    if (told.status === 413) context.header('connection', 'close');
    if (told.retryAfter !== null) context.header('retry-after', String(told.retryAfter));
    return context.json({ error: { code: told.code, message: told.message } }, told.status);
  });
  return app;
}

/** The archive and the options of a form, or of a request that is the archive alone. */
async function orderOf(request: Request, mostUploaded: number) {
  const form = await formOf(request);
  const project = form.get('project');
  if (!(project instanceof File))
    throw new Refusal(400, 'form', 'The form has no file `project`: a ZIP archive of the project.');
  if (project.size > mostUploaded) throw tooLarge(mostUploaded);
  const archive = new Uint8Array(await project.arrayBuffer());
  if (!zipMarks.includes(Buffer.from(archive.subarray(0, 4)).toString('latin1')))
    throw new Refusal(400, 'archive', '`project` is no ZIP archive.');
  const text = form.get('options');
  const asked = typeof text === 'string' ? parse(text) : {};
  const given = jobOptions.safeParse(asked);
  if (!given.success) {
    const [fault] = given.error.issues.flatMap((issue) => schemaFaults(issue, asked, jobOptions));
    const where = ['options', ...(fault?.path ?? [])].join('.');
    throw new Refusal(400, 'options', `${where}: ${fault?.reason ?? 'not as described'}`);
  }
  return { archive, options: given.data };
}

async function formOf(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(400, 'form', 'A form (multipart/form-data) with `project` and `options` was expected.');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, 'options', '`options` is no JSON.');
  }
}

/** Reads on for a while: who still sends does not hear an answer. Of what is far too large the connection is closed. */
async function passOver(body: ReadableStream<Uint8Array> | null, most: number): Promise<void> {
  if (!body || body.locked) return;
  let left = most;
  for await (const chunk of body) {
    left -= chunk.length;
    if (left < 0) return;
  }
}

function tooLarge(most: number): Refusal {
  return new Refusal(413, 'size', `The archive may have ${Math.round(most / 1024 / 1024)} MB at most.`);
}

/** A job as whoever handed it in sees it. */
function viewOf({ id, status, created, finished, attempts, progress, outcome }: JobRecord, keep: number) {
  const time = (at: number) => new Date(at).toISOString();
  return {
    id,
    status,
    created: time(created),
    ...(finished !== null && { finished: time(finished), expires: time(finished + keep * 1000) }),
    attempts,
    ...(progress && { progress }),
    ...(outcome && {
      ...(outcome.reason !== null && { reason: outcome.reason }),
      messages: outcome.messages,
      files: outcome.files.map((file) => ({
        ...file,
        url: `/v1/jobs/${id}/files/${file.path.split('/').map(encodeURIComponent).join('/')}`,
      })),
    }),
  };
}
