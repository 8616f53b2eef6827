import type { RootContent } from 'mdast';
import type { Unit } from '../model/unit.ts';

/** The addresses of links and pictures that units have, each with the places of its units. */
export function addressesOf(units: readonly Unit[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  units.forEach(({ phrasing, node }, index) => {
    const visit = (one: RootContent): void => {
      if ('url' in one && typeof one.url === 'string') {
        const key = addressKey(one.url);
        const known = found.get(key);
        if (known) known.push(index);
        else found.set(key, [index]);
      }
      if ('children' in one) for (const child of one.children) visit(child as RootContent);
    };
    for (const one of phrasing) visit(one);
    if (node) visit(node);
  });
  return found;
}

/** An address by its letters: how it is escaped does not count. */
export function addressKey(written: string): string {
  const bare = written
    .trim()
    .replace(/^<|>$/g, '')
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '');
  try {
    return decodeURI(bare).toLowerCase();
  } catch {
    return bare.toLowerCase();
  }
}
