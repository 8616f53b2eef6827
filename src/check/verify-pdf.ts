import { PdfSyntaxError } from '../pdf/pdf.ts';
import { archiveSound } from './pdf/archive-sound.ts';
import { browserUntraced } from './pdf/browser-untraced.ts';
import { charactersMapped } from './pdf/characters-mapped.ts';
import { contentPresent } from './pdf/content-present.ts';
import { contentTagged } from './pdf/content-tagged.ts';
import { type PdfFacts, readFacts } from './pdf/facts.ts';
import { featuresPlain } from './pdf/features-plain.ts';
import { figuresDescribed } from './pdf/figures-described.ts';
import { fileIdentified } from './pdf/file-identified.ts';
import { fontsEmbedded } from './pdf/fonts-embedded.ts';
import { headingsInOrder } from './pdf/headings-in-order.ts';
import { headingsKept } from './pdf/headings-kept.ts';
import { isPrintSheets } from './pdf/is-print-sheets.ts';
import { languageDeclared } from './pdf/language-declared.ts';
import { linesTogether } from './pdf/lines-together.ts';
import { linksDescribed } from './pdf/links-described.ts';
import { linksLead } from './pdf/links-lead.ts';
import { marksOwned } from './pdf/marks-owned.ts';
import { metadataComplete } from './pdf/metadata-complete.ts';
import { notesIdentified } from './pdf/notes-identified.ts';
import { numbersTrue } from './pdf/numbers-true.ts';
import { openersWhole } from './pdf/openers-whole.ts';
import { outlineLeads } from './pdf/outline-leads.ts';
import { outlineTrue } from './pdf/outline-true.ts';
import { pagesFilled } from './pdf/pages-filled.ts';
import { pagesLabelled } from './pdf/pages-labelled.ts';
import { parentsKnown } from './pdf/parents-known.ts';
import { printedToScale } from './pdf/printed-to-scale.ts';
import { rolesStandard } from './pdf/roles-standard.ts';
import type { PdfFinding, PdfRule } from './pdf/rule.ts';
import { structureNested } from './pdf/structure-nested.ts';
import { tablesRegular } from './pdf/tables-regular.ts';
import { tabsFollowStructure } from './pdf/tabs-follow-structure.ts';
import { textApart } from './pdf/text-apart.ts';
import { textInside } from './pdf/text-inside.ts';
import { titleDisplayed } from './pdf/title-displayed.ts';

/** A rule's finding in a file. */
export interface Finding extends PdfFinding {
  /** The rule's id. */
  readonly rule: string;
  readonly severity: PdfRule['severity'];
  /** The printed number of the page; null where the finding has no page, or the page no number. */
  readonly label: string | null;
}

/** The rules of a finished PDF in the order in which they report: those of PDF/UA-1, then those of books. */
export const pdfRules: readonly PdfRule[] = [
  contentTagged,
  contentPresent,
  marksOwned,
  parentsKnown,
  rolesStandard,
  metadataComplete,
  titleDisplayed,
  structureNested,
  charactersMapped,
  languageDeclared,
  figuresDescribed,
  headingsInOrder,
  tablesRegular,
  notesIdentified,
  featuresPlain,
  tabsFollowStructure,
  linksDescribed,
  fontsEmbedded,
  linksLead,
  numbersTrue,
  printedToScale,
  textInside,
  textApart,
  headingsKept,
  linesTogether,
  pagesFilled,
  openersWhole,
  outlineLeads,
  outlineTrue,
  pagesLabelled,
  browserUntraced,
  fileIdentified,
  archiveSound,
];

/**
 * Checks a finished PDF: rules of PDF/UA-1 that a machine can check (`pdfRules` says which checkpoints they cover),
 * and those of a good book. A file that cannot be read is one finding, `file-whole`, and so are sheets for a printer,
 * `book-not-sheets`. A file without findings "passes machine checks"; that it is accessible no machine can say.
 */
export function verifyPdf(bytes: Uint8Array): readonly Finding[] {
  let facts: PdfFacts;
  try {
    facts = readFacts(bytes);
  } catch (error) {
    return [unreadable(error)];
  }
  if (isPrintSheets(facts)) return [printSheets];
  return pdfRules.flatMap((rule) =>
    [...rule.check(facts)].map((finding) => ({
      rule: rule.id,
      severity: rule.severity,
      label: finding.page === null ? null : (facts.labels[finding.page - 1] ?? null),
      ...finding,
    })),
  );
}

/** Paper has no tags, links or labels: the book that is laid on the sheets is what can be checked. */
const printSheets: Finding = {
  rule: 'book-not-sheets',
  severity: 'warning',
  page: null,
  label: null,
  reason: 'These are print sheets: the pages of a book laid out for folding or for reading side by side.',
  actual: 'sheets, which have no tags, links or page numbers of their own',
  expected: 'a book, page by page',
  todo: 'Verify the PDF of the edition from which the sheets were made; print these at 100 %.',
};

function unreadable(error: unknown): Finding {
  if (!(error instanceof PdfSyntaxError) && !isDecompressionError(error)) throw error;
  return {
    rule: 'file-whole',
    severity: 'error',
    page: null,
    label: null,
    reason: 'The file cannot be read as a PDF.',
    actual: error.message,
    expected: 'a whole PDF file',
    todo: 'Build it, or download it, again.',
  };
}

function isDecompressionError(error: unknown): error is Error {
  return error instanceof Error && /^(Z_|ERR_BUFFER)/.test((error as NodeJS.ErrnoException).code ?? '');
}
