import type { PdfRule } from './rule.ts';

export const fontsEmbedded: PdfRule = {
  id: 'fonts-embedded',
  severity: 'error',
  truth: 'Every font is in the file, as an outline font.',
  matterhorn: [31],
  *check({ fonts }) {
    for (const { name, type, embedded } of fonts) {
      if (embedded && type !== 'Type3') continue;
      const drawn = type === 'Type3';
      yield {
        page: null,
        reason: drawn
          ? `The font ${name || '(no name)'} is drawn glyph by glyph.`
          : `The font ${name} is not in the file.`,
        actual: drawn ? 'Type 3' : 'not embedded',
        expected: 'an embedded TrueType or OpenType font',
        todo: 'Use static TrueType-flavoured faces in the theme (@fontsource); variable and CFF faces, colour emoji and a face that is printed bold without a file of its bold become Type 3.',
      };
    }
  },
};
