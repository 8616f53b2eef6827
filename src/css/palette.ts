import {
  formatHex,
  interpolate,
  type Lrgb,
  modeLrgb,
  modeOklab,
  modeOklch,
  modeRgb,
  type Oklch,
  parseHex,
  useMode,
  wcagContrast,
  wcagLuminance,
} from 'culori/fn';

/** The colours that follow from one seed colour, by token name. */
export type Palette = Readonly<
  Record<'accent' | 'on-accent' | 'night' | 'paper' | 'spark' | 'soft' | 'hair' | 'wash', string>
>;

/** Least contrast of text and its ground: WCAG 2.2, success criterion 1.4.3 (AA). */
export const readable = 4.5;

useMode(modeRgb);
useMode(modeOklab);
const toOklch = useMode(modeOklch);
const toLinear = useMode(modeLrgb);

/**
 * A palette from one colour, `#rrggbb`: the accent keeps its hue and is darkened until it can be read on white; the
 * rest are that hue's deep, pale and nearly grey shades. Mixed in OKLCH, where equal steps look equal (Ottosson
 * 2020).
 */
export function paletteFrom(seed: string): Palette {
  const { l: lightness, c: chroma, h: hue } = oklchOf(seed);
  const shade = (l: number, c: number): string => toHex({ mode: 'oklch', l, c, h: hue });
  const accent = until(
    (l) => shade(l, chroma),
    Math.min(lightness, 0.62),
    -0.01,
    (colour) => contrast(colour, '#ffffff') >= readable,
  );
  const night = shade(0.27, Math.min(chroma, 0.055));
  const spark = until(
    (l) => shade(l, Math.max(chroma * 0.9, 0.06)),
    0.68,
    0.01,
    (colour) => contrast(colour, night) >= readable,
  );
  const faint = Math.min(chroma, 0.012);
  return {
    accent,
    'on-accent': '#ffffff',
    night,
    spark,
    paper: shade(0.95, Math.min(chroma, 0.02)),
    soft: until(
      (l) => shade(l, faint),
      0.5,
      -0.01,
      (colour) => contrast(colour, '#ffffff') >= readable + 0.5,
    ),
    hair: shade(0.8, faint),
    wash: shade(0.968, Math.min(chroma, 0.008)),
  };
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2, relative luminance); NaN where one is not written in hex. */
export function contrast(one: string, other: string): number {
  return parseHex(one) && parseHex(other) ? wcagContrast(one, other) : Number.NaN;
}

/** The grey that is as light as a colour, so that contrasts stay as they are. */
export function greyOf(colour: string): string {
  const light = wcagLuminance(colour);
  return formatHex({ mode: 'lrgb', r: light, g: light, b: light });
}

function until(
  make: (lightness: number) => string,
  start: number,
  step: number,
  enough: (colour: string) => boolean,
): string {
  let colour = make(start);
  for (let l = start; l > 0 && l < 1 && !enough(colour); l += step) colour = make(l);
  return colour;
}

/** A colour in OKLCH. Greys have no hue, but their spark needs one: it is tan, and rose for black. */
function oklchOf(colour: string): Required<Pick<Oklch, 'l' | 'c' | 'h'>> & Oklch {
  const found = toOklch(parseHex(colour)) ?? { mode: 'oklch', l: 0, c: 0 };
  return { ...found, h: found.h ?? (found.l > 0 ? 90 : 0) };
}

/**
 * The nearest colour of the screen: one that is too strong loses chroma in steps of 0.005 and keeps its hue. A hair
 * outside is inside, which culori's `clampChroma` does not know.
 */
function toHex(colour: Oklch): string {
  for (let c = colour.c; ; c -= 0.005) {
    const light: Lrgb = toLinear({ ...colour, c: Math.max(c, 0) });
    if (c <= 0 || [light.r, light.g, light.b].every((value) => value >= -0.0005 && value <= 1.0005))
      return formatHex(light);
  }
}

/** The same hue, as much darker or lighter as it takes to be read on each of these grounds (WCAG 2.2, AA). */
export function readableOn(colour: string, grounds: readonly string[], towards: 'dark' | 'light'): string {
  const seen = oklchOf(colour);
  return until(
    (l) => toHex({ ...seen, l }),
    seen.l,
    towards === 'dark' ? -0.01 : 0.01,
    (one) => grounds.every((ground) => contrast(one, ground) >= readable),
  );
}

/** A colour between two in linear light, `share` of the way from the first to the second. */
export function mixed(one: string, other: string, share: number): string {
  return formatHex(interpolate([one, other], 'lrgb')(share));
}

/** Whether a colour has a hue that one sees. */
export function isColourful(colour: string): boolean {
  return oklchOf(colour).c > 0.04;
}
