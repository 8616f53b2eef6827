import { PdfString } from '../../pdf/pdf.ts';
import type { PdfRule } from './rule.ts';

export const fileIdentified: PdfRule = {
  id: 'file-identified',
  severity: 'warning',
  truth: 'The file has an identifier, and was not changed after it was made.',
  matterhorn: [],
  *check({ file }) {
    const [first, second] = file.array(file.trailer.get('ID'));
    if (!(first instanceof PdfString) || !(second instanceof PdfString) || first.bytes.length < 16)
      yield {
        page: null,
        reason: 'The file has no identifier.',
        actual: 'no /ID',
        expected: 'an /ID of 16 bytes',
        todo: 'Build the file again.',
      };
    const info = file.dict(file.trailer.get('Info'));
    const [created, changed] = ['CreationDate', 'ModDate'].map((key) => file.resolve(info.get(key)));
    if (created instanceof PdfString && changed instanceof PdfString && created.bytes !== changed.bytes)
      yield {
        page: null,
        reason: 'The file was changed after it was made.',
        actual: `${created.bytes}, ${changed.bytes}`,
        expected: 'one date',
        todo: 'Build the file again.',
      };
  },
};
