import { resolvePath } from './epub-facts.ts';
import type { EpubRule } from './epub-rule.ts';
import { linksOf } from './page-list.ts';

const heading = /^h[1-6]$/;

/** Each file has one heading of the first level, and no level is skipped on the way down. */
export const headingsStep: EpubRule = function* ({ spine }) {
  for (const { path, tags } of spine) {
    const levels = tags.filter(({ name }) => heading.test(name));
    const tops = levels.filter(({ name }) => name === 'h1');
    if (tops.length > 1 || (levels.length > 0 && tops.length === 0))
      yield {
        severity: 'error',
        reason: 'A file has one heading of the first level',
        path,
        line: (tops[1] ?? levels[0])?.line ?? 1,
        actual: `${tops.length} of them`,
        expected: 'one',
        todo: 'Make it the title of what the file holds.',
      };
    for (const [index, tag] of levels.entries()) {
      const before = Number(levels[index - 1]?.name.slice(1) ?? 0);
      const level = Number(tag.name.slice(1));
      if (level <= before + 1) continue;
      yield {
        severity: 'error',
        reason: 'A heading skips a level',
        path,
        line: tag.line,
        actual: `${tag.name} after ${before === 0 ? 'none' : `h${before}`}`,
        expected: `h${before + 1}`,
        todo: 'Give it the level that its place has.',
      };
    }
  }
};

/** Readers can jump to the contents and to the beginning of the text. */
export const landmarksThere: EpubRule = function* ({ navigation, spine, package: opf }) {
  const links = navigation === null ? [] : linksOf(navigation, 'landmarks');
  const types = links.map(({ attributes }) => attributes.get('epub:type'));
  for (const type of ['toc', 'bodymatter'])
    if (!types.includes(type))
      yield {
        severity: 'error',
        reason: `The landmarks name no ${type}`,
        path: navigation?.path ?? opf.path,
        line: 1,
        actual: types.join(', ') || 'no landmarks',
        expected: type,
        todo: 'Add it to the landmarks of the navigation document.',
      };
  const read = new Set(spine.map(({ path }) => path));
  for (const { attributes, line } of links) {
    const target = resolvePath(navigation?.path ?? '', attributes.get('href') ?? '');
    if (!read.has(target))
      yield {
        severity: 'error',
        reason: 'A landmark leads out of the reading order',
        path: navigation?.path ?? opf.path,
        line,
        actual: target,
        expected: 'a document of the spine',
        todo: 'Put the document into the spine, or the landmark away.',
      };
  }
};

/** Every picture says what it shows. */
export const picturesTold: EpubRule = function* ({ spine }) {
  for (const { path, tags } of spine)
    for (const { name, attributes, line } of tags) {
      if (name !== 'img' || attributes.get('alt') || attributes.get('role') === 'presentation') continue;
      yield {
        severity: 'error',
        reason: 'A picture has no alternative text',
        path,
        line,
        actual: attributes.get('src') ?? '',
        expected: 'alt="what it shows"',
        todo: 'Write what it shows into the brackets of ![](...) in the document.',
      };
    }
};

/** Every document says what language it is in. */
export const languageSaid: EpubRule = function* ({ spine, package: opf }) {
  const language = opf.tags.find(({ name }) => name === 'dc:language')?.text ?? '';
  for (const { path, tags } of spine) {
    const root = tags.find(({ name }) => name === 'html');
    const said = [root?.attributes.get('lang'), root?.attributes.get('xml:lang')];
    if (language !== '' && said.every((one) => one === language)) continue;
    yield {
      severity: 'error',
      reason: 'A document does not say the language of the book',
      path,
      line: root?.line ?? 1,
      actual: said.map((one) => one ?? 'none').join(' and '),
      expected: language || 'a language in the package',
      todo: 'Set `language` in handbook.yml.',
    };
  }
};

/** Each reference to a note leads to one, and the note leads back. */
export const notesReturn: EpubRule = function* ({ spine }) {
  const notes = new Map<string, string>();
  for (const { path, tags } of spine)
    for (const [index, { attributes }] of tags.entries()) {
      if (attributes.get('epub:type') !== 'footnote') continue;
      const back = tags.slice(index + 1, index + 4).find(({ name }) => name === 'a');
      notes.set(`${path}#${attributes.get('id')}`, absolute(path, back?.attributes.get('href') ?? ''));
    }
  const calls = spine.flatMap(({ path, tags }) =>
    tags
      .filter(({ attributes }) => attributes.get('epub:type') === 'noteref')
      .map(({ attributes, line }) => ({
        ...{ path, line, note: absolute(path, attributes.get('href') ?? '') },
        place: `${path}#${attributes.get('id')}`,
      })),
  );
  // A note that is called twice leads back to one of its calls.
  const callsOf = new Map<string, string[]>();
  for (const { note, place } of calls) callsOf.set(note, [...(callsOf.get(note) ?? []), place]);
  for (const { path, line, note, place } of calls) {
    const back = notes.get(note);
    if (back !== undefined && callsOf.get(note)?.includes(back)) continue;
    yield {
      severity: 'error',
      reason:
        back === undefined ? 'A reference leads to no note' : 'A note does not lead back to its reference',
      path,
      line,
      actual: back ?? note,
      expected: back === undefined ? 'a footnote' : place,
      todo: 'Build the book again; should it stay so, the fault is ours.',
    };
  }
};

function absolute(from: string, href: string): string {
  return `${resolvePath(from, href)}#${href.split('#')[1] ?? ''}`;
}
