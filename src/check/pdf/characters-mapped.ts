import type { PdfRule } from './rule.ts';

export const charactersMapped: PdfRule = {
  id: 'characters-mapped',
  severity: 'error',
  truth: 'Every glyph stands for characters, so that text can be searched, copied and read aloud.',
  matterhorn: [10, 31],
  *check({ fonts }) {
    for (const { name, characters } of fonts) {
      const bad = [...(characters ?? [])].filter(([, to]) => to === '' || /^[\0\uFEFF\uFFFE]/.test(to));
      if (characters && bad.length === 0) continue;
      yield {
        page: null,
        reason: characters
          ? `${bad.length} glyphs of ${name} stand for no character.`
          : `The glyphs of ${name} stand for no characters.`,
        actual: characters
          ? `codes ${bad
              .slice(0, 5)
              .map(([code]) => code)
              .join(', ')}`
          : 'no /ToUnicode',
        expected: 'a character for each glyph',
        todo: 'Use another face in the theme.',
      };
    }
  },
};
