import { VFileMessage } from 'vfile-message';
import { metadataTrue } from './epub/accessibility-metadata.ts';
import { epubFacts } from './epub/epub-facts.ts';
import type { EpubRule } from './epub/epub-rule.ts';
import { pageListComplete } from './epub/page-list.ts';
import { fontsLicensed, nothingRuns } from './epub/sealed.ts';
import { headingsStep, landmarksThere, languageSaid, notesReturn, picturesTold } from './epub/structure.ts';

/** The rules by the ids that messages carry. */
const rules: Readonly<Record<string, EpubRule>> = {
  'page-list-complete': pageListComplete,
  'landmarks-there': landmarksThere,
  'headings-step': headingsStep,
  'pictures-told': picturesTold,
  'language-said': languageSaid,
  'accessibility-metadata-true': metadataTrue,
  'notes-return': notesReturn,
  'nothing-runs': nothingRuns,
  'fonts-licensed': fontsLicensed,
};

/**
 * Pre-flight of a finished EPUB: EPUBCheck's rules for EPUB 3.3, then ours on what they leave open. One message a finding, errors
 * `fatal`; `file` is what the messages name the book.
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
  const own = Object.entries(rules).flatMap(([ruleId, rule]) =>
    [...rule(facts)].map(({ path, line, ...finding }) =>
      message(file, ruleId, { ...finding, reason: `${finding.reason} (${path}:${line})` }),
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
  ruleId: string,
  found: {
    readonly severity: 'error' | 'warning';
    readonly reason: string;
    readonly actual: string;
    readonly expected: string;
    readonly todo: string;
  },
): VFileMessage {
  return Object.assign(new VFileMessage(found.reason, { ruleId, source: 'variorum' }), {
    fatal: found.severity === 'error',
    file,
    actual: found.actual,
    expected: [found.expected],
    note: found.todo,
  });
}
