import fc from 'fast-check';

/**
 * Few runs in CI; `npm run fuzz` makes many, `FUZZ_RUNS=100000 npm run fuzz` more. What fails is told with the seed that finds it again.
 * @param share of the runs, for what takes long.
 */
export function runs(share = 1): { readonly numRuns: number } {
  return { numRuns: Math.max(1, Math.round(Number(process.env.FUZZ_RUNS ?? 20) * share)) };
}

/** Texts of pieces that mean something to a format, and of any characters. */
export function textOf(...pieces: string[]): fc.Arbitrary<string> {
  return fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 8 })), {
      maxLength: 40,
    })
    .map((all) => all.join(''));
}
