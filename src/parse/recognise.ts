import type { Head } from './heads.ts';

/** One way to read a document: which of its heads open a question. */
export interface Reading {
  readonly questions: ReadonlySet<Head>;
  /** In words, for the report: `paragraphs numbered 1.`. */
  readonly shape: string;
  readonly score: number;
}

/** Below this a head speaks against the reading that takes it for a question. */
const doubt = 0.4;

/** Reads the document in every way that its own forms suggest and takes the one that explains the most. */
export function recognise(heads: readonly Head[]): Reading {
  const candidates = new Map<string, Head[]>();
  for (const head of heads)
    for (const shape of shapesOf(head)) candidates.set(shape, [...(candidates.get(shape) ?? []), head]);
  let best: Reading = { questions: new Set(), shape: 'no question', score: 0 };
  for (const [shape, members] of candidates) {
    const score = scoreOf(members, heads);
    if (score > best.score) best = { questions: new Set(members), shape, score };
  }
  return best;
}

/** The forms that a head has, from the most particular to the most general. */
function shapesOf(head: Head): string[] {
  const { kind, level, marker, bold } = head;
  const where =
    kind === 'heading'
      ? `headings of level ${level}`
      : kind === 'item'
        ? `list items of level ${level}`
        : 'paragraphs';
  const shapes = [where, ...(kind === 'heading' ? ['headings'] : [])];
  if (bold) shapes.push(`bold ${where}`);
  if (marker?.names === 'question') shapes.push(`${where} marked Q`, 'everything marked Q');
  if (marker?.number) shapes.push(`${where} numbered 1${marker.delimiter}`, 'everything numbered');
  return shapes;
}

function scoreOf(members: readonly Head[], heads: readonly Head[]): number {
  const chosen = new Set(members);
  let score = 0;
  let previous: number | null = null;
  for (const head of members) {
    const number = head.marker?.number ? Number(head.marker.number) : null;
    const follows = number !== null && previous !== null && number === previous + 1;
    const named = head.marker?.names === 'question' ? 0.6 : head.marker?.names === 'answer' ? -0.6 : 0;
    score += Math.min(1.2, head.asks + named + (follows ? 0.3 : 0)) - doubt;
    previous = number ?? previous;
  }
  for (const head of heads) if (!chosen.has(head) && head.asks === 1 && head.level <= 1) score -= 0.3;
  return score;
}
