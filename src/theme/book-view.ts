import { direction } from '../model/direction.ts';
import type { Edition, EditionEntry, Part } from '../model/edition.ts';
import type { Passage } from '../model/handbook.ts';
import type { Layout } from '../model/layout.ts';
import { accountOf } from './account-of.ts';
import { differingPoints } from './differing.ts';
import { drawPortrait } from './draw-portrait.ts';
import { agreementView, entryView, passageView } from './entry-view.ts';
import { exampleView } from './example-view.ts';
import { fitOpener, type OpenerFit } from './fit-opener.ts';
import { fitPage } from './fit-page.ts';
import { indexView } from './index-view.ts';
import { sumOf } from './say.ts';
import { isEdited } from './sayings.ts';
import { sectionIds } from './section-ids.ts';
import type { Theme } from './theme-types.ts';
import { toHtml } from './to-html.ts';
import { unitElementId } from './unit-element-id.ts';
import type { BookView, LinkView, PartView, PassageView, SectionView } from './view.ts';
import { contextOf, type ViewContext } from './view-context.ts';
import { countOf, fill, type Words, wordsOf } from './words.ts';

/** Characters above which a title is set smaller. */
const longTitle = 52;

/** More destinations than this cost more than they give: their number times that of the pages is the browser's work. */
const mostAnchors = 6000;

/** The whole book for templates; `layout` is null until the book was printed once, and page numbers are then place holders. */
export function bookView(edition: Edition, theme: Theme, layout: Layout | null): BookView {
  const { language } = edition;
  const words = wordsOf(language);
  const context = contextOf(edition, layout, words);
  const section = (key: keyof typeof sectionIds, title: string): SectionView => ({
    id: sectionIds[key],
    title,
    blank: layout?.blanksBefore.has(sectionIds[key]) ?? false,
  });
  const showMarks = edition.settings.sources !== 'none';
  const several = edition.answerSets.length > 1;
  const page = fitPage(edition.settings, theme);
  const parts = edition.parts.map((part) => partView(part, context, fitOpener(part, page, theme.opener)));
  const differences = edition.parts.flatMap((part) =>
    part.entries.flatMap((entry) => differencesOf(part, entry, context)),
  );
  const passages = (list: readonly Passage[]): PassageView[] =>
    list.map((passage) => passageView(passage, context));
  const total = sumOf(edition.parts.map((part) => part.agreement));
  const prefaceTitle = edition.preface?.title ?? words.preface;
  const index = edition.index.length > 0;
  const withMarks = showMarks && several;
  const link = (key: keyof typeof sectionIds, title: string): LinkView =>
    context.link(sectionIds[key], title);
  return {
    language: edition.language,
    direction: direction(edition.language),
    title: edition.title,
    longTitle: edition.title.length > longTitle,
    subtitle: edition.subtitle ?? '',
    authors: edition.authors.join(', '),
    subject: edition.subject ?? '',
    keywords: edition.keywords.join(', '),
    date: edition.date ?? '',
    fingerprint: edition.fingerprint,
    name: edition.name,
    words,
    account: accountOf(edition),
    edited: edition.parts.some((part) => part.entries.some(({ points }) => points.some(isEdited))),
    many: edition.answerSets.length > 5,
    showNotes: ['notes', 'full'].includes(edition.settings.sources),
    showVariants: edition.settings.sources === 'full',
    showMarks: withMarks,
    several,
    pair: pairOf(edition, words),
    sources: edition.answerSets.map((set) => ({
      mark: set.mark,
      title: set.title,
      author: set.author ?? '',
      licence: set.licence ?? '',
      date: set.date ?? '',
      files: set.files.join(', '),
      questions: String(set.questions),
      points: String(set.points),
      heading: edition.answerSets.length > 1 ? fill(words.sourceHead, { a: set.mark }) : words.sourceAlone,
      byline: [set.author ? fill(words.by, { author: set.author }) : '', set.date ?? '']
        .filter(Boolean)
        .join(', '),
      counts: [
        countOf(words.questionCount, set.questions, language),
        countOf(words.points, set.points, language),
      ].join(', '),
      only: fill(words.keyOnly, { a: set.mark, title: set.title }),
    })),
    faces: theme.credits,
    openFonts: fill(words.openFonts, { faces: theme.credits.map(({ family }) => family).join(', ') }),
    cover: {
      ...section('cover', edition.title),
      portraitHtml: drawPortrait(edition, 160, 160),
      pattern: edition.cover.kind === 'pattern',
      type: edition.cover.kind === 'type',
      image: edition.cover.image?.path ?? '',
      logo: edition.cover.logo?.path ?? '',
      text: edition.cover.text ?? '',
    },
    titlePage: section('titlePage', edition.title),
    colophon: section('colophon', words.colophon),
    preface: {
      ...section('preface', prefaceTitle),
      textHtml: edition.preface ? toHtml(edition.preface.nodes) : '',
      present: edition.preface !== undefined,
    },
    contents: {
      ...section('contents', words.contents),
      front: [
        ...(edition.preface ? [link('preface', prefaceTitle)] : []),
        ...(withMarks ? [link('marks', words.marks)] : []),
        ...(edition.opening.length > 0 ? [link('opening', words.opening)] : []),
      ],
      back: [
        ...(edition.closing.length > 0 ? [link('closing', words.closing)] : []),
        ...(withMarks && differences.length > 0 ? [link('differences', words.differences)] : []),
        ...(withMarks ? [link('agreement', words.agreement)] : []),
        link('credits', words.credits),
        ...(index ? [link('index', words.index)] : []),
      ],
    },
    marks: {
      ...section('marks', words.marks),
      all: fill(words.keyAll, { a: edition.answerSets[0]?.mark ?? '' }),
      example: withMarks ? exampleView(edition, context) : null,
    },
    opening: {
      ...section('opening', words.opening),
      passages: passages(edition.opening),
      present: edition.opening.length > 0,
    },
    parts,
    closing: {
      ...section('closing', words.closing),
      passages: passages(edition.closing),
      present: edition.closing.length > 0,
    },
    differences: {
      ...section('differences', words.differences),
      present: withMarks && differences.length > 0,
      entries: differences,
    },
    agreement: { ...section('agreement', words.agreement), total: agreementView(total, context) },
    credits: section('credits', words.credits),
    index: { ...section('index', words.index), present: index, groups: indexView(edition.index, context) },
    anchors: anchorsOf(edition),
  };
}

function partView(part: Part, context: ViewContext, fit: OpenerFit): PartView {
  return {
    id: part.id,
    href: `#${part.id}`,
    folio: context.folio(part.id),
    title: part.title ?? context.words.questions,
    titled: part.title !== null,
    side: context.side(part.id),
    ...fit,
    runIn: context.edition.settings.kind === 'short',
    blank: context.layout?.blanksBefore.has(part.id) ?? false,
    number: String(part.number),
    entries: part.entries.map((entry) => entryView(entry, context)),
    agreement: agreementView(part.agreement, context),
  };
}

function differencesOf(
  { title }: Part,
  entry: EditionEntry,
  context: ViewContext,
): BookView['differences']['entries'] {
  const points = differingPoints(entry, context.edition);
  if (points.length === 0) return [];
  return [
    {
      topic: title ?? '',
      question: context.link(entry.id, entry.question, String(entry.number)),
      points: points.map(({ id, title: label, kind, wordings }) => ({
        ...context.link(id, label),
        kind,
        wordings,
      })),
    },
  ];
}

function anchorsOf(edition: Edition): string[] {
  const entries = edition.parts.flatMap((part) => part.entries);
  const points = entries.flatMap((entry) => entry.points.map((point) => point.id));
  const passages = entries.flatMap((entry) => [
    ...entry.intro,
    ...entry.points.flatMap((p) => p.passages),
    ...entry.outro,
  ]);
  const units = [...edition.opening, ...passages, ...edition.closing].flatMap((passage) =>
    passage.units
      .filter(({ node }) => node?.type !== 'footnoteDefinition')
      .map((unit) => unitElementId(unit)),
  );
  const own = [sectionIds.cover, sectionIds.titlePage, sectionIds.colophon, sectionIds.contents];
  if (own.length + points.length + units.length <= mostAnchors) return [...own, ...points, ...units];
  return points.length <= mostAnchors ? [...own, ...points] : own;
}

function pairOf({ answerSets: [first, second, third] }: Edition, words: Words): BookView['pair'] {
  if (!first || !second || third) return null;
  const letters = { a: first.mark, b: second.mark };
  return {
    first: first.mark,
    second: second.mark,
    strip: fill(words.exampleStrip, letters),
    rows: fill(words.agreementRows, letters),
  };
}
