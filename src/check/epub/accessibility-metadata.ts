import type { EpubFacts } from './epub-facts.ts';
import type { EpubRule } from './epub-rule.ts';
import { linksOf } from './page-list.ts';

/** What the metadata may only claim where the book has it, and must where it has. */
const claims: readonly (readonly [property: string, value: string, holds: (facts: EpubFacts) => boolean])[] =
  [
    ['schema:accessMode', 'visual', hasTag('img')],
    ['schema:accessibilityFeature', 'alternativeText', hasTag('img')],
    ['schema:accessibilityFeature', 'MathML', hasTag('math')],
    [
      'schema:accessibilityFeature',
      'index',
      ({ spine }) =>
        spine.some(({ tags }) => tags.some(({ attributes }) => attributes.get('role') === 'doc-index')),
    ],
    ['schema:accessibilityFeature', 'pageNavigation', ({ navigation }) => hasLinks(navigation, 'page-list')],
    [
      'schema:accessibilityFeature',
      'pageBreakMarkers',
      ({ spine }) =>
        spine.some(({ tags }) => tags.some(({ attributes }) => attributes.get('epub:type') === 'pagebreak')),
    ],
    ['schema:accessibilityFeature', 'tableOfContents', ({ navigation }) => hasLinks(navigation, 'toc')],
  ];

const required = [
  'schema:accessMode',
  'schema:accessModeSufficient',
  'schema:accessibilityFeature',
  'schema:accessibilityHazard',
  'schema:accessibilitySummary',
];

/** The accessibility metadata is there, and says of the book what is so. */
export const metadataTrue: EpubRule = function* (facts) {
  const { path, tags } = facts.package;
  const metas = tags.filter(({ name }) => name === 'meta');
  const values = (property: string): readonly string[] =>
    metas.filter(({ attributes }) => attributes.get('property') === property).map(({ text }) => text);
  const found = (reason: string, actual: string, expected: string, line = 1) =>
    ({
      severity: 'error',
      reason,
      path,
      line,
      actual,
      expected,
      todo: 'Build the book again; should it stay so, the fault is ours.',
    }) as const;
  for (const property of required)
    if (values(property).length === 0)
      yield found('The accessibility metadata is not complete', 'nothing', `a value of ${property}`);
  for (const [property, value, holds] of claims) {
    const claimed = values(property).includes(value);
    const so = holds(facts);
    if (claimed !== so)
      yield found(
        'The accessibility metadata is not true',
        `${value} is ${claimed ? 'claimed' : 'not claimed'}`,
        so ? `${value}: the book has it` : `no ${value}: the book has none`,
      );
  }
  if (hasLinks(facts.navigation, 'page-list') && values('pageBreakSource').length === 0)
    yield found('The page list names no source', 'nothing', 'a value of pageBreakSource');
};

function hasTag(wanted: string): (facts: EpubFacts) => boolean {
  return ({ spine }) =>
    spine.some(({ tags }) => tags.some(({ name }) => name === wanted || name.endsWith(`:${wanted}`)));
}

function hasLinks(navigation: EpubFacts['navigation'], type: string): boolean {
  return navigation !== null && linksOf(navigation, type).length > 0;
}
