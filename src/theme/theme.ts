export { cardHead, cardPadding, renderCards } from './cards/render-cards.ts';
export { renderDeck } from './cards/render-deck.ts';
export { drawBar } from './draw-bar.ts';
export { findUnprintable } from './fallback/find-unprintable.ts';
export { findUnreadFormulas } from './formulas/find-unread.ts';
export { inspectTheme } from './inspect-theme.ts';
export { largePrint } from './large-print.ts';
export { listThemes, loadTheme, picturePath, requireTheme } from './load-theme.ts';
export { Markup, markup } from './markup.ts';
export { measures } from './page-rules.ts';
export { renderEpub } from './render-epub.ts';
export { renderFurniture } from './render-furniture.ts';
export { renderPrint } from './render-print.ts';
export { renderSite } from './render-site.ts';
export { renderWeb } from './render-web.ts';
export { renderPocket } from './sheet/render-pocket.ts';
export {
  renderGalley,
  renderProof,
  renderSheet,
  type SheetContext,
  sheetProperties,
  sheetScale,
} from './sheet/render-sheet.ts';
export { renderSideBySide, renderSideBySideWeb } from './side-by-side/render-side-by-side.ts';
export { starterTheme } from './starter-theme.ts';
export { themeTokens } from './theme-tokens.ts';
export type { Theme } from './theme-types.ts';
export { renderScreen } from './web/render-screen.ts';
export { renderWorkbook } from './workbook/render-workbook.ts';
