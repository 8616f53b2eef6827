import { standardTypes } from '../../pdf/pdf.ts';
import type { PdfRule } from './rule.ts';

export const rolesStandard: PdfRule = {
  id: 'roles-standard',
  severity: 'error',
  truth: 'Every structure type is one of PDF 1.7, by itself or through the role map.',
  matterhorn: [2],
  *check({ elements }) {
    const strange = new Map<string, number | null>();
    for (const { type, page } of elements)
      if (!standardTypes.has(type) && !strange.has(type)) strange.set(type, page);
    for (const [type, page] of strange)
      yield {
        page: page === null ? null : page + 1,
        reason: `The structure type ${type} is not known.`,
        actual: type,
        expected: 'a type of PDF 1.7, or a line in the role map',
        todo: `Map ${type} to a standard type.`,
      };
  },
};
