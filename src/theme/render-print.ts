import type { Edition } from '../model/edition.ts';
import type { Layout } from '../model/layout.ts';
import type { RenderedBook } from '../model/rendered.ts';
import { ThemeFault } from '../model/theme-fault.ts';
import { bookView } from './book-view.ts';
import { bookFaces, withFaces } from './fallback/book-faces.ts';
import { fontAssets } from './fonts.ts';
import { marginsOf, pageRules } from './page-rules.ts';
import { picturesOf } from './pictures.ts';
import { sectionIds } from './section-ids.ts';
import type { PageGeometry, Theme } from './theme-types.ts';
import { layerOrder, rootRule, settingsLayer } from './tokens.ts';

/** An edition as the HTML that is printed; without a layout page numbers are place holders and no blank pages are set. */
export function renderPrint(edition: Edition, theme: Theme, layout: Layout | null): RenderedBook {
  const view = bookView(edition, theme, layout);
  const body = theme.templates('book', view);
  const faces = bookFaces(theme.faces, body, edition.language);
  const css = [
    layerOrder(theme),
    pageRules(pageOf(edition, theme)),
    ...theme.layers.map((layer) => `@layer ${layer.name}{\n${rootRule(layer.tokens)}\n${layer.print}\n}`),
    settingsLayer(edition),
  ].join('\n');
  const [first] = edition.parts;
  return {
    html: body.replace('</head>', () => `<style>\n${withFaces(faces, css)}\n</style>\n</head>`),
    assets: [...fontAssets(faces), ...picturesOf(edition)],
    rectos: [
      sectionIds.titlePage,
      ...(view.opening.present ? [sectionIds.opening] : []),
      ...edition.parts.slice(0, edition.settings.kind === 'short' ? 1 : undefined).map((part) => part.id),
      ...(view.contents.back[0] ? [view.contents.back[0].href.slice(1)] : []),
    ],
    body: first?.id ?? sectionIds.credits,
    block: marginsOf(pageOf(edition, theme)).block,
  };
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
