import { decodeText, PdfString } from '../../pdf/pdf.ts';
import type { PdfRule } from './rule.ts';

export const browserUntraced: PdfRule = {
  id: 'browser-untraced',
  severity: 'warning',
  truth: 'The file does not name the browser that printed it.',
  matterhorn: [],
  *check({ file, xmp }) {
    const info = [...file.dict(file.trailer.get('Info'))].flatMap(([key, value]) =>
      value instanceof PdfString ? [[key, decodeText(value)] as const] : [],
    );
    for (const [key, value] of [...info, ['The XMP metadata', xmp ?? ''] as const]) {
      const trace = /[^\s<>]*(?:Chrom|Skia|Puppeteer)[^\s<>]*/i.exec(key === 'Title' ? '' : value)?.[0];
      if (
        trace !== undefined &&
        (key !== 'The XMP metadata' || /<(pdf:Producer|xmp:CreatorTool)>[^<]*(Chrom|Skia)/.test(value))
      )
        yield {
          page: null,
          reason: `${key} names the browser.`,
          actual: trace,
          expected: 'the name of this product',
          todo: 'Build the file again.',
        };
    }
  },
};
