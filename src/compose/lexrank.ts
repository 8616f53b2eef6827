const damping = 0.85;
const rounds = 50;

/**
 * How central each sentence is among all: the stationary distribution of a walk that goes from sentence to sentence
 * as they are alike (continuous LexRank, G. Erkan and D. Radev 2004, with PageRank's damping).
 * @param likeness row i, column j: how alike sentences i and j are, 0 to 1; the diagonal is not looked at.
 * @returns one number a sentence, adding up to about 1.
 */
export function lexrank(likeness: readonly (readonly number[])[]): number[] {
  const count = likeness.length;
  const steps = likeness.map((row, from) => {
    const total = row.reduce((sum, value, to) => (to === from ? sum : sum + value), 0);
    return row.map((value, to) => (to === from || total === 0 ? 0 : value / total));
  });
  let ranks = steps.map(() => 1 / count);
  for (let round = 0; round < rounds; round++) {
    const next = steps.map(() => (1 - damping) / count);
    for (const [from, row] of steps.entries())
      for (const [to, step] of row.entries())
        next[to] = (next[to] ?? 0) + damping * (ranks[from] ?? 0) * step;
    ranks = next;
  }
  return ranks;
}
