import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SetPoint } from '../../src/merge/similarity/set-point.ts';
import { mainJob } from './main-job.ts';
import { root } from './root.ts';

/** A question whose points two people have linked by hand. */
export interface GoldQuestion {
  readonly set: 'ml' | 'everyday' | 'low-overlap';
  readonly name: string;
  readonly points: readonly SetPoint[];
  /** `a3 b4` -> must be found, or (`may`) counts neither for nor against. */
  readonly links: ReadonlyMap<string, 'same' | 'partial' | 'may'>;
}

type Links = [number, number, ('same' | 'partial' | 'may')?][];
interface Everyday {
  readonly a: { readonly points: string[] };
  readonly b: { readonly points: string[] };
}
interface LowOverlap {
  readonly a: string[];
  readonly b: string[];
  readonly links: Links;
}

/** The shared examples; those that are not at hand are left out. */
export async function goldQuestions(folder: string): Promise<GoldQuestion[]> {
  return [...(await machineLearning(folder)), ...everyday(join(folder, 'everyday')), ...lowOverlap()];
}

/** All points of the main job, for the rarity of its words. */
async function machineLearning(folder: string): Promise<GoldQuestion[]> {
  const file = join(folder, 'alignment-dev.json');
  if (!existsSync(file)) return [];
  const sets = await mainJob();
  const found = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Links>;
  return Object.entries(found).map(([name, links]) => ({
    set: 'ml',
    name,
    points: sets.flatMap((set) =>
      (set.answers.find(({ key }) => key === name)?.points ?? []).map((point) => ({
        answerSet: set.id,
        point,
      })),
    ),
    links: linkMap(links),
  }));
}

function everyday(folder: string): GoldQuestion[] {
  if (!existsSync(folder)) return [];
  const answers = JSON.parse(readFileSync(join(folder, 'answers.json'), 'utf8')) as Record<string, Everyday>;
  const links = JSON.parse(readFileSync(join(folder, 'links.json'), 'utf8')) as Record<string, Links>;
  return Object.entries(answers).map(([name, { a, b }]) => ({
    set: 'everyday',
    name,
    points: [...points('a', a.points), ...points('b', b.points)],
    links: linkMap(links[name] ?? []),
  }));
}

function lowOverlap(): GoldQuestion[] {
  const file = join(root, 'test/bench/low-overlap.json');
  const found = JSON.parse(readFileSync(file, 'utf8')) as Record<string, LowOverlap>;
  return Object.entries(found).map(([name, { a, b, links }]) => ({
    set: 'low-overlap',
    name,
    points: [...points('a', a), ...points('b', b)],
    links: linkMap(links),
  }));
}

function points(answerSet: string, texts: readonly string[]): SetPoint[] {
  return texts.map((whole, index) => {
    const [, label = null, text = whole] = /^([^:]{1,60}): (.*)$/.exec(whole) ?? [];
    const place = { file: '', lines: [1, 1] as const };
    return { answerSet, point: { index, label, text, units: [], ...place } };
  });
}

function linkMap(links: Links): GoldQuestion['links'] {
  return new Map(links.map(([left, right, kind = 'same']) => [`a${left} b${right}`, kind]));
}
