import type { Edition } from '../../model/edition.ts';
import { paperSize } from '../../model/paper.ts';
import type { RenderedBook } from '../../model/rendered.ts';
import type { SideBySide } from '../../model/side-by-side.ts';
import { styleElement } from '../../model/style-element.ts';
import type { Theme } from '../../model/theme.ts';
import type { WebPage } from '../../model/web-page.ts';
import { direction } from '../../text/direction.ts';
import { settleDirections } from '../../text/paragraph-direction.ts';
import { wordsOf } from '../../wording/wording.ts';
import { signsOf } from '../entry/signs.ts';
import { picturesOf } from '../pictures.ts';
import { shownFingerprint } from '../shown-fingerprint.ts';
import { layeredSheets, layerOrder, settingsLayer } from '../styles/cascade.ts';
import { fontAssets, withFaces } from '../styles/font-rules.ts';
import { screenStyle } from '../styles/screen-style.ts';
import { pageFacts } from '../web/page-facts.ts';
import { sideMarkup } from './side-markup.ts';

/** Edges of the paper that stay white, mm: sides, top, bottom. */
const margins = { sides: 14, top: 15, bottom: 17 };

/** The sources in columns as the HTML that is printed; three sources or more lie on their side. */
export function renderSideBySide(side: SideBySide, edition: Edition, theme: Theme): RenderedBook {
  const body = theme.templates('side-by-side', viewOf(side, edition));
  const faces = theme.facesFor(theme.faces, body, edition.language);
  const turned = edition.answerSets.length > 2 ? 'landscape' : 'portrait';
  const { width, height } = paperSize(edition.settings.page, edition.settings.orientation ?? turned);
  const css = [
    layerOrder(theme),
    ...layeredSheets(theme, 'print'),
    settingsLayer(edition, theme),
    `@page{size:${width}mm ${height}mm;margin:${margins.top}mm ${margins.sides}mm ${margins.bottom}mm;@bottom-center{content:counter(page);font:9pt var(--sans-face);color:var(--soft)}}`,
    ...theme.layers.map((layer) => layer.sideBySide),
  ];
  return {
    html: settleDirections(body).replace(
      '</head>',
      () => `${styleElement(withFaces(faces, css.join('\n')))}\n</head>`,
    ),
    assets: [...fontAssets(faces), ...picturesOf(edition)],
    rectos: [],
    body: 'side-by-side',
    block: height - margins.top - margins.bottom,
  };
}

/** The same as a web page, which scrolls sideways where the window is too narrow for the columns. */
export function renderSideBySideWeb(side: SideBySide, edition: Edition, theme: Theme): WebPage {
  const html = theme.templates('side-by-side', viewOf(side, edition));
  const body = /<body[^>]*>([\s\S]*)<\/body>/.exec(settleDirections(html))?.[1] ?? '';
  const { css, faces } = screenStyle(theme, 'web', body, edition.language, true);
  const own = theme.layers.map((layer) => layer.sideBySide).join('\n');
  return {
    ...pageFacts(edition),
    body: `<div class="x-page">${body}</div>`,
    css: `${css}\n${own}`,
    script: '',
    assets: [...fontAssets(faces), ...picturesOf(edition)],
    search: [],
  };
}

function viewOf(side: SideBySide, edition: Edition): object {
  return {
    language: edition.language,
    direction: direction(edition.language),
    words: wordsOf(edition.language),
    title: edition.title,
    subtitle: edition.subtitle ?? '',
    authors: edition.authors.join(', '),
    fingerprint: shownFingerprint(edition),
    sources: edition.answerSets.map(({ id, title, author, files }) => ({
      signHtml: signsOf([id], edition, () => null),
      title,
      author: author ?? '',
      files: files.join(', '),
    })),
    bodyHtml: sideMarkup(side, edition).text,
  };
}
