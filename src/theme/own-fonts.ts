import type { Face, FontCredit } from '../model/face.ts';
import { type FaceMetrics, faceMetrics } from '../model/face-metrics.ts';
import type { FontRole, OwnFont, OwnFontFile } from '../model/own-font.ts';
import type { Theme, ThemeLayer } from '../model/theme.ts';
import { tableOf } from './fallback-fonts/read-characters.ts';

/** Weights that are made of a font with a range of them: those of text, and of heads and names. */
const made = [400, 700];

/** Tokens that name the face of a role; where a theme has small capitals as a face of their own, they are drawn of the new face. */
const tokensOf: Readonly<Record<FontRole, readonly string[]>> = {
  text: ['text-face', 'caps-face'],
  sans: ['sans-face', 'sans-caps-face'],
  code: ['code-face'],
};

/**
 * A theme with faces of the project's own in place of its own, in every style sheet; of the files only the characters that are wanted
 * are kept, where their maker allows it.
 */
export async function withOwnFonts(
  theme: Theme,
  fonts: ReadonlyMap<FontRole, OwnFont>,
  characters: string,
): Promise<Theme> {
  if (fonts.size === 0) return theme;
  const tokens: Readonly<Record<string, string>> = Object.assign(
    {},
    ...theme.layers.map((layer) => layer.tokens),
  );
  const own = Object.fromEntries(
    [...fonts].flatMap(([role, { family }]) =>
      tokensOf[role]
        .filter((name) => name in tokens || name === `${role}-face`)
        .map((name) => [name, family]),
    ),
  );
  const renamed = new Map(
    Object.entries(own).flatMap(([name, family]) => (tokens[name] ? [[tokens[name], family] as const] : [])),
  );
  const kept = new Set(
    Object.entries({ ...tokens, ...own }).flatMap(([name, value]) => (name.endsWith('-face') ? [value] : [])),
  );
  const dressed = theme.layers.map((layer) => dress(layer, renamed, own));
  const last = dressed.pop();
  const families = [...new Map([...fonts.values()].map((font) => [font.family, font])).values()];
  const replaced = new Map(
    [...fonts].map(([role, { family }]) => [family, metricsOf(theme, tokens[`${role}-face`])]),
  );
  const faces = await Promise.all(
    families.map((font) => facesOf(font, characters, replaced.get(font.family) ?? null)),
  );
  return {
    ...theme,
    layers: last ? [...dressed, { ...last, tokens: { ...last.tokens, ...own } }] : dressed,
    faces: [...theme.faces.filter(({ family }) => !renamed.has(family) || kept.has(family)), ...faces.flat()],
    credits: [
      ...families.map(creditOf),
      ...theme.credits.filter(({ family }) => !renamed.has(family) || kept.has(family)),
    ],
  };
}

function creditOf({ family, copyright, licenceText }: OwnFont): FontCredit {
  const [first = ''] = licenceText
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return {
    family,
    licence: first.replace(/\.$/, ''),
    copyright: copyright.replace(/\.$/, ''),
    licenceText,
    isOwn: true,
  };
}

/** A layer whose style sheets name the new faces; small capitals are drawn of the face itself. */
function dress(
  layer: ThemeLayer,
  renamed: ReadonlyMap<string, string>,
  own: Readonly<Record<string, string>>,
): ThemeLayer {
  const rename = (css: string) =>
    css
      .replace(/(['"])([^'"\n]+)\1/g, (whole, quote: string, name: string) =>
        renamed.has(name) ? `${quote}${renamed.get(name)}${quote}` : whole,
      )
      .replace(/var\(--((?:sans-)?caps-face)\)\s*(?=[;}])/g, (whole, name: string) =>
        own[name] === undefined ? whole : `${whole};font-variant-caps:all-small-caps`,
      );
  const texts = Object.entries(layer).map(([key, value]) => [
    key,
    typeof value === 'string' && key !== 'name' && key !== 'cascade' ? rename(value) : value,
  ]);
  const tokens = Object.entries(layer.tokens).map(([name, value]) => [name, renamed.get(value) ?? value]);
  return { ...(Object.fromEntries(texts) as ThemeLayer), tokens: Object.fromEntries(tokens) };
}

/** How high the letters of a theme's face stand. */
function metricsOf({ faces }: Theme, family: string | undefined): FaceMetrics | null {
  const face = faces.find((one) => one.family === family && one.weight === 400 && one.style === 'normal');
  return face ? faceMetrics((tag) => tableOf(face.asset.bytes, tag)) : null;
}

/** Letters as high as those of the face that is replaced, on its lines: a theme's pages are made for them. */
function fitOf(own: FaceMetrics | null, replaced: FaceMetrics | null): Pick<Face, 'fit'> {
  if (!own || !replaced) return {};
  const { ascent, descent, xHeight } = replaced;
  return { fit: { size: Number((xHeight / own.xHeight).toFixed(3)), ascent, descent } };
}

async function facesOf(font: OwnFont, characters: string, replaced: FaceMetrics | null): Promise<Face[]> {
  // One size for all styles of a family.
  const [first] = font.files;
  const fit = fitOf(first?.metrics ?? null, replaced);
  const faces = await Promise.all(font.files.map((file, at) => facesOfFile(font, file, at, characters, fit)));
  return faces.flat();
}

async function facesOfFile(
  { family, printOnly }: OwnFont,
  file: OwnFontFile,
  at: number,
  characters: string,
  fit: Pick<Face, 'fit'>,
): Promise<Face[]> {
  const { weights } = file;
  const wanted = weights ? made.filter((weight) => weight >= weights[0] && weight <= weights[1]) : [];
  const name =
    family
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'own';
  const face = async (weight: number, axis: number | null): Promise<Face> => ({
    family,
    weight,
    style: file.style,
    ranges: [],
    isOwn: true,
    ...fit,
    ...(printOnly && { printOnly }),
    asset: {
      path: `fonts/own-${name}-${at + 1}-${weight}${file.style === 'italic' ? '-italic' : ''}.woff2`,
      type: 'font/woff2',
      bytes: await cut(file, characters, axis),
    },
  });
  return wanted.length === 0
    ? [await face(file.weight, null)]
    : Promise.all(wanted.map((weight) => face(weight, weight)));
}

/** The file as WOFF2, with the wanted characters alone where that is allowed. */
async function cut(
  { bytes, maySubset }: OwnFontFile,
  characters: string,
  weight: number | null,
): Promise<Uint8Array> {
  const { default: subsetFont } = await import('subset-font');
  const options = {
    targetFormat: 'woff2',
    ...(weight !== null && { variationAxes: { wght: weight } }),
  } as const;
  const font = Buffer.from(bytes);
  return maySubset
    ? subsetFont(font, characters, options)
    : subsetFont(font, '', { ...options, keepAllGlyphs: true });
}
