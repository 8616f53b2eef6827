import type { PdfRule } from './rule.ts';

export const marksOwned: PdfRule = {
  id: 'marks-owned',
  severity: 'error',
  truth: 'Every mark on a page belongs to exactly one element of the structure tree.',
  matterhorn: [1],
  *check({ pages, elements }) {
    const owners = new Map<string, number>();
    for (const { content } of elements)
      for (const { page, mark } of content)
        owners.set(`${page} ${mark}`, (owners.get(`${page} ${mark}`) ?? 0) + 1);
    for (const { index, content } of pages)
      for (const { id, text } of content.marks) {
        if (id === null) continue;
        const count = owners.get(`${index} ${id}`) ?? 0;
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
