import type { Edition } from '../../model/edition.ts';
import type { RenderedBook } from '../../model/rendered.ts';
import type { SheetBlock, SheetPlan, SheetType } from '../../model/sheet.ts';
import { styleElement } from '../../model/style-element.ts';
import type { Theme } from '../../model/theme.ts';
import { direction } from '../../text/direction.ts';
import { escapeXml } from '../../text/escape-xml.ts';
import { directionWithin } from '../../text/paragraph-direction.ts';
import { titleMarkup } from '../../text/title-markup.ts';
import { hasOwnCapitals } from '../../text/with-capital.ts';
import {
  accountInWords,
  agreementParts,
  type HandbookPages,
  labelEnd,
  sayersInWords,
  sumOf,
  wordsOf,
} from '../../wording/wording.ts';
import { setBrief, signsOf } from '../entry/signs.ts';
import { highlight } from '../html/highlight.ts';
import { hastToHtml } from '../html/to-html.ts';
import { picturesOf } from '../pictures.ts';
import { shownFingerprint } from '../shown-fingerprint.ts';
import { layeredSheets, settingsLayer } from '../styles/cascade.ts';
import { fontAssets, withFaces } from '../styles/font-rules.ts';
import { pointMark } from './printed-marks.ts';
import { smallPictures } from './small-pictures.ts';

/** Everything that a cheat sheet's blocks are drawn from. */
export interface SheetContext {
  readonly edition: Edition;
  readonly theme: Theme;
  readonly pages: HandbookPages;
}

/**
 * The blocks one under the other in a single column, each marked to be measured: what the solver has laid
 * out.
 */
export function renderGalley(blocks: readonly SheetBlock[], context: SheetContext): string {
  const column = { blocks: blocks.map((block) => blockView(block, null, context)) };
  return context.theme.templates('sheet-column', column);
}

/**
 * A sheet is laid out so many times larger and drawn smaller: Chromium puts base lines and boxes on whole
 * pixels of 1/96 inch, and at seven points a line that is half a pixel off is seen. Heights that are measured
 * are so many times larger as well.
 */
export const sheetScale = 4;

/** What a type looks like, as custom properties of the root element. */
export function sheetProperties(type: SheetType): Record<string, string> {
  return {
    '--size': `${(type.size * sheetScale).toFixed(3)}pt`,
    '--air': type.compact ? '0' : '1',
    '--leading-ratio': type.leading.toFixed(4),
    '--column': `${(type.columnWidth * sheetScale).toFixed(3)}mm`,
  };
}

/** Cheat sheets as the HTML that is printed. Every block has its place; the browser breaks lines only. */
export function renderSheet(plans: readonly SheetPlan[], context: SheetContext): RenderedBook {
  const { edition, theme } = context;
  const paper = plans[0]?.paper ?? { width: 210, height: 297 };
  const count = plans.reduce((sum, plan) => sum + plan.sides.length, 0);
  let number = 0;
  const sides = plans.flatMap((plan) =>
    plan.sides.map(({ columns }) => {
      number++;
      return {
        id: `side-${number}`,
        properties: styleOf(plan, edition.settings.sheet.floor),
        columns: columns.map((column) => ({
          blocks: column.blocks.map(({ block, gap }) => blockView(block, gap, context)),
        })),
        banner: plan.paper.banner === undefined ? null : bannerView(context),
        foot: `${edition.title} · ${number}/${count}`,
      };
    }),
  );
  const css = `@page{size:${paper.width}mm ${paper.height}mm;margin:0}`;
  return {
    ...sheetDocument(theme.templates('sheet-sides', { sides }), css, context),
    rectos: [],
    body: 'side-1',
    scale: 1 / sheetScale,
  };
}

/** The title over all columns: what the book is, how far its sources agree, how the marks are read. */
function bannerView({ edition }: SheetContext): object {
  const sets = edition.answerSets;
  const total = sumOf(edition.parts.map((part) => part.agreement));
  return {
    words: wordsOf(edition.language),
    title: edition.title,
    long: edition.title.length > 60,
    subtitle: edition.subtitle ?? '',
    showMarks: edition.settings.sources !== 'none' && sets.length > 1,
    letters: keyOf(edition),
    parts: agreementParts(total, sets, edition.language).map(({ count, words }, place) => ({
      count: String(count),
      words,
      shared: place === 0 && total.shared > 0,
    })),
  };
}

/** The measures of a sheet, as the style of its element. */
export function styleOf(
  { paper, type, height }: Pick<SheetPlan, 'paper' | 'type'> & Partial<Pick<SheetPlan, 'height'>>,
  floor: number,
): string {
  return Object.entries({
    ...sheetProperties(type),
    '--sheet-width': `${paper.width * sheetScale}mm`,
    '--sheet-height': `${paper.height * sheetScale}mm`,
    '--sheet-margin': `${paper.margin * sheetScale}mm`,
    '--sheet-gutter': `${paper.gutter * sheetScale}mm`,
    '--sheet-banner': `${(paper.banner ?? 0) * sheetScale}mm`,
    ...(height !== undefined && { '--sheet-column': `${(height * sheetScale).toFixed(2)}mm` }),
    '--scale': String(sheetScale),
    '--floor': `${(floor * sheetScale).toFixed(2)}pt`,
  })
    .map(([name, value]) => `${name}:${value}`)
    .join(';');
}

/** A document in the styles of sheets and cards, with the faces that it needs. */
export function sheetDocument(
  body: string,
  css: string,
  { edition, theme }: SheetContext,
): Pick<RenderedBook, 'html' | 'assets'> {
  const html = theme.templates('sheet', {
    language: edition.language,
    title: edition.title,
    authors: edition.authors.join(', '),
    bodyHtml: body,
  });
  const faces = theme.facesFor(theme.faces, html, edition.language);
  const styles = [
    `@layer ${[...theme.layers.map((layer) => layer.cascade), 'settings', 'sheet'].join(',')};`,
    ...layeredSheets(theme, 'print'),
    settingsLayer(edition, theme),
    `@layer sheet{\n${theme.layers.map((layer) => layer.sheet).join('\n')}\n}`,
    css,
    // The pages are laid out larger than the paper: they must stick out on the side that a print begins with.
    direction(edition.language) === 'rtl' ? '.s-paper,.s-column,.c-page{direction:rtl}' : '',
  ];
  return {
    html: html.replace('</head>', () => `${styleElement(withFaces(faces, styles.join('\n')))}\n</head>`),
    assets: [
      ...fontAssets(faces),
      ...picturesOf(edition).filter(({ path }) => html.includes(`src="${path}"`)),
    ],
  };
}

/** A block for its template; `gap` is the room above it, mm, or null where it is to be measured. */
export function blockView(block: SheetBlock, gap: number | null, { edition, pages }: SheetContext): object {
  const sets = edition.answerSets;
  const showMarks = edition.settings.sources !== 'none' && sets.length > 1;
  const measured = gap === null;
  const none = { masthead: null, topic: null, head: null, point: null, more: null, labels: null, tail: null };
  const words = wordsOf(edition.language);
  const base = { ...none, words, measured, above: measured ? '' : `${(gap * sheetScale).toFixed(3)}mm` };
  const page = (id: string) => pages?.get(id) ?? '';
  switch (block.kind) {
    case 'masthead': {
      const subtitle = edition.subtitle ?? '';
      return {
        ...base,
        masthead: {
          titleHtml: titleMarkup(edition.title, edition.language),
          subtitle,
          showMarks,
          letters: keyOf(edition),
          pages: pages !== null,
        },
      };
    }
    case 'topic':
      return { ...base, topic: { title: block.title, asWritten: hasOwnCapitals(block.title) } };
    case 'head': {
      const { id, number, question } = block.entry;
      return {
        ...base,
        head: {
          id: measured ? '' : id,
          number: String(number),
          digits: digitsIn(edition),
          question,
          dir: directionWithin(edition.language, escapeXml(question)),
          picturesHtml: smallPictures(block.entry),
          page: page(id),
        },
      };
    }
    case 'point': {
      const { label, gist, pieces, standing, way = '' } = block.point;
      const [first] = pieces;
      const whole = block.detail === 'full' && first !== undefined;
      const { holders, differs } = pointMark(block, edition);
      const sayers = whole ? block.point.sayers : block.point.holders;
      const words = setBrief(whole ? (first.code ? '' : first.text) : gist === label ? '' : gist, edition);
      return {
        ...base,
        point: {
          showMarks,
          dir: directionWithin(edition.language, `${escapeXml(label ?? '')} ${words}`),
          way,
          label: label ?? '',
          labelEnd: labelEnd(label ?? '', edition.language),
          wordsHtml: words + smallPictures(block.point, edition.settings.kind === 'cards'),
          codeHtml: whole && first.code ? setCode(first.text) : '',
          differs,
          signsHtml: signsOf(holders, edition, () => null),
          holders: sayersInWords(sayers, standing, sets, edition.language),
        },
      };
    }
    case 'more': {
      const { text, code } = block.piece;
      const textHtml = code ? setCode(text) : setBrief(text, edition);
      const dir = code ? 'ltr' : directionWithin(edition.language, textHtml);
      return { ...base, more: { code, textHtml, dir } };
    }
    case 'labels':
      return {
        ...base,
        labels: {
          also: block.also,
          names: block.points.map(({ label, gist }) => ({
            nameHtml: label === null ? setBrief(gist, edition) : escapeXml(label),
          })),
        },
      };
    case 'tail':
      return {
        ...base,
        tail: {
          words: accountInWords(block.account, pages, edition.language),
          fingerprint: shownFingerprint(edition),
        },
      };
  }
}

/** Code in lines, so that one that does not fit is seen to go on: what it ends with would be read as a line of its own. */
function setCode(code: string): string {
  return hastToHtml(highlight(code, null));
}

/** The sources by their signs, for the line that says what marks mean. */
export function keyOf(
  edition: Edition,
  shown: (id: string) => boolean = () => true,
): readonly { readonly signHtml: string; readonly title: string }[] {
  const sets = edition.answerSets.filter(({ id }) => shown(id));
  return sets.map(({ id, title }) => ({ signHtml: signsOf([id], edition, () => null), title }));
}

/** Digits of the highest number that an edition has. */
function digitsIn({ parts }: Edition): string {
  const numbers = parts.flatMap((part) => part.entries.map((entry) => entry.number));
  return String(Math.min(4, String(Math.max(1, ...numbers)).length));
}
