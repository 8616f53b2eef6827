import { type PdfFile, PdfRef, type PdfValue } from '../../pdf/pdf.ts';
import type { PdfRule } from './rule.ts';

export const parentsKnown: PdfRule = {
  id: 'parents-known',
  severity: 'error',
  truth: 'The way back from each mark and link to its element is in the parent tree.',
  matterhorn: [1, 28],
  *check({ file, catalog, pages, elements }) {
    const tree = numberTree(file, file.dict(catalog.get('StructTreeRoot')).get('ParentTree'));
    const known = new Set(elements.map(({ id }) => id));
    for (const { index, dict, content, annotations } of pages) {
      const marks = content.marks.filter(({ id }) => id !== null);
      const parents = file.array(tree.get(file.number(dict.get('StructParents'))));
      const lost = marks.filter(({ id }) => {
        const parent = parents[id ?? -1];
        return !(parent instanceof PdfRef) || !known.has(parent.id);
      });
      const loose = annotations.filter((annotation) => {
        if (file.name(annotation.dict.get('Subtype')) !== 'Link') return false;
        const parent = tree.get(file.number(annotation.dict.get('StructParent')));
        return !(parent instanceof PdfRef) || !known.has(parent.id);
      });
      if (lost.length + loose.length > 0)
        yield {
          page: index + 1,
          reason: `${lost.length} marks and ${loose.length} links do not find their element.`,
          actual: 'no entry in the parent tree',
          expected: 'an entry for each',
          todo: 'This is a fault of the program that tagged the file.',
        };
    }
  },
};

/** A number tree (7.9.7) as a map. */
function numberTree(file: PdfFile, value: PdfValue | undefined): Map<number, PdfValue> {
  const node = file.dict(value);
  const made = new Map<number, PdfValue>();
  const numbers = file.array(node.get('Nums'));
  for (let index = 0; index + 1 < numbers.length; index += 2)
    made.set(Number(numbers[index]), numbers[index + 1] ?? null);
  for (const kid of file.array(node.get('Kids')))
    for (const [key, item] of numberTree(file, kid)) made.set(key, item);
  return made;
}
