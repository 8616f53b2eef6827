import type { VFileMessage } from 'vfile-message';
import { diagnostic } from '../model/diagnostic.ts';
import { metadataTrue } from './epub/accessibility-metadata.ts';
import { epubFacts } from './epub/epub-facts.ts';
import type { EpubRule } from './epub/epub-rule.ts';
import { pageListComplete } from './epub/page-list.ts';
import { fontsLicensed, nothingRuns } from './epub/sealed.ts';
import { headingsStep, landmarksThere, languageSaid, notesReturn, picturesTold } from './epub/structure.ts';

/** Our rules of a finished EPUB, beside EPUBCheck's: the id that messages carry, the truth in one sentence. */
export const epubRules: readonly { readonly id: string; readonly truth: string; readonly check: EpubRule }[] =
  [
    {
      id: 'page-list-complete',
      truth:
        'Every page marker is in the page list, once, in the order of the text, and no number is missing.',
      check: pageListComplete,
    },
    {
      id: 'landmarks-there',
      truth: 'Readers can jump to the contents and to the beginning of the text.',
      check: landmarksThere,
    },
    {
      id: 'headings-step',
      truth: 'Each file has one heading of the first level, and no level is skipped on the way down.',
      check: headingsStep,
    },
    { id: 'pictures-told', truth: 'Every picture says what it shows.', check: picturesTold },
    { id: 'language-said', truth: 'Every document says what language it is in.', check: languageSaid },
    {
      id: 'accessibility-metadata-true',
      truth: 'The accessibility metadata is there, and says of the book what is so.',
      check: metadataTrue,
    },
    {
      id: 'notes-return',
      truth: 'Each reference to a note leads to one, and the note leads back.',
      check: notesReturn,
    },
    {
      id: 'nothing-runs',
      truth: 'Nothing runs in the book, and nothing is asked of the network.',
      check: nothingRuns,
    },
    { id: 'fonts-licensed', truth: 'A font in the book has its licence beside it.', check: fontsLicensed },
  ];

/**
 * Pre-flight of a finished EPUB: EPUBCheck's rules for EPUB 3.3, then ours on what they leave open. One message a
 * finding, errors `fatal`; `file` is what the messages name the book.
 */
export async function verifyEpub(bytes: Uint8Array, file: string): Promise<readonly VFileMessage[]> {
  const facts = epubFacts(bytes);
  if (typeof facts === 'string')
    return [
      message(file, 'epub-opens', {
        severity: 'error',
        reason: `The EPUB cannot be opened: ${facts}`,
        actual: facts,
        expected: 'an EPUB',
        todo: 'Build the book again.',
      }),
    ];
  const own = epubRules.flatMap(({ id, check }) =>
    [...check(facts)].map(({ path, line, ...finding }) =>
      message(file, id, { ...finding, reason: `${finding.reason} (${path}:${line})` }),
    ),
  );
  return [...(await conformance(bytes, file)), ...own];
}

/** Loaded when it is wanted: it brings a parser of its own. */
async function conformance(bytes: Uint8Array, file: string): Promise<readonly VFileMessage[]> {
  const { EpubCheck } = await import('@likecoin/epubcheck-ts');
  const { messages } = await EpubCheck.validate(bytes);
  return messages.flatMap(({ id, severity, message: text, location }) => {
    if (severity !== 'fatal' && severity !== 'error' && severity !== 'warning') return [];
    const place = location
      ? ` (${location.path}${location.line === undefined ? '' : `:${location.line}`})`
      : '';
    return [
      message(file, `epubcheck-${id.toLowerCase()}`, {
        severity: severity === 'warning' ? 'warning' : 'error',
        reason: `${text}${place}`,
        actual: id,
        expected: 'what EPUB 3.3 asks for',
        todo: 'Build the book again; should it stay so, the fault is ours.',
      }),
    ];
  });
}

function message(
  file: string,
  rule: string,
  found: {
    readonly severity: 'error' | 'warning';
    readonly reason: string;
    readonly actual: string;
    readonly expected: string;
    readonly todo: string;
  },
): VFileMessage {
  return diagnostic({ ...found, file, rule, expected: [found.expected] });
}
