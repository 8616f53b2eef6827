// The door of the press: HTML in, finished files out.
export { type BrowserPlace, browserPlaces } from './browser/find-browser.ts';
export type { LaunchOptions } from './browser/launch.ts';
export { openPress, type Press } from './browser/press.ts';
export { PressError } from './browser/press-error.ts';
export type { Proof } from './browser/proof.ts';
export type { Sheet } from './browser/sheet.ts';
export { ankiPackage } from './cards/anki-package.ts';
export { ankiText, cardCsv, cardTsv } from './cards/card-tables.ts';
export { writeEpub } from './epub/write-epub.ts';
export { imposePdf } from './imposition/impose-pdf.ts';
export type { Imposition } from './imposition/plan-sheets.ts';
export { handbookJson } from './json/handbook-json.ts';
export { ledgerJson } from './json/ledger-json.ts';
export { writeMarkdown } from './markdown/write-markdown.ts';
export type { PdfJob, PrintedPdf } from './pdf-job.ts';
export { drawPages, type PagePicture, type PageWish } from './pictures/draw-pages.ts';
export { printPdf } from './print-pdf.ts';
export { writeWeb } from './web/write-web.ts';
