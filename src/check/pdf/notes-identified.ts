import { PdfString } from '../../pdf/pdf.ts';
import type { PdfRule } from './rule.ts';

export const notesIdentified: PdfRule = {
  id: 'notes-identified',
  severity: 'error',
  truth: 'Every note has an identifier of its own.',
  matterhorn: [19],
  *check({ file, elements }) {
    const seen = new Set<string>();
    for (const { type, dict, page } of elements) {
      if (type !== 'Note') continue;
      const id = file.resolve(dict.get('ID'));
      const text = id instanceof PdfString ? id.bytes : '';
      if (text && !seen.has(text)) {
        seen.add(text);
        continue;
      }
      yield {
        page: page === null ? null : page + 1,
        reason: text ? 'Two notes have one identifier.' : 'A note has no identifier.',
        actual: text || 'no /ID',
        expected: 'an /ID of its own',
        todo: 'Build the file again.',
      };
    }
  },
};
