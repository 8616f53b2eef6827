import type { VFileMessage } from 'vfile-message';
import { diagnostic } from '../model/diagnostic.ts';

/**
 * A message that ends the build for each path that two outputs would have, as the print sheets of the edition
 * `handbook` and an edition `handbook-booklet`: one would be lost in silence. It names the editions that may be
 * meant.
 */
export function samePaths(
  outputs: readonly { readonly path: string }[],
  editions: readonly string[],
): VFileMessage[] {
  const paths = outputs.map(({ path }) => path);
  const twice = new Set(paths.filter((path, at) => paths.indexOf(path) !== at));
  return [...twice].map((path) => {
    const likely = editions.filter((name) => path.startsWith(`${name}.`) || path.startsWith(`${name}-`));
    const whose = likely.length > 0 ? ` (editions ${likely.map((name) => `\`${name}\``).join(', ')})` : '';
    return diagnostic({
      severity: 'error',
      rule: 'same-path',
      reason: `Two outputs would be called \`${path}\`${whose}; nothing was written`,
      actual: path,
      expected: ['a path of its own for each output'],
      todo: 'Give one of the editions another name under `editions`.',
    });
  });
}
