export { cardHead, cardPadding, renderCards } from './cards/render-cards.ts';
export { renderDeck } from './cards/render-deck.ts';
export { drawBar } from './charts/draw-bar.ts';
export { renderEpub } from './epub/render-epub.ts';
export { findUnreadFormulas } from './formulas/find-unread.ts';
export { handbookPages } from './handbook-pages.ts';
export { Markup, markup } from './html/markup.ts';
export { measures } from './print/page-rules.ts';
export { renderFurniture } from './print/render-furniture.ts';
export { renderPrint } from './print/render-print.ts';
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
export { renderSite } from './site/render-site.ts';
export { renderScreen } from './web/render-screen.ts';
export { renderWeb } from './web/render-web.ts';
export { renderWorkbook } from './workbook/render-workbook.ts';
