import type { PdfRule } from './rule.ts';

export const contentTagged: PdfRule = {
  id: 'content-tagged',
  severity: 'error',
  truth: 'All that is drawn is tagged as content or marked as an artifact.',
  matterhorn: [1, 18],
  *check({ catalog, file, pages }) {
    const marked = file.dict(catalog.get('MarkInfo')).get('Marked') === true;
    if (!marked || !catalog.has('StructTreeRoot'))
      yield {
        page: null,
        reason: 'The file is not tagged.',
        actual: 'no structure tree',
        expected: 'a structure tree, and /Marked true',
        todo: 'Print it with tags.',
      };
    for (const { index, content } of pages) {
      const bare = content.marks.filter(
        ({ tag, id, painted }) => painted && id === null && tag !== 'Artifact',
      );
      if (bare.length === 0) continue;
      const words = bare
        .map(({ text }) => text)
        .join(' ')
        .trim();
      yield {
        page: index + 1,
        reason: 'Something is drawn that is neither tagged nor an artifact.',
        actual: words ? `"${words.slice(0, 60)}"` : 'a drawing',
        expected: 'tagged content, or an artifact',
        todo: 'Mark it as an artifact, or tag it.',
      };
    }
  },
};
