import { PdfStream } from '../../pdf/pdf.ts';
import type { PdfFacts } from './facts.ts';
import type { PdfRule } from './rule.ts';

/** Flags of an annotation (12.5.3): it is printed, and neither hidden nor kept off the screen. */
const printed = 4;
const hidden = 1 | 2 | 32;

export const archiveSound: PdfRule = {
  id: 'archive-sound',
  severity: 'error',
  truth:
    'A file that says it follows PDF/A-2u or 3u has what these ask: colours with a profile, fonts and characters inside, nothing hidden, attachments only in part 3 and described.',
  matterhorn: [21],
  *check(facts) {
    const [, part] = /<pdfaid:part>(\d)<\/pdfaid:part>/.exec(facts.xmp ?? '') ?? [];
    if (part === undefined) return;
    for (const [wrong, reason, expected] of faults(facts, part))
      if (wrong)
        yield {
          page: null,
          reason,
          actual: `PDF/A-${part}`,
          expected,
          todo: 'Build the file again, or set `archive: none`.',
        };
  },
};

function* faults(
  { file, catalog, pages, fonts, xmp }: PdfFacts,
  part: string,
): Generator<readonly [wrong: boolean, reason: string, expected: string]> {
  const intent = file.dict(file.array(catalog.get('OutputIntents'))[0]);
  const profile = file.resolve(intent.get('DestOutputProfile'));
  const isProfile =
    profile instanceof PdfStream &&
    Buffer.from(file.decode(profile)).toString('latin1', 36, 40) === 'acsp' &&
    file.name(intent.get('S')) === 'GTS_PDFA1';
  yield [!isProfile, 'Nothing says what its colours mean.', 'an output intent with an ICC profile'];
  yield [!/<pdfaid:conformance>U</.test(xmp ?? ''), 'It names no conformance level.', 'level U'];
  yield [
    /<pdfuaid:part>/.test(xmp ?? '') &&
      !/namespaceURI>http:\/\/www\.aiim\.org\/pdfua\/ns\/id\//.test(xmp ?? ''),
    'Its metadata have a schema that is not described.',
    'a description of pdfuaid in the packet',
  ];
  yield [
    fonts.some(({ embedded, characters }) => !embedded || !characters),
    'A font is not inside.',
    'all fonts',
  ];
  const links = pages.flatMap(({ annotations }) => annotations.map(({ dict }) => file.number(dict.get('F'))));
  yield [
    links.some((flags) => (flags & printed) === 0 || (flags & hidden) !== 0),
    'A link is hidden, or not for print.',
    'annotations that are printed and seen',
  ];
  yield [file.trailer.has('Encrypt'), 'It is encrypted.', 'an open file'];
  const names = file.array(file.dict(file.dict(catalog.get('Names')).get('EmbeddedFiles')).get('Names'));
  const specs = names.filter((_, index) => index % 2 === 1).map((value) => file.dict(value));
  yield [part === '2' && specs.length > 0, 'It carries files.', 'none in part 2'];
  const listed = file.array(catalog.get('AF')).length;
  const described = specs.every((spec) => {
    const stream = file.resolve(file.dict(spec.get('EF')).get('F'));
    const fields = ['F', 'UF', 'AFRelationship'].every((key) => spec.has(key));
    return fields && stream instanceof PdfStream && stream.dict.has('Subtype');
  });
  yield [
    !described || listed !== specs.length,
    'An attachment is not described.',
    'name, type and relationship',
  ];
}
