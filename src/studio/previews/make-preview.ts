import { makeEditions } from '../../build.ts';
import { sha256 } from '../../incremental/fingerprint.ts';
import type { WatchSession } from '../../incremental/watch-session.ts';
import type { Layout } from '../../model/layout.ts';
import type { Project } from '../../model/project.ts';
import type { World } from '../../model/world.ts';
import { drawPages, pageSizes } from '../../print/print.ts';
import { stageRunner } from '../../stage-runner.ts';
import type { Finding } from '../api.ts';
import type { PreviewBook } from './book-parts.ts';

export type PreviewFormat = 'pdf' | 'html';

/** What was made for a preview. */
export interface Made {
  /** Empty where there is nothing to be shown. */
  readonly bytes: Uint8Array;
  readonly findings: readonly Finding[];
  readonly layout: Layout | null;
  /** Height by width of each page of a PDF. */
  readonly shapes: readonly number[];
}

/** Makes the handbook of a project in one format with the doors of the pipeline, in the browser of a session. Nothing is written; between two stages it ends by the signal. */
export async function makePreview(
  project: Project,
  { handbook, prefaces }: PreviewBook,
  format: PreviewFormat,
  session: WatchSession,
  world: World,
  signal: AbortSignal,
): Promise<Made> {
  const request = {
    project,
    editions: ['handbook'],
    formats: [format],
    attach: false,
    fingerprint: passing(project),
  } as const;
  const tools = { world, hooks: { session }, runStage: stageRunner({ signal }), early: null };
  // What authors wrote beside one another is for another kind of edition.
  const [edition] = await makeEditions(request, { handbook, prefaces, sets: [] }, tools);
  const file = edition?.files.find(({ path }) => path === `handbook.${format}`);
  if (!edition || !file) return { bytes: new Uint8Array(), findings: [], layout: null, shapes: [] };
  const sizes = format === 'pdf' ? await pageSizes(file.bytes) : [];
  const shapes = sizes.map(({ width, height }) => height / width);
  // That it has some of the questions alone is the preview's doing.
  const findings = edition.findings.filter(({ facts }) => facts?.kind !== 'selectionLacks');
  return { bytes: file.bytes, findings, layout: edition.layout, shapes };
}

/** Digits in the place of a fingerprint: that of a book is of all its questions, and a preview has some of them. */
function passing({ settings }: Project): string {
  const digits = sha256(Buffer.from(JSON.stringify(settings))).slice(0, 12);
  return (digits.match(/.{4}/g) ?? []).join('-');
}

/** A page of a PDF as PNG; null where there is no such page. `width` in px. */
export async function drawPage(pdf: Uint8Array, page: number, width: number): Promise<Uint8Array | null> {
  const [picture] = await drawPages(pdf, [{ page, width, path: 'page' }]);
  return picture?.bytes ?? null;
}
