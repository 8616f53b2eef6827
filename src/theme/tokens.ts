import type { Edition } from '../model/edition.ts';
import { paletteFrom } from './palette.ts';
import type { Theme } from './theme-types.ts';

/** The cascade of the press: base, what the theme extends, the theme, the edition's settings. */
export function layerOrder(theme: Theme, ...more: readonly string[]): string {
  return `@layer ${[...theme.layers.map((layer) => layer.name), ...more, 'settings'].join(',')};`;
}

/** What the edition's settings say of looks: a palette from its colour. */
export function settingsLayer({ settings }: Edition): string {
  return settings.colour === undefined ? '' : `@layer settings{${rootRule(paletteFrom(settings.colour))}}`;
}

/** Tokens as custom properties; a face is quoted, so that it is never taken for a generic family. */
export function rootRule(tokens: Readonly<Record<string, string>>): string {
  const rules = Object.entries(tokens).map(
    ([name, value]) => `--${name}:${name.endsWith('-face') ? `'${value}'` : value}`,
  );
  return rules.length === 0 ? '' : `:root{${rules.join(';')}}`;
}
