/** The colours that follow from one seed colour, by token name. */
export type Palette = Readonly<
  Record<'accent' | 'on-accent' | 'night' | 'paper' | 'spark' | 'soft' | 'hair' | 'wash', string>
>;

/** Least contrast of text and its ground: WCAG 2.2, success criterion 1.4.3 (AA). */
const readable = 4.5;

interface Oklch {
  readonly lightness: number;
  readonly chroma: number;
  /** Radians. */
  readonly hue: number;
}

/**
 * A palette from one colour, `#rrggbb`: the accent keeps its hue and is darkened until it can be read on white; the
 * rest are that hue's deep, pale and nearly grey shades. Mixed in OKLCH, where equal steps look equal (Ottosson
 * 2020).
 */
export function paletteFrom(seed: string): Palette {
  const { lightness, chroma, hue } = toOklch(seed);
  const shade = (l: number, c: number): string => toHex({ lightness: l, chroma: c, hue });
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

/** Contrast of two colours, 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** The grey that is as light as a colour, so that contrasts stay as they are. */
export function greyOf(colour: string): string {
  return `#${toByte(luminance(colour)).repeat(3)}`;
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

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = linear(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** `#rrggbb` as linear light, 0 to 1. */
function linear(colour: string): number[] {
  return [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
}

function toOklch(colour: string): Oklch {
  const [r = 0, g = 0, b = 0] = linear(colour);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return { lightness, chroma: Math.hypot(a, bb), hue: Math.atan2(bb, a) };
}

/** The nearest colour of the screen: one that is too strong loses chroma and keeps its hue. */
function toHex(colour: Oklch): string {
  for (let chroma = colour.chroma; ; chroma -= 0.005) {
    const light = toLinear({ ...colour, chroma: Math.max(chroma, 0) });
    if (chroma <= 0 || light.every((value) => value >= -0.0005 && value <= 1.0005))
      return `#${light.map(toByte).join('')}`;
  }
}

function toLinear({ lightness, chroma, hue }: Oklch): number[] {
  const a = chroma * Math.cos(hue);
  const b = chroma * Math.sin(hue);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function toByte(value: number): string {
  const clamped = Math.min(1, Math.max(0, value));
  const encoded = clamped <= 0.0031308 ? clamped * 12.92 : 1.055 * clamped ** (1 / 2.4) - 0.055;
  return Math.round(encoded * 255)
    .toString(16)
    .padStart(2, '0');
}

/** The same hue, as much darker or lighter as it takes to be read on each of these grounds (WCAG 2.2, AA). */
export function readableOn(colour: string, grounds: readonly string[], towards: 'dark' | 'light'): string {
  const { lightness, chroma, hue } = toOklch(colour);
  return until(
    (l) => toHex({ lightness: l, chroma, hue }),
    lightness,
    towards === 'dark' ? -0.01 : 0.01,
    (one) => grounds.every((ground) => contrast(one, ground) >= readable),
  );
}

/** A colour between two, `share` of the way from the first to the second. */
export function mixed(one: string, other: string, share: number): string {
  const from = linear(one);
  const to = linear(other);
  return `#${from.map((value, at) => toByte(value + ((to[at] ?? 0) - value) * share)).join('')}`;
}

/** Whether a colour has a hue that one sees. */
export function isColourful(colour: string): boolean {
  return toOklch(colour).chroma > 0.04;
}
