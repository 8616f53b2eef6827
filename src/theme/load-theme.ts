import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { basename, join, resolve, sep } from 'node:path';
import { liesWithin } from '../model/lies-within.ts';
import type { Theme, ThemePage } from '../model/theme.ts';
import { ThemeFault } from '../model/theme-fault.ts';
import { isThemePath, themePath } from '../model/theme-path.ts';
import { nearest } from '../text/nearest.ts';
import { readStyleSheet } from './css/read-style-sheet.ts';
import { bookFaces } from './fallback-fonts/book-faces.ts';
import { copyrightOf, facesFor, licenceOf, readFaces } from './fonts.ts';
import { readThemeSettings, settingsFile } from './read-theme-settings.ts';
import { readThemeText } from './read-theme-text.ts';
import { compileTemplates, type TemplateSource } from './templates.ts';
import type { ThemeSettings } from './theme-settings.ts';

const shipped = resolve(import.meta.dirname, '../../templates');

interface Layer {
  /** Name of its folder, for messages. */
  readonly name: string;
  /** Its name in the cascade: a plain one that no other layer has. */
  readonly cascade: string;
  readonly folder: string;
  readonly settings: ThemeSettings;
}

/**
 * Reads a theme by its name, or from a folder of the user's own, with all that it extends.
 * @param within folder out of which no theme of the user's own is taken; null for any.
 */
export function loadTheme(name: string, within: string | null = null): Theme {
  return themeOf(name, chain(name, within));
}

function themeOf(name: string, layers: readonly Layer[]): Theme {
  const top = layers.at(-1);
  if (top === undefined) throw new ThemeFault(`theme "${name}" has no layers`);
  const fonts = layers.findLast((layer) => layer.settings.fonts.length > 0)?.settings.fonts ?? [];
  const pages: Record<string, ThemePage> = Object.assign({}, ...layers.map((layer) => layer.settings.pages));
  return {
    name: top.name,
    title: top.settings.title ?? top.name,
    isOwn: layers.some(({ folder }) => !isShipped(folder)),
    pages,
    opener: layers.findLast(({ settings }) => settings.opener !== undefined)?.settings.opener ?? 100,
    layers: layers.map((layer) => ({
      name: layer.name,
      cascade: layer.cascade,
      tokens: layer.settings.tokens,
      print: `${styleSheet(layer, 'signs.css')}\n${styleSheet(layer, 'formulas.css')}\n${styleSheet(layer, 'text.css')}\n${styleSheet(layer, 'print.css')}`,
      fit: styleSheet(layer, 'fit.css'),
      saver: styleSheet(layer, 'saver.css'),
      consensus: styleSheet(layer, 'consensus.css'),
      sheet: `${styleSheet(layer, 'signs.css')}\n${styleSheet(layer, 'formulas.css')}\n${styleSheet(layer, 'sheet.css')}\n${styleSheet(layer, 'cards.css')}`,
      anki: `${styleSheet(layer, 'formulas.css')}\n${styleSheet(layer, 'anki.css')}`,
      workbook: `${styleSheet(layer, 'signs.css')}\n${styleSheet(layer, 'formulas.css')}\n${styleSheet(layer, 'workbook.css')}`,
      sideBySide: `${styleSheet(layer, 'signs.css')}\n${styleSheet(layer, 'formulas.css')}\n${styleSheet(layer, 'side-by-side.css')}`,
      furniture: `${styleSheet(layer, 'signs.css')}\n${styleSheet(layer, 'furniture.css')}`,
      epub: `${styleSheet(layer, 'formulas.css')}\n${styleSheet(layer, 'epub.css')}`,
      web: `${styleSheet(layer, 'signs.css')}\n${styleSheet(layer, 'formulas.css')}\n${styleSheet(layer, 'text.css')}\n${styleSheet(layer, 'web.css')}`,
      pages: styleSheet(layer, 'pages.css'),
    })),
    faces: fonts.flatMap(readFaces),
    credits: [...new Map(fonts.map((font) => [font.family, font])).values()].map((font) => ({
      family: font.family,
      licence: font.licence,
      copyright: copyrightOf(font.package),
      licenceText: licenceOf(font.package),
    })),
    facesFor: (faces, text, language) =>
      language === null ? facesFor(faces, text) : bookFaces(faces, text, language),
    templates: compileTemplates(templatesOf(layers)),
  };
}

/**
 * The theme and what it extends, innermost first.
 * @param within folder out of which no theme is taken but those that are shipped; null for any.
 */
function chain(name: string, within: string | null = null): Layer[] {
  const layers: Layer[] = [];
  const seen: string[] = [];
  for (let next: string | null = name; next !== null; ) {
    const folder: string = isThemePath(next) ? resolve(next) : join(shipped, next);
    if (seen.includes(folder))
      throw new ThemeFault(
        `themes extend each other in a circle: ${[...seen, folder].map((path) => basename(path)).join(' -> ')}`,
      );
    seen.push(folder);
    if (within !== null && !liesWithin(folder, within) && !isShipped(folder))
      throw new ThemeFault(leadsOut(next, layers[0]));
    if (!existsSync(join(folder, settingsFile))) throw new ThemeFault(noTheme(next));
    const settings = readThemeSettings(folder);
    layers.unshift({ name: basename(folder), cascade: cascadeName(folder, layers.length), folder, settings });
    next = settings.extends === null ? null : themePath(settings.extends, folder);
  }
  return layers;
}

/**
 * Folders of one's own may have any name, also that of a theme that is shipped, or of the settings' layer.
 */
function cascadeName(folder: string, above: number): string {
  return isShipped(folder) ? basename(folder) : `own-${above + 1}`;
}

/** Whether a folder is one of the program's own themes. */
function isShipped(folder: string): boolean {
  return isBelow(folder, shipped);
}

/** Whether a folder is there, and by its real path below another. */
function isBelow(folder: string, outer: string): boolean {
  return existsSync(folder) && realpathSync(folder).startsWith(realpathSync(outer) + sep);
}

/** What is said of a theme that lies outside the project: by whom it is named, and what can be done. */
function leadsOut(theme: string, by: Layer | undefined): string {
  const where = by && `${join(by.folder, settingsFile)}:${lineOf(by.folder, 'extends')}: extends: `;
  return `${where ?? ''}the theme "${theme}" lies outside the project, or is a link that leads out of it. Copy its folder into the project, or name the theme yourself with --theme`;
}

/** Line of a theme's setting in its file. */
function lineOf(folder: string, key: string): number {
  const lines = readThemeText(folder, settingsFile).split('\n');
  return (
    Math.max(
      0,
      lines.findIndex((line) => line.startsWith(key)),
    ) + 1
  );
}

/** What is said of a theme that is not there, with the nearest one that is. */
function noTheme(name: string): string {
  if (isThemePath(name))
    return `no theme "${name}": there is no theme.yml in that folder. Of those that are shipped, there are ${listThemes().join(', ')}`;
  const near = nearest(name, listThemes());
  return `no theme "${name}"${near ? `; did you mean "${near}"?` : ''}. There are ${listThemes().join(', ')}; a folder of your own is written ./${name}`;
}

/** Why there is no theme of a name or in a folder, with the nearest; null where there is one. */
export function missingTheme(name: string): string | null {
  const folder = isThemePath(name) ? resolve(name) : join(shipped, name);
  return existsSync(join(folder, settingsFile)) ? null : noTheme(name);
}

/**
 * Throws where a theme, or one that it extends, is missing or has wrong settings. Fonts and templates are not
 * read.
 * @param within folder out of which no theme of the user's own is taken; null for any.
 */
export function requireTheme(name: string, within: string | null = null): void {
  chain(name, within);
}

/** Names of the themes that are shipped. */
export function listThemes(): string[] {
  return readdirSync(shipped, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'base')
    .map((entry) => entry.name)
    .sort();
}

/** Absolute path of the picture of a theme that is shipped: cover, spread, cheat sheet and cards. */
export function picturePath(name: string): string {
  return join(shipped, name, 'gallery.png');
}

/**
 * A style sheet of a layer. Those that are shipped are part of the program, and a test reads them as a
 * stranger's are read; at run time they are taken as they stand, for the parser takes longer to load than a
 * book to lay out.
 */
function styleSheet(layer: Layer, name: string): string {
  const text = readThemeText(layer.folder, name);
  if (text === '' || isShipped(layer.folder)) return text;
  const { css, fault } = readStyleSheet(text);
  if (fault) throw new ThemeFault(`${join(layer.folder, name)}:${fault.line}: ${fault.why}`);
  return css;
}

/** Templates by name; a layer's own takes the place of one below it. Folders are never looked into. */
function templatesOf(layers: readonly Layer[]): TemplateSource[] {
  const sources = new Map<string, TemplateSource>();
  for (const layer of layers)
    for (const entry of readdirSync(layer.folder, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const [, name] = /^([a-z][a-z0-9-]*)\.hbs$/.exec(entry.name) ?? [];
      if (name === undefined) continue;
      const text = readThemeText(layer.folder, entry.name);
      sources.set(name, { name, file: `${layer.name}/${entry.name}`, text });
    }
  return [...sources.values()];
}
