import { decodeText, PdfString } from '../../pdf/pdf.ts';
import { unescapeXml } from '../../text/escape-xml.ts';
import type { PdfRule } from './rule.ts';

const wanted: readonly (readonly [string, RegExp])[] = [
  ['a title (dc:title)', /<dc:title>\s*<rdf:Alt>\s*<rdf:li[^>]*>[^<]+</],
  ['the mark of PDF/UA (pdfuaid:part 1)', /<pdfuaid:part>1</],
];

export const metadataComplete: PdfRule = {
  id: 'metadata-complete',
  severity: 'error',
  truth: 'The XMP metadata names the title and PDF/UA, and agrees with the document information.',
  matterhorn: [6],
  *check({ file, xmp }) {
    for (const [what, pattern] of wanted)
      if (!xmp || !pattern.test(xmp))
        yield {
          page: null,
          reason: `The metadata lacks ${what}.`,
          actual: xmp ? 'metadata without it' : 'no XMP metadata',
          expected: what,
          todo: 'Give the book a title in handbook.yml and build again.',
        };
    const title = file.resolve(file.dict(file.trailer.get('Info')).get('Title'));
    const said = /<dc:title>[\s\S]*?<rdf:li[^>]*>([^<]*)</.exec(xmp ?? '')?.[1];
    const plain = said && unescapeXml(said);
    if (plain !== undefined && title instanceof PdfString && decodeText(title) !== plain)
      yield {
        page: null,
        reason: 'The two places that hold the title disagree.',
        actual: `"${decodeText(title)}" and "${plain}"`,
        expected: 'the same title',
        todo: 'Build the file again.',
      };
  },
};
