import { type PaperSize, paperSize } from '../../model/paper.ts';
import type { EditionSettings } from '../../model/settings.ts';
import type { PageGeometry, Theme, ThemePage } from '../../model/theme.ts';
import { ThemeFault } from '../../model/theme-fault.ts';

const point = 25.4 / 72;

/** Type grows and shrinks less than paper does: 11 pt on A4 is 9.4 pt on A5 and 8.6 pt on a pocket book. */
const typeGrowth = 0.45;

/** Lines may become longer than on the theme's own sheets by so much; more of a wide sheet is margin. */
const longest = 1.15;

/** White beside the gutter, mm, that the edge of the paper and the binding leave. */
export const edge = 2;

/** A sheet narrower than this share of one with a column for notes has none: they would be ribbons. */
const leastForNotes = 0.9;

/** Gutter of a sheet that lost its column for notes, mm. */
export const plainGutter = 18;

/** The sheet that an edition is printed on: one of the theme's own, or one made after the nearest of them. */
export function fitPage(
  settings: Pick<EditionSettings, 'page' | 'orientation' | 'sides' | 'largePrint' | 'textSize' | 'bleed'>,
  theme: Theme,
): PageGeometry {
  const size = paperSize(settings.page, settings.orientation);
  const own = theme.pages[settings.page];
  const { largePrint } = settings;
  const wished = largePrint ? 1 : settings.textSize / 100;
  const fits = own && own.width === size.width && own.height === size.height && !largePrint && wished === 1;
  // Larger type has the room that the theme's has on a smaller sheet.
  const room = { width: size.width / wished, height: size.height / wished };
  const page = fits ? own : scaled(readied(nearest(theme, size), room), size, largePrint ? null : wished);
  return widened({ ...page, mirrored: settings.sides === 'two', bleed: settings.bleed, flanked: false });
}

/** The theme's sheet whose area is most like the paper's. */
function nearest(theme: Theme, { width, height }: PaperSize): ThemePage {
  const far = (page: ThemePage) => Math.abs(Math.log((page.width * page.height) / (width * height)));
  const [first] = Object.values(theme.pages).sort((one, other) => far(one) - far(other));
  if (!first)
    throw new ThemeFault(`theme "${theme.name}" has no pages; theme.yml names them under \`pages\``);
  return first;
}

/** A theme's sheet for paper of another size: without its column for notes where there is no room for one. */
function readied(page: ThemePage, { width, height }: PaperSize): ThemePage {
  if (page.notes === 0 || (width >= page.width * leastForNotes && height >= page.height * 0.6)) return page;
  const gutter = Math.min(plainGutter, page.inner - edge);
  return { ...page, gutter, notes: 0, measure: page.measure + page.gutter - gutter };
}

/** `wished`: times the size that the type has on such paper; null for the size that it has on the theme's. */
function scaled(from: ThemePage, { width, height }: PaperSize, wished: number | null): ThemePage {
  const [across, down] = [width / from.width, height / from.height];
  const type = wished === null ? 1 : Math.sqrt(across * down) ** typeGrowth * wished;
  const noted = from.notes > 0;
  const gutter = noted ? from.gutter * type : Math.min(from.gutter * type, width * 0.16);
  const leading = from.leading * type;
  const outer = from.width - from.inner - from.measure;
  // Where there is little room the text has it, not the margins.
  const near = noted ? from.inner * across : Math.max(from.inner * across, gutter + edge);
  const far = Math.max(outer * Math.min(across, type), gutter + edge);
  const measure = Math.min(width - near - far, from.measure * type * longest);
  const spare = width - near - far - measure;
  const bottom = (from.height - from.top - from.lines * from.leading * point) * down;
  const top = from.top * Math.max(down, 0.75);
  return {
    width,
    height,
    inner: near + spare * (near / (near + far)),
    measure,
    ...(from.alone !== undefined && { alone: (from.alone * measure) / from.measure }),
    top,
    lines: Math.max(5, Math.floor((height - top - bottom) / (leading * point))),
    leading,
    gutter,
    notes: from.notes * type,
    scale: from.scale * type,
  };
}

/** With a bleed the sheet is larger on each side, and all on it is where it was. */
function widened(page: PageGeometry): PageGeometry {
  const { bleed } = page;
  return {
    ...page,
    width: page.width + 2 * bleed,
    height: page.height + 2 * bleed,
    inner: page.inner + bleed,
    top: page.top + bleed,
  };
}
