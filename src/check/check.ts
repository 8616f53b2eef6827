// The door of the checks: is what was read and merged whole, and what should an editor look at?
export { checkMerge } from './check-merge.ts';
export type { MergeFacts } from './merge-rule.ts';
export { type Phrases, phrasesOf, phrasesOnPages, runsThatSay } from './phrases-on-pages.ts';
export { preflight } from './preflight.ts';
export { samePaths } from './same-paths.ts';
export { selectionFaults } from './selection-faults.ts';
export { topicsHalfChosen } from './topics-alike.ts';
export { epubRules, verifyEpub } from './verify-epub.ts';
export { verifyFile } from './verify-file.ts';
export { type Finding, pdfRules, verifyPdf } from './verify-pdf.ts';
export { type VisibleRun, visibleRuns, wordsOnPages } from './words-on-pages.ts';
