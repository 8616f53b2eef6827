import { createHash, type Hash } from 'node:crypto';
import type { Handbook } from '../model/handbook.ts';
import type { EditionSettings, ProjectSettings } from '../model/settings.ts';
import { memoizeByObject } from '../text/memoize.ts';

/** A book's content, taken in once for all its editions: of a large one that is most of the work. */
const contentOf = memoizeByObject<Handbook, Hash>();

/**
 * 12 hexadecimal digits over content and settings: `3f9a-02c1-77be`. The order of keys and of other editions plays no
 * part.
 */
export function fingerprintOf(
  handbook: Handbook,
  settings: ProjectSettings,
  edition: EditionSettings,
  name: string,
  {
    preface,
    pictures,
    compared,
  }: { readonly preface: unknown; readonly pictures: readonly string[]; readonly compared?: unknown },
): string {
  const { editions: _others, ...project } = settings;
  const content = contentOf(handbook, '', () => {
    const { ledger: _ledger, ...printed } = handbook;
    return createHash('sha256').update(canonical({ content: printed }).slice(0, -1));
  });
  // `content` is the first key of all in order.
  const others = canonical({
    project,
    edition,
    name,
    preface,
    compared,
    ...(pictures.length > 0 && { pictures }),
  });
  const hash = content.copy().update(`,${others.slice(1)}`);
  return (hash.digest('hex').slice(0, 12).match(/.{4}/g) ?? []).join('-');
}

/** JSON with the keys of every object in order; places in the syntax tree are left out, as they do not print. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (key, item: unknown) => {
    if (key === 'position') return undefined;
    if (item === null || typeof item !== 'object' || Array.isArray(item)) return item;
    return Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  });
}
