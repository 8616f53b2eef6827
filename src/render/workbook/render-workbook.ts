import { folio, type Layout } from '../../model/layout.ts';
import { paperSize } from '../../model/paper.ts';
import type { RenderedBook } from '../../model/rendered.ts';
import type { SheetPoint } from '../../model/sheet.ts';
import { styleElement } from '../../model/style-element.ts';
import type { Workbook, WorkbookEntry } from '../../model/workbook.ts';
import { direction } from '../../text/direction.ts';
import { voicesIn } from '../../text/drawn-in-text.ts';
import { escapeXml } from '../../text/escape-xml.ts';
import { directionWithin } from '../../text/paragraph-direction.ts';
import { hasOwnCapitals } from '../../text/with-capital.ts';
import { countOf, fill, labelEnd, ordinalOf, sayersInWords, wordsOf } from '../../wording/wording.ts';
import { setBrief, signsOf } from '../entry/signs.ts';
import { picturesOf } from '../pictures.ts';
import { markOf } from '../sheet/printed-marks.ts';
import type { SheetContext } from '../sheet/render-sheet.ts';
import { smallPictures } from '../sheet/small-pictures.ts';
import { shownFingerprint } from '../shown-fingerprint.ts';
import { layeredSheets, layerOrder, settingsLayer } from '../styles/cascade.ts';
import { fontAssets, withFaces } from '../styles/font-rules.ts';
import { setAnswer } from './set-answer.ts';

/**
 * A workbook as the HTML that is printed: questions with room to write, then answers, each with the other's
 * page.
 */
export function renderWorkbook(
  workbook: Workbook,
  context: SheetContext,
  layout: Layout | null,
): RenderedBook {
  const { edition, theme, pages } = context;
  const page = (id: string) => {
    const at = layout?.pageOf.get(id);
    return layout === null || at === undefined ? '00' : folio(layout, at);
  };
  const words = wordsOf(edition.language);
  const body = theme.templates('workbook', {
    language: edition.language,
    words,
    times: [1, 2, 3].map((time) => ordinalOf(words.times, time, edition.language)),
    direction: direction(edition.language),
    title: edition.title,
    subtitle: edition.subtitle ?? '',
    authors: edition.authors.join(', '),
    quiz: workbook.quiz,
    inBrief: edition.settings.workbook.answers === 'brief',
    fingerprint: shownFingerprint(edition),
    parts: workbook.parts.map((part) => ({
      title: part.title ?? '',
      asWritten: hasOwnCapitals(part.title ?? ''),
      entries: part.entries.map((one) => entryView(one, workbook.quiz, context, page, pages)),
    })),
  });
  const faces = theme.facesFor(theme.faces, body, edition.language);
  const { width, height } = paperSize(edition.settings.page, edition.settings.orientation);
  const css = [
    layerOrder(theme),
    ...layeredSheets(theme, 'print'),
    settingsLayer(edition, theme),
    `@page{size:${width}mm ${height}mm;margin:16mm 18mm 18mm;@bottom-center{content:counter(page);font:9pt var(--sans-face);color:var(--soft)}}`,
    ...theme.layers.map((layer) => layer.workbook),
  ];
  return {
    html: body.replace('</head>', () => `${styleElement(withFaces(faces, css.join('\n')))}\n</head>`),
    assets: [
      ...fontAssets(faces),
      ...picturesOf(edition).filter(({ path }) => body.includes(`src="${path}"`)),
    ],
    rectos: [],
    body: 'workbook',
    block: height - 34,
  };
}

function entryView(
  { entry, lines, shuffled }: WorkbookEntry,
  quiz: boolean,
  { edition }: SheetContext,
  page: (id: string) => string,
  pages: SheetContext['pages'],
): object {
  const words = wordsOf(edition.language);
  const handbookPage = pages?.get(entry.id) ?? '';
  const answer = `answer-${entry.id}`;
  const letters = new Map(shuffled.map(({ letter, point }) => [point.id, letter]));
  const sets = edition.answerSets;
  const dirOf = (text: string) => directionWithin(edition.language, escapeXml(text));
  const isWhole = edition.settings.workbook.answers === 'full';
  const signs = (point: SheetPoint) => {
    const isMarked = edition.settings.sources !== 'none' && sets.length > 1;
    const { holders, differs } = markOf(point, isWhole, edition);
    const told = isWhole ? point.pieces.map(({ text }) => text).join(' ') : point.gist;
    return {
      // Two wordings with their letters before them show by themselves that they differ.
      differs: isMarked && differs && voicesIn(told).length < 2,
      signsHtml: isMarked ? signsOf(holders, edition, () => null) : '',
    };
  };
  const pointView = (point: SheetPoint) => ({
    letter: quiz ? (letters.get(point.id) ?? '') : '',
    dir: dirOf(`${point.label ?? ''} ${point.gist}`),
    way: point.way ?? '',
    label: point.label ?? '',
    labelEnd: labelEnd(point.label ?? '', edition.language),
    gistHtml: setAnswer(point, edition) + smallPictures(point),
    ...signs(point),
    holdersInWords: sayersInWords(
      isWhole ? point.sayers : point.holders,
      point.standing,
      sets,
      edition.language,
    ),
  });
  return {
    id: entry.id,
    answer,
    number: String(entry.number),
    question: entry.question,
    dir: dirOf(entry.question),
    picturesHtml: smallPictures(entry),
    questionOn: fill(words.questionOn, { n: page(entry.id) }),
    answerOn: fill(words.answerOn, { n: page(answer) }),
    handbookPage: handbookPage ? fill(words.handbookPage, { n: handbookPage }) : '',
    count: String(entry.points.length),
    pointsInWords: countOf(words.points, entry.points.length, edition.language),
    empty: entry.points.length === 0,
    boxes: entry.points.map(() => ({})),
    lines: quiz ? [] : Array.from({ length: lines }, () => ({})),
    shuffled: quiz
      ? shuffled.map(({ letter, point }) => ({
          letter,
          labelled: point.label !== null,
          dir: dirOf(point.gist),
          gistHtml: setBrief(point.gist, edition) + smallPictures(point),
        }))
      : [],
    opening: entry.opening ? pointView(entry.opening) : null,
    points: entry.points.map(pointView),
  };
}
