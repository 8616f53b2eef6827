import { drawPortrait } from '../charts/draw-portrait.ts';
import { toldChanges } from '../entry/told-changes.ts';
import { toHtml } from '../html/to-html.ts';
import type { BackViews } from './back-views.ts';
import { remarkViews } from './entry-view.ts';
import type { BookView, LinkView } from './view.ts';
import type { ViewContext } from './view-context.ts';

/** What stands before the first topic. */
export type FrontViews = Pick<
  BookView,
  'cover' | 'titlePage' | 'colophon' | 'preface' | 'contents' | 'marks' | 'changes' | 'opening'
>;

/** The sections before the first topic, from the cover on. The contents name all that are printed. */
export function frontViews(context: ViewContext, back: BackViews): FrontViews {
  const { edition, words, section } = context;
  return {
    cover: coverView(context),
    titlePage: section('titlePage', edition.title),
    colophon: section('colophon', words.colophon),
    preface: {
      ...section('preface', prefaceTitle(context)),
      textHtml: edition.preface ? toHtml(edition.preface.nodes) : '',
      present: edition.preface !== undefined,
    },
    contents: {
      ...section('contents', words.contents),
      front: frontLinks(context),
      back: backLinks(context, back),
    },
    marks: section('marks', words.marks),
    changes: changesView(context),
    opening: {
      ...section('opening', words.opening),
      passages: remarkViews(edition.opening, context),
      present: edition.opening.length > 0,
      runIn: false,
    },
  };
}

function changesView({ edition, section, link }: ViewContext): BookView['changes'] {
  const told = toldChanges(edition);
  return {
    ...section('changes', told?.title ?? ''),
    present: told !== null,
    note: told?.note ?? '',
    questions: (told?.questions ?? []).map(({ id, number, question, changes, more }) => ({
      question: question === '' ? null : link(id ?? '', question, number),
      linked: id !== null,
      changes,
      more,
    })),
  };
}

function coverView({ edition, section }: ViewContext): BookView['cover'] {
  const { kind, image, logo, text } = edition.cover;
  return {
    ...section('cover', edition.title),
    portraitHtml: drawPortrait(edition, 160, 160),
    pattern: kind === 'pattern',
    type: kind === 'type',
    image: image?.path ?? '',
    logo: logo?.path ?? '',
    text: text ?? '',
  };
}

function prefaceTitle({ edition, words }: ViewContext): string {
  return edition.preface?.title ?? words.preface;
}

function frontLinks(context: ViewContext): LinkView[] {
  const { edition, words, sectionLink } = context;
  const told = toldChanges(edition);
  return [
    ...(edition.preface ? [sectionLink('preface', prefaceTitle(context))] : []),
    ...(told ? [sectionLink('changes', told.title)] : []),
    ...(edition.opening.length > 0 ? [sectionLink('opening', words.opening)] : []),
  ];
}

function backLinks({ words, sectionLink }: ViewContext, back: BackViews): LinkView[] {
  return [
    ...(back.closing.present ? [sectionLink('closing', words.closing)] : []),
    ...(back.differences.present ? [sectionLink('differences', words.differences)] : []),
    ...(back.index.present ? [sectionLink('index', words.index)] : []),
  ];
}
