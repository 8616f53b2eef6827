import type { Edition } from '../../model/edition.ts';

/** Finds the question whose heading an address within a project names: `#what-is-it` of its own file, `other.md#what-is-it` of another. */
export type HeadingTargets = (address: string, file: string) => string | null;

const known = new WeakMap<Edition, HeadingTargets>();

/** The questions of an edition by the names that Markdown's renderers give their headings. */
export function headingTargets(edition: Edition): HeadingTargets {
  const before = known.get(edition);
  if (before) return before;
  const ids = new Map<string, string>();
  for (const { id, wordings } of edition.parts.flatMap(({ entries }) => entries))
    for (const { file, text } of wordings) ids.set(`${nameOf(file)}#${keyOf(text)}`, id);
  const find: HeadingTargets = (address, file) => {
    const [path = '', name = ''] = address.split('#');
    if (name === '' || /^[a-z][a-z+.-]*:/i.test(path)) return null;
    const written = decoded(name);
    const within = `${nameOf(path === '' ? file : decoded(path))}#`;
    // `#3-what-is-it`, `#iii-what-is-it`: the number is part of the heading, and not of the question.
    return (
      ids.get(within + keyOf(written)) ??
      ids.get(within + keyOf(written.replace(/^(?:[a-z]?\d+(?:-\d+)*|[ivxlcdm]{1,7})-/i, ''))) ??
      null
    );
  };
  known.set(edition, find);
  return find;
}

/** A file by its last name, without its ending: links lead to `.html` as well as to `.md`. */
function nameOf(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/\.[a-z0-9]+$/i, '').toLowerCase();
}

function keyOf(words: string): string {
  return (
    words
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join('');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
