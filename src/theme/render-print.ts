import type { Edition } from '../model/edition.ts';
import type { Layout } from '../model/layout.ts';
import type { RenderedBook } from '../model/rendered.ts';
import { ThemeFault } from '../model/theme-fault.ts';
import { bookView } from './book-view.ts';
import { facesFor, fontRules } from './fonts.ts';
import { marginsOf, pageRules } from './page-rules.ts';
import { paletteFrom } from './palette.ts';
import { sectionIds } from './section-ids.ts';
import type { PageGeometry, Theme } from './theme-types.ts';

/** An edition as the HTML that is printed; without a layout page numbers are place holders and no blank pages are set. */
export function renderPrint(edition: Edition, theme: Theme, layout: Layout | null): RenderedBook {
  const view = bookView(edition, theme, layout);
  const body = theme.templates('book', view);
  const faces = facesFor(theme.faces, body);
  const css = [
    fontRules(faces),
    layerOrder(theme),
    pageRules(pageOf(edition, theme)),
    ...theme.layers.map((layer) => `@layer ${layer.name}{\n${rootRule(layer.tokens)}\n${layer.print}\n}`),
    settingsLayer(edition),
  ].join('\n');
  const [first] = edition.parts;
  return {
    html: body.replace('</head>', () => `<style>\n${css}\n</style>\n</head>`),
    assets: faces.map((face) => face.asset),
    rectos: [
      sectionIds.titlePage,
      ...(view.opening.present ? [sectionIds.opening] : []),
      ...edition.parts.map((part) => part.id),
      ...(view.contents.back[0] ? [view.contents.back[0].href.slice(1)] : []),
    ],
    body: first?.id ?? sectionIds.credits,
    block: marginsOf(pageOf(edition, theme)).block,
  };
}

/** The cascade: base, what the theme extends, the theme, the edition's settings. */
export function layerOrder(theme: Theme): string {
  return `@layer ${[...theme.layers.map((layer) => layer.name), 'settings'].join(',')};`;
}

/** What the edition's settings say of looks: a palette from its colour. */
export function settingsLayer({ settings }: Edition): string {
  return settings.colour === undefined ? '' : `@layer settings{${rootRule(paletteFrom(settings.colour))}}`;
}

/** Tokens as custom properties; a face is named, so that no generic family is meant by it. */
export function rootRule(tokens: Readonly<Record<string, string>>): string {
  const rules = Object.entries(tokens).map(
    ([name, value]) => `--${name}:${name.endsWith('-face') ? `'${value}'` : value}`,
  );
  return `:root{${rules.join(';')}}`;
}

/** The sheet that the edition is printed on. */
export function pageOf(edition: Edition, theme: Theme): PageGeometry {
  const page = theme.pages[edition.settings.page];
  if (page === undefined)
    throw new ThemeFault(
      `theme "${theme.name}" has no page "${edition.settings.page}"; it has ${Object.keys(theme.pages).join(', ')}`,
    );
  return page;
}
