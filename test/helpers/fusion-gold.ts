import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../../src/model/handbook.ts';

// The measures of shared/gold/fusion/measure.py, of a merged entry: how long it is beside both answers, which facts it lost, how
// many of its words say a fact again.

interface Fact {
  readonly id: string;
  readonly kind: string;
  readonly fact: string;
  readonly evidence: readonly { readonly source: 'a' | 'b'; readonly pieces: readonly string[] }[];
}
interface Side {
  readonly intro: string;
  readonly points: readonly { readonly label: string; readonly text: string }[];
  readonly outro: string;
}
export interface FusionGold {
  readonly question: string;
  readonly facts: readonly Fact[];
  readonly answers: Readonly<Record<'a' | 'b', Side>>;
}
export interface FusionMeasure {
  readonly words: number;
  readonly stapled: number;
  readonly facts: number;
  readonly lost: readonly string[];
  readonly byWordsOnly: readonly string[];
  readonly restated: number;
}

/** The questions whose facts were listed by hand. */
export function fusionGold(folder: string): FusionGold[] {
  const read = (name: string) => JSON.parse(readFileSync(join(folder, 'fusion', name), 'utf8'));
  const { entries } = read('facts.json') as { entries: Record<string, { question: string; facts: Fact[] }> };
  const sources = read('src.json') as Record<string, { a: Side; b: Side }>;
  return Object.entries(entries).flatMap(([key, { question, facts }]) => {
    const answers = sources[key];
    return answers ? [{ question, facts, answers }] : [];
  });
}

/** What is printed of an entry, a paragraph each. */
export function printedParagraphs({ intro, points, outro }: Entry): string[] {
  return [
    ...intro.map(({ text }) => text),
    ...points.map(({ label, text }) => (label ? `${label}: ${text}` : text)),
    ...outro.map(({ text }) => text),
  ];
}

export function measureFusion({ facts, answers }: FusionGold, paragraphs: readonly string[]): FusionMeasure {
  const words = tokens(paragraphs.join('\n\n'));
  const paras = paragraphs.map((one) => new Set(tokens(one).map(cut)));
  const whole = [answers.a, answers.b].map(({ intro, points, outro }) =>
    [intro, ...points.map(({ label, text }) => `${label}: ${text}`), outro].join(' '),
  );
  const lost: string[] = [];
  const byWordsOnly: string[] = [];
  const first = new Set<number>();
  const again = new Set<number>();
  for (const { id, kind, fact, evidence } of facts) {
    if (kind === 'filler') continue;
    const found = evidence.flatMap(({ pieces }) => {
      const spots = placesOf(words, pieces.map(tokens));
      return spots ? [spots] : [];
    });
    found.sort((one, other) => Math.max(...one.map(([at]) => at)) - Math.max(...other.map(([at]) => at)));
    const [earliest, ...others] = found;
    if (earliest) {
      for (const at of spread(earliest)) first.add(at);
      for (const spots of others) for (const at of spread(spots)) again.add(at);
      continue;
    }
    const said = evidence.some(({ pieces }) => {
      const need = pieces
        .flatMap(tokens)
        .filter((word) => !stop.has(word))
        .map(cut);
      return paras.some((para) => need.every((word) => para.has(word)));
    });
    (said ? byWordsOnly : lost).push(`${id} ${fact}`);
  }
  return {
    words: words.length,
    stapled: whole.reduce((sum, text) => sum + tokens(text).length, 0),
    facts: facts.filter(({ kind }) => kind !== 'filler').length,
    lost,
    byWordsOnly,
    restated: [...again].filter((at) => !first.has(at)).length / words.length,
  };
}

/** The pieces of one evidence stand in order, near one another. */
function placesOf(
  words: readonly string[],
  pieces: readonly (readonly string[])[],
): [number, number][] | null {
  const [opening = [], ...rest] = pieces;
  next: for (const start of runsOf(words, opening)) {
    const got: [number, number][] = [[start, opening.length]];
    let end = start + opening.length;
    for (const piece of rest) {
      const at = runsOf(words, piece).find((place) => place >= end && place <= end + 20);
      if (at === undefined) continue next;
      got.push([at, piece.length]);
      end = at + piece.length;
    }
    return got;
  }
  return null;
}

function runsOf(words: readonly string[], run: readonly string[]): number[] {
  return words.flatMap((_, at) => (run.every((word, step) => words[at + step] === word) ? [at] : []));
}

function spread(spots: readonly [number, number][]): number[] {
  return spots.flatMap(([at, length]) => Array.from({ length }, (_, step) => at + step));
}

export function tokens(text: string): string[] {
  return (text.match(/[A-Za-z0-9][A-Za-z0-9'’\-/]*/g) ?? []).map((word) => word.toLowerCase());
}

const stop = new Set(
  'a an the of to in on at by for with from and or as is are be been being it its this that these those they them their you your we our can may might will would should into over under through during between among across such like e g i also not no than then'.split(
    ' ',
  ),
);

function cut(word: string): string {
  for (const end of [
    'izations',
    'ization',
    'ations',
    'ation',
    'ments',
    'ings',
    'ing',
    'ies',
    'ed',
    'es',
    's',
    'e',
    'y',
  ])
    if (word.endsWith(end) && word.length - end.length >= 4) return word.slice(0, -end.length);
  return word;
}
