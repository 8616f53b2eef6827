import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { writeFileWhole } from '../../incremental/write-file-whole.ts';
import { purposes, type StudioBuild } from '../api.ts';

/** Builds are remembered that many. */
export const mostBuilds = 50;

/** What is remembered of a build: enough to know it again. */
const record = z.object({
  id: z.string(),
  purpose: z.enum(purposes),
  topics: z.array(z.string()),
  status: z.enum(['running', 'done', 'failed', 'cancelled']),
  date: z.string(),
  files: z.array(
    z.object({
      path: z.string(),
      bytes: z.number(),
      pages: z.number().optional(),
      sha256: z.string(),
    }),
  ),
  fingerprint: z.string().nullable(),
});
const records = z.object({ schema: z.literal(1), builds: z.array(record) });

/** A build with the digests of its files. */
export type KnownBuild = Omit<StudioBuild, 'files'> & {
  readonly files: readonly (StudioBuild['files'][number] & { readonly sha256: string })[];
};

/** The file beside the outputs that lists them. */
function listOf(folder: string): string {
  return join(folder, 'builds.json');
}

/** The builds of an earlier time, the last first; a list that cannot be read is begun anew. What was under way then was not finished. */
export function readBuilds(folder: string): readonly KnownBuild[] {
  try {
    const { builds } = records.parse(JSON.parse(readFileSync(listOf(folder), 'utf8')));
    return builds.map(
      ({ files, ...build }): KnownBuild => ({
        ...build,
        status: build.status === 'running' ? 'cancelled' : build.status,
        stage: '',
        detail: '',
        pages: null,
        findings: [],
        files: files.map(({ pages, ...file }) => ({ ...file, ...(pages !== undefined && { pages }) })),
      }),
    );
  } catch {
    return [];
  }
}

/** Remembers the builds. */
export function writeBuilds(folder: string, all: readonly KnownBuild[]): void {
  mkdirSync(dirname(listOf(folder)), { recursive: true });
  const builds = all.map(({ stage: _, detail: __, findings: ___, pages: ____, ...build }) => build);
  writeFileWhole(listOf(folder), JSON.stringify({ schema: 1, builds }));
}

/** A build as the page has it: of one whose files a later one of its purpose replaced, or somebody took away, only the names are left. */
export function seenBuild(build: KnownBuild, all: readonly KnownBuild[], folder: string): StudioBuild {
  const later = all.slice(0, all.indexOf(build));
  const replaced = later.some(({ purpose, status }) => purpose === build.purpose && status === 'done');
  const gone = replaced || build.files.some(({ path }) => !existsSync(join(folder, build.purpose, path)));
  return { ...build, ...(gone && { gone }) };
}
