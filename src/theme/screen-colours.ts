import { contrast, isColourful, mixed, paletteFrom, readableOn } from './palette.ts';
import type { Theme } from './theme-types.ts';

type Colours = Readonly<Record<string, string>>;

const dark = { paper: '#16181b', wash: '#22262b', raised: '#202327', ink: '#e8e4dc', soft: '#aaa39a' };

/**
 * The colours of the web page and the site by light and by night: the theme's own, or those of the edition's colour, moved as far
 * as it takes to be read on a screen's grounds. A theme's `web.css` stands behind it and may say otherwise.
 */
export function screenColours(theme: Theme, colour: string | undefined): string {
  const tokens: Colours = Object.assign(
    {},
    ...theme.layers.map((layer) => layer.tokens),
    colour === undefined ? {} : paletteFrom(colour),
  );
  const token = (name: string, fallback: string): string =>
    /^#[0-9a-f]{6}$/i.test(tokens[name] ?? '') ? (tokens[name] ?? fallback) : fallback;
  const wash = token('wash', '#f4f1ec');
  const paper = mixed(wash, '#ffffff', 0.6);
  const accent = token('accent', '#9e2b1c');
  const cover = coverColours(token('night', '#1b2632'), token('paper', '#f3ead9'));
  const light: Colours = {
    paper,
    raised: '#ffffff',
    wash,
    ink: readableOn(token('ink', '#1c1b1a'), [wash], 'dark'),
    soft: readableOn(token('soft', '#5f5953'), [wash], 'dark'),
    hair: mixed(token('hair', '#ddd5c9'), '#ffffff', 0.35),
    single: token('hair', '#c9bfb1'),
    accent: readableOn(accent, [wash], 'dark'),
    ...cover,
  };
  const night: Colours = {
    ...dark,
    hair: '#3a3d41',
    single: '#5b5f65',
    // A black accent has no colour by night; the cover's may have.
    accent: readableOn(
      [accent, token('spark', accent), token('night', accent)].find(isColourful) ?? accent,
      [dark.wash],
      'light',
    ),
    // A bright cover would dazzle by night.
    ...(contrast(cover.night, '#000000') > 7 ? coverColours(dark.wash, dark.ink) : cover),
  };
  return `@media screen{:root{${rules(light)}}
:root[data-colours="dark"]{${rules(night)}}}
@media screen and (prefers-color-scheme: dark){:root:not([data-colours="light"]){${rules(night)}}}
@media print{:root{--accent:${light.accent}}}`;
}

/** The ground of the cover, and what is written on it. */
function coverColours(night: string, ink: string) {
  const written =
    contrast(ink, night) >= 4.5 ? ink : contrast('#ffffff', night) >= 4.5 ? '#ffffff' : '#111111';
  const soft = mixed(written, night, 0.2);
  return { night, 'night-ink': written, 'night-soft': contrast(soft, night) >= 4.5 ? soft : written };
}

function rules(colours: Colours): string {
  return Object.entries(colours)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');
}
