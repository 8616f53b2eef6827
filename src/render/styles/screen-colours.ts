import { contrast, isColourful, mixed, paletteFrom, readableOn } from '../../css/palette.ts';
import type { Theme } from '../../model/theme.ts';

type Colours = Readonly<Record<string, string>>;
/** A token's colour, or the one that stands in where a theme has none that a screen can show. */
type Token = (name: string, otherwise: string) => string;

const dark = { paper: '#16181b', wash: '#22262b', raised: '#202327', ink: '#e8e4dc', soft: '#aaa39a' };
/** Of what a search has found, of strings and numbers in code: the same in all themes. */
const marksByDay = { found: '#fbe7b8', 'code-green': '#2f5a1e', 'code-brown': '#7a3e00' };
const marksByNight = { found: '#4a3f1f', 'code-green': '#a9cf8f', 'code-brown': '#e0b070' };

/**
 * The colours of the web page and the site by light and by night: the theme's own, or those of the edition's
 * colour, moved as far as it takes to be read on a screen's grounds. A theme's `web.css` stands behind it and
 * may say otherwise.
 */
export function screenColours(theme: Theme, colour: string | undefined): string {
  const tokens: Colours = Object.assign(
    {},
    ...theme.layers.map((layer) => layer.tokens),
    colour === undefined ? {} : paletteFrom(colour),
  );
  const token: Token = (name, otherwise) =>
    /^#[0-9a-f]{6}$/i.test(tokens[name] ?? '') ? (tokens[name] ?? otherwise) : otherwise;
  const day = byDay(token);
  const night = `color-scheme:dark;${rules(byNight(token))}`;
  return `@media screen{:root{${rules(day)}}
:root[data-colours="dark"]{${night}}}
@media screen and (prefers-color-scheme: dark){:root:not([data-colours="light"]){${night}}}
@media print{:root{--accent:${day.accent};${rules(marksByDay)}}}`;
}

/** The colour of numbers and marks in an e-book, where the reader has all other colours: dark enough by day, light enough by night. */
export function accentOnly(theme: Theme, colour: string | undefined): string {
  const tokens: Colours = Object.assign(
    {},
    ...theme.layers.map((layer) => layer.tokens),
    colour === undefined ? {} : paletteFrom(colour),
  );
  const accent = tokens.accent ?? '';
  if (!/^#[0-9a-f]{6}$/i.test(accent)) return '';
  const what = '.number,.mark,.change';
  const rule = (text: string) => `${what}{color:${text}}`;
  return `${rule(readableOn(accent, ['#ffffff', '#f4ecd8'], 'dark'))}
@media (prefers-color-scheme: dark){${rule(readableOn(accent, ['#000000', dark.wash], 'light'))}}`;
}

function byDay(token: Token): Colours {
  const wash = token('wash', '#f4f1ec');
  return {
    paper: mixed(wash, '#ffffff', 0.6),
    raised: '#ffffff',
    wash,
    ink: readableOn(token('ink', '#1c1b1a'), [wash], 'dark'),
    soft: readableOn(token('soft', '#5f5953'), [wash], 'dark'),
    hair: mixed(token('hair', '#ddd5c9'), '#ffffff', 0.35),
    single: token('hair', '#c9bfb1'),
    accent: readableOn(accentOf(token), [wash], 'dark'),
    ...marksByDay,
    ...themeCover(token),
  };
}

function byNight(token: Token): Colours {
  const accent = accentOf(token);
  const cover = themeCover(token);
  // A black accent has no colour by night; the cover's may have.
  const colourful = [accent, token('spark', accent), token('night', accent)].find(isColourful);
  return {
    ...dark,
    hair: '#3a3d41',
    single: '#5b5f65',
    ...marksByNight,
    accent: readableOn(colourful ?? accent, [dark.wash], 'light'),
    // A bright cover would dazzle by night.
    ...(contrast(cover.night, '#000000') > 7 ? coverColours(dark.wash, dark.ink) : cover),
  };
}

function accentOf(token: Token): string {
  return token('accent', '#9e2b1c');
}

function themeCover(token: Token) {
  return coverColours(token('night', '#1b2632'), token('paper', '#f3ead9'));
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
