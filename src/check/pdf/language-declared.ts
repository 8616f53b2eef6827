import { decodeText, PdfString } from '../../pdf/pdf.ts';
import type { PdfRule } from './rule.ts';

export const languageDeclared: PdfRule = {
  id: 'language-declared',
  severity: 'error',
  truth: 'The language of the text is declared, with a tag that is well formed.',
  matterhorn: [11],
  *check({ file, catalog, elements }) {
    const declared = [
      { page: null, value: file.resolve(catalog.get('Lang')) },
      ...elements.flatMap(({ language, page }) =>
        language === undefined ? [] : [{ page, value: file.resolve(language) }],
      ),
    ];
    for (const { page, value } of declared) {
      const tag = value instanceof PdfString ? decodeText(value) : '';
      if (/^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(tag)) continue;
      yield {
        page: page === null ? null : page + 1,
        reason: tag ? 'A language tag is malformed.' : 'The language of the book is not declared.',
        actual: `"${tag}"`,
        expected: 'a BCP 47 tag: en, de-CH',
        todo: 'Set language in handbook.yml.',
      };
    }
  },
};
