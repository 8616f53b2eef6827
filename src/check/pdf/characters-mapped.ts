import type { PdfRule } from './rule.ts';

export const charactersMapped: PdfRule = {
  id: 'characters-mapped',
  severity: 'error',
  truth: 'Every glyph stands for characters, so that text can be searched, copied and read aloud.',
  matterhorn: [10, 31],
  *check({ fonts }) {
    for (const { name, characters, shown, spokenFor } of fonts) {
      // In scripts whose letters are drawn of several glyphs /ActualText says what these mean together.
      const bad = [...(characters ?? [])].filter(
        ([code, to]) =>
          (to === '' || /^[\0\uFEFF\uFFFE]/.test(to)) && (shown.has(code) || !spokenFor.has(code)),
      );
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
