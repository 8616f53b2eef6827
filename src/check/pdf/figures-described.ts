import { PdfString } from '../../pdf/pdf.ts';
import type { PdfRule } from './rule.ts';

export const figuresDescribed: PdfRule = {
  id: 'figures-described',
  severity: 'error',
  truth: 'Every figure and formula has words in its place.',
  matterhorn: [13, 17],
  *check({ file, elements }) {
    for (const { type, dict, page } of elements) {
      if (type !== 'Figure' && type !== 'Formula') continue;
      const words = ['Alt', 'ActualText'].some((key) => {
        const value = file.resolve(dict.get(key));
        return value instanceof PdfString && value.bytes.trim() !== '';
      });
      if (!words)
        yield {
          page: page === null ? null : page + 1,
          reason: `A ${type.toLowerCase()} has no words for those who cannot see it.`,
          actual: 'no alternative text',
          expected: 'alternative text',
          todo: 'Describe the picture in the document (![what it shows](file)), or hide it from readers if it only adorns.',
        };
    }
  },
};
