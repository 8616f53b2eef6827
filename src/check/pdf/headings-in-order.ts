import type { PdfRule } from './rule.ts';

export const headingsInOrder: PdfRule = {
  id: 'headings-in-order',
  severity: 'error',
  truth: 'Headings begin with the first level and skip none.',
  matterhorn: [14],
  *check({ elements }) {
    let before = 0;
    for (const { type, page } of elements) {
      const level = Number(/^H([1-6])$/.exec(type)?.[1] ?? 0);
      if (level === 0) continue;
      if (level > before + 1)
        yield {
          page: page === null ? null : page + 1,
          reason: before === 0 ? `The first heading is H${level}.` : `H${level} follows H${before}.`,
          actual: `H${level}`,
          expected: before === 0 ? 'H1' : `H${before + 1} or a higher heading`,
          todo: 'Check the heading levels of the template, or of a heading inside an answer.',
        };
      before = level;
    }
  },
};
