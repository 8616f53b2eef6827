import { type EpubDocument, resolvePath } from './epub-facts.ts';
import type { EpubRule } from './epub-rule.ts';
import type { Tag } from './tags.ts';

/** The links of one of the navigation document's lists. */
export function linksOf(navigation: EpubDocument, type: string): readonly Tag[] {
  const start = navigation.tags.findIndex(
    ({ name, attributes }) => name === 'nav' && attributes.get('epub:type') === type,
  );
  if (start < 0) return [];
  const depth = navigation.tags[start]?.depth ?? 0;
  const length = navigation.tags.slice(start + 1).findIndex((tag) => tag.depth <= depth);
  const inside = navigation.tags.slice(start + 1, length < 0 ? undefined : start + 1 + length);
  return inside.filter(({ name }) => name === 'a');
}

/**
 * Every page marker is in the page list, once, in the order of the text, under its own number; and no number is
 * missing.
 */
export const pageListComplete: EpubRule = function* ({ navigation, spine }) {
  if (navigation === null) return;
  const links = linksOf(navigation, 'page-list');
  const markers = spine.flatMap(({ path, tags }) =>
    tags
      .filter(({ attributes }) => attributes.get('epub:type') === 'pagebreak')
      .map((tag) => ({
        path,
        tag,
        label: tag.attributes.get('aria-label') ?? tag.attributes.get('title') ?? '',
      })),
  );
  const listed = links.map((tag) => {
    const href = tag.attributes.get('href') ?? '';
    return { place: `${resolvePath(navigation.path, href)}#${href.split('#')[1] ?? ''}`, label: tag.text };
  });
  const todo = 'Print the book again: PDF and EPUB in one build.';
  for (let index = 0; index < Math.max(markers.length, listed.length); index++) {
    const [marker, line] = [markers[index], listed[index]];
    const place = marker ? `${marker.path}#${marker.tag.attributes.get('id') ?? ''}` : 'nothing';
    if (place === line?.place && marker?.label === line.label) continue;
    yield {
      severity: 'error',
      reason: 'The page list is not that of the page markers',
      path: marker?.path ?? navigation.path,
      line: marker?.tag.line ?? links[index]?.line ?? 1,
      actual: line ? `page ${line.label} at ${line.place}` : 'the end of the list',
      expected: marker ? `page ${marker.label} at ${place}` : 'the end of the list',
      todo,
    };
    return;
  }
  yield* gaps(listed, navigation, todo);
};

function* gaps(
  listed: readonly { readonly label: string }[],
  navigation: EpubDocument,
  todo: string,
): ReturnType<EpubRule> extends Iterable<infer Finding> ? Generator<Finding> : never {
  const numbers = listed.map(({ label }) => Number(label)).filter((number) => !Number.isNaN(number));
  const at = numbers.findIndex((number, index) => number !== (numbers[0] ?? 1) + index);
  if (at < 0) return;
  yield {
    severity: 'error',
    reason: 'The page list leaves out a page',
    path: navigation.path,
    line: 1,
    actual: `page ${numbers[at]} after page ${numbers[at - 1]}`,
    expected: `page ${(numbers[at - 1] ?? 0) + 1}`,
    todo,
  };
}
