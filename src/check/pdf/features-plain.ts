import type { PdfRule } from './rule.ts';

const running = new Set(['JavaScript', 'Launch', 'ImportData', 'SubmitForm']);

export const featuresPlain: PdfRule = {
  id: 'features-plain',
  severity: 'error',
  truth:
    'The file is open to every reader: no encryption, scripts, XFA forms, hidden layers, or actions that run by themselves.',
  matterhorn: [20, 25, 26, 29],
  *check({ file, catalog, pages }) {
    const names = file.dict(catalog.get('Names'));
    const open = file.dict(catalog.get('OpenAction'));
    const runs = pages.some(({ annotations }) =>
      annotations.some(({ dict }) => running.has(file.name(file.dict(dict.get('A')).get('S')))),
    );
    const found: readonly (readonly [boolean, string])[] = [
      [file.trailer.has('Encrypt'), 'encryption'],
      [names.has('JavaScript') || running.has(file.name(open.get('S'))), 'a script'],
      [file.dict(catalog.get('AcroForm')).has('XFA'), 'an XFA form'],
      [catalog.has('AA') || pages.some(({ dict }) => dict.has('AA')), 'actions that run by themselves'],
      [catalog.has('OCProperties'), 'layers that can be hidden'],
      [runs, 'a link that runs something'],
    ];
    for (const [there, what] of found)
      if (there)
        yield {
          page: null,
          reason: `The file has ${what}.`,
          actual: what,
          expected: 'none',
          todo: 'Build the file again; no theme of ours can add this.',
        };
  },
};
