import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { z } from 'zod';
import { lastRelease, type Release, releasesFolder } from '../model/changes.ts';
import { diagnostic } from '../model/diagnostic.ts';
import type { Spot } from '../model/place.ts';
import { readInside } from '../model/read-inside.ts';
import type { ProjectSettings } from '../model/settings.ts';
import { nearest } from '../text/nearest.ts';
import type { Path } from '../text/schema-faults.ts';

/** Bytes that a release may have. */
const mostBytes = 32 * 1024 * 1024;

const texts = z.array(z.object({ text: z.string(), rows: z.array(z.array(z.string())).optional() }));
const schema = z.object({
  schema: z.literal(1),
  release: z.string(),
  count: z.int().min(1),
  date: z.string().nullable(),
  topics: z.array(z.object({ id: z.string(), title: z.string() })),
  entries: z.array(
    z.object({
      id: z.string(),
      number: z.number(),
      question: z.string(),
      topic: z.string().nullable(),
      intro: texts,
      points: z.array(
        z.object({
          id: z.string(),
          label: z.string().nullable(),
          texts,
          members: z.array(z.object({ answerSet: z.string(), text: z.string() })),
        }),
      ),
      outro: texts,
    }),
  ),
  opening: texts.optional(),
  closing: texts.optional(),
});

/** Names of a project's releases, in order. */
export function releaseNames(folder: string): readonly string[] {
  try {
    return readdirSync(join(folder, releasesFolder))
      .filter((name) => name.endsWith('.json'))
      .map((name) => name.slice(0, -'.json'.length))
      .sort();
  } catch {
    return [];
  }
}

/** A release of a project; `last` is the one that was published last. Null where there is none that can be read. */
export function readRelease(folder: string, name: string): Release | null {
  if (name === lastRelease) {
    const all = releaseNames(folder).flatMap((one) => readNamed(folder, one) ?? []);
    return all.toSorted((one, other) => other.count - one.count)[0] ?? null;
  }
  return readNamed(folder, name);
}

function readNamed(folder: string, name: string): Release | null {
  const read = readInside(folder, join(releasesFolder, `${name}.json`), mostBytes);
  if ('why' in read) return null;
  try {
    const { data } = schema.safeParse(JSON.parse(new TextDecoder().decode(read.bytes)));
    return (data as Release | undefined) ?? null;
  } catch {
    return null;
  }
}

/** The releases that settings name, and a message for each that is not there or cannot be read. */
export function namedReleases(
  folder: string,
  { changes, editions }: ProjectSettings,
  file: string,
  place: (path: Path) => Spot,
): { readonly releases: ReadonlyMap<string, Release>; readonly messages: readonly VFileMessage[] } {
  const releases = new Map<string, Release>();
  const messages: VFileMessage[] = [];
  const named: [Path, string | undefined][] = [
    [['changes', 'since'], changes?.since],
    ...Object.entries(editions).map(([name, own]): [Path, string | undefined] => [
      ['editions', name, 'changes', 'since'],
      own.changes?.since,
    ]),
  ];
  for (const [path, name] of named) {
    if (name === undefined || releases.has(name)) continue;
    const release = readRelease(folder, name);
    if (release) releases.set(name, release);
    else messages.push(unfit(folder, name, file, place(path)));
  }
  return { releases, messages };
}

function unfit(folder: string, name: string, file: string, place: Spot): VFileMessage {
  const known = releaseNames(folder);
  const near = nearest(name, known);
  const [reason, todo] = known.includes(name)
    ? [
        `The release \`${name}\` cannot be read`,
        `Publish it again, or take back ${releasesFolder}/${name}.json from your history.`,
      ]
    : [
        `There is no release \`${name}\`${near ? `; did you mean \`${near}\`?` : ''}`,
        'Keep the state of the book with `variorum publish --release NAME`, then name it here.',
      ];
  return diagnostic({
    severity: 'error',
    file,
    place,
    rule: 'unknown-release',
    reason,
    actual: name,
    expected: known.length > 0 ? known : ['the name of a release'],
    todo,
  });
}
