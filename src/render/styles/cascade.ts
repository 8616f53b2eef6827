import { greyOf, paletteFrom } from '../../css/palette.ts';
import type { Edition } from '../../model/edition.ts';
import type { Theme } from '../../model/theme.ts';

/** The cascade of the press: base, what the theme extends, the theme, the edition's settings. */
export function layerOrder(theme: Theme, ...more: readonly string[]): string {
  return `@layer ${[...theme.layers.map((layer) => layer.cascade), ...more, 'settings'].join(',')};`;
}

/** The theme's style sheets for a purpose, each in its layer behind the layer's own tokens, base first. */
export function layeredSheets({ layers }: Theme, purpose: 'print' | 'furniture'): string[] {
  return layers.map((layer) => `@layer ${layer.cascade}{\n${rootRule(layer.tokens)}\n${layer[purpose]}\n}`);
}

/**
 * What the edition's settings say of looks: a palette from its colour, grounds left white, greys for colours.
 */
export function settingsLayer({ settings }: Edition, theme: Theme): string {
  const own = settings.colour === undefined ? {} : paletteFrom(settings.colour);
  const all: Readonly<Record<string, string>> = Object.assign(
    {},
    ...theme.layers.map((layer) => layer.tokens),
    own,
  );
  const white = settings.inkSaver ? whiteGrounds(all) : {};
  const grey = settings.greyscale ? greys({ ...all, ...white }) : {};
  const saver = settings.inkSaver ? theme.layers.map((layer) => layer.saver).join('\n') : '';
  const rules = `${rootRule({ ...own, ...white, ...grey })}${saver}`;
  return rules === '' ? '' : `@layer settings{${rules}}`;
}

/** Tokens as custom properties; a face is quoted, so that it is never taken for a generic family. */
export function rootRule(tokens: Readonly<Record<string, string>>): string {
  const rules = Object.entries(tokens).map(
    ([name, value]) => `--${name}:${name.endsWith('-face') ? `'${value}'` : value}`,
  );
  return rules.length === 0 ? '' : `:root{${rules.join(';')}}`;
}

function whiteGrounds({ ink = '#1b1b1b', accent = ink }: Readonly<Record<string, string>>) {
  return { night: '#ffffff', wash: '#ffffff', paper: ink, spark: accent, 'on-accent': accent };
}

function greys(tokens: Readonly<Record<string, string>>): Record<string, string> {
  const colours = Object.entries(tokens).filter(([, value]) => /^#[0-9a-f]{6}$/i.test(value));
  return Object.fromEntries(colours.map(([name, value]) => [name, greyOf(value)]));
}
