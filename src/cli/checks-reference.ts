import { epubRules, pdfRules } from '../check/check.ts';

/** What `verify` checks, for the manual: each rule is a point, named by the id that its findings carry. */
export function checksReference(): string {
  const ofBooks = pdfRules.filter(({ matterhorn }) => matterhorn.length === 0);
  const ofAccess = pdfRules.filter(({ matterhorn }) => matterhorn.length > 0);
  return `# Using Variorum

## What is checked

<!-- Made by \`npm run docs\` from the rules in src/check. -->

### Which rules of accessibility does verify check in a PDF?

Those of PDF/UA-1 that a machine can check; in brackets the checkpoints of the Matterhorn Protocol 1.1 that each covers.

${points(ofAccess.map(({ id, truth, matterhorn }) => [id, `${truth} (${matterhorn.join(', ')})`]))}

### Which rules of good books does verify check in a PDF?

${points([
  ['file-whole', 'The file can be read as a PDF.'],
  [
    'book-not-sheets',
    'The file is a book page by page, not sheets for a printer: those have nothing to check.',
  ],
  ...ofBooks.map(({ id, truth }) => [id, truth] as const),
])}

### What does verify check in an EPUB?

All that EPUBCheck asks of EPUB 3.3, its findings named \`epubcheck-\` and their number; then what that leaves open.

${points([['epub-opens', 'The file can be opened as an EPUB.'], ...epubRules.map(({ id, truth }) => [id, truth] as const)])}
`;
}

function points(rules: readonly (readonly [id: string, truth: string])[]): string {
  return rules.map(([id, truth]) => `- ${id}: ${truth}`).join('\n');
}
