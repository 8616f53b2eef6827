import type { Embedder } from './embedder.ts';
import { type Engine, type LinkRule, pairwise, type Scores } from './engine.ts';
import { type SetPoint, wholeText } from './set-point.ts';
import { softWordAlignment } from './soft-word-alignment.ts';
import type { Vector } from './vectors.ts';
import { dotProduct, normalise } from './vectors.ts';

/** How much of a vector score the label alone has; the rest is label and text. */
const labelShare = 0.3;
/** How many texts without a direction stand in the mean of an entry's vectors, so that few points are not centred away. */
const restraint = 4;

/**
 * Compares points by what they mean: the vectors of an entry's labels and texts are centred on that entry, as all its points
 * speak of one subject, and their cosines are mixed with a comparison word by word.
 */
export function vectorEngine(embedder: Embedder, share: number, rule: LinkRule): Engine {
  return async (points) => {
    const vectorOf = embedder.vectorOf ?? (await allVectors(embedder, points));
    const cosines = (
      left: readonly SetPoint[],
      right: readonly SetPoint[],
      textOf: (point: SetPoint) => string,
    ) => {
      const vectorsOf = (some: readonly SetPoint[]) => some.map((point) => vectorOf(textOf(point)));
      return centredCosines(vectorsOf(left), vectorsOf(right));
    };
    return {
      rule,
      between: pairwise(points, (both) => {
        const byWords = softWordAlignment(both);
        return (left, right) => {
          const wholes = cosines(left, right, wholeText);
          const labelled = [...left, ...right].some(({ point }) => point.label !== null);
          const labels = labelled ? cosines(left, right, labelText) : wholes;
          const { alike, within } = byWords(left, right);
          const mixed = alike.map((row, i) => {
            const [label, whole] = [labels[i] ?? [], wholes[i] ?? []];
            return row.map((score, j) => {
              const meaning = labelShare * (label[j] ?? 0) + (1 - labelShare) * (whole[j] ?? 0);
              return share * meaning + (1 - share) * score;
            });
          });
          return { alike: mixed, within };
        };
      }),
    };
  };
}

async function allVectors(
  embedder: Embedder,
  points: readonly SetPoint[],
): Promise<(text: string) => Vector> {
  const texts = [...new Set(points.flatMap((point) => [labelText(point), wholeText(point)]))];
  const vectors = await embedder.embed(texts);
  const known = new Map(texts.map((text, index) => [text, vectors[index]]));
  return (text) => known.get(text) ?? new Float32Array(0);
}

function labelText(point: SetPoint): string {
  return point.point.label ?? wholeText(point);
}

function centredCosines(left: readonly Vector[], right: readonly Vector[]): Scores {
  const unit = [...left, ...right].map((vector) => normalise(new Float32Array(vector)));
  const size = Math.max(0, ...unit.map((vector) => vector.length));
  const mean = new Float32Array(size);
  const all = unit.length + restraint;
  for (const vector of unit)
    for (let i = 0; i < size; i++) mean[i] = (mean[i] as number) + (vector[i] ?? 0) / all;
  for (const vector of unit) {
    for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] as number) - (mean[i] as number);
    normalise(vector);
  }
  const columns = unit.slice(left.length);
  return unit.slice(0, left.length).map((row) => columns.map((column) => dotProduct(row, column)));
}
