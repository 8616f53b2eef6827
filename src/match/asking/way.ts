/** A way of asking, as whole words in either case, and what stands for it. */
export function way(pattern: string, plain: string): readonly [RegExp, string] {
  return [new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu'), plain];
}
