import type { PdfRule } from './rule.ts';

export const marksOwned: PdfRule = {
  id: 'marks-owned',
  severity: 'error',
  truth: 'Every mark on a page belongs to exactly one element of the structure tree.',
  matterhorn: [1],
  *check({ pages, elements }) {
    const owners = pages.map(() => new Map<number, number>());
    for (const { content } of elements)
      for (const { page, mark } of content) owners[page]?.set(mark, (owners[page].get(mark) ?? 0) + 1);
    for (const { index, content } of pages)
      for (const { id, text } of content.marks) {
        if (id === null) continue;
        const count = owners[index]?.get(id) ?? 0;
        if (count === 1) continue;
        yield {
          page: index + 1,
          reason: `Mark ${id} belongs to ${count === 0 ? 'no element' : `${count} elements`}.`,
          actual: `"${text.slice(0, 60)}"`,
          expected: 'one element that holds it',
          todo: 'A screen reader would skip it or say it twice: this is a fault of the program that tagged the file.',
        };
      }
  },
};
