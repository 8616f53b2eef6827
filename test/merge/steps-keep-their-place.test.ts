import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { mergeTexts } from '../helpers/merge-texts.ts';
import { root } from '../helpers/root.ts';

it('no step leaves its place for a point that may say the same', async () => {
  const [ada = '', bob = ''] = ['ada.md', 'bob.md'].map((name) =>
    readFileSync(join(root, 'test/content/arabic', name), 'utf8'),
  );
  const { handbook } = await mergeTexts({ 'ada.md': ada, 'bob.md': bob });
  const { entries } = handbook;
  const texts = entries[0]?.points.map(({ text }) => text) ?? [];
  const steps = texts.filter((text) => /^\d\. /.test(text));
  expect(steps.map((text) => text[0])).toEqual(['1', '2', '3']);
  expect(texts.indexOf(steps[2] ?? '') - texts.indexOf(steps[0] ?? '')).toBe(2);
});

it('a list of steps of which one has a label is not torn by what others say', async () => {
  const { handbook } = await mergeTexts({
    'ada.md':
      '## Wie läuft die Verlandung ab?\n\n- Pflanzenreste sammeln sich\n- der See wird flacher\n- Moor und Wald entstehen\n',
    'bob.md':
      '## Wie läuft die Verlandung ab?\n\n1. Im Sommer wächst viel Schilf am Ufer.\n2. Herbst: das Schilf stirbt ab und sinkt.\n3. Bakterien bauen es nur zum Teil ab.\n4. Der Grund wächst von Jahr zu Jahr.\n',
  });
  const texts = handbook.entries[0]?.points.map(({ label, text }) => label ?? text) ?? [];
  const own = texts.flatMap((text, at) => (/^\d\. /.test(text) ? [at] : []));
  expect(own).toHaveLength(4);
  expect((own.at(-1) ?? 0) - (own[0] ?? 0)).toBe(3);
});

it.each([
  [
    'How do I set up the repository?',
    [
      'Clone it with git clone.',
      'Run the installer.',
      'Copy the example settings to a file of your own.',
      'Run the tests.',
    ],
    'Clone it, run the installer, copy the example settings to a file of your own, and run the tests.',
  ],
  [
    "Comment s'inscrire ?",
    ['Remplir le formulaire.', 'Signer le formulaire.', 'Rendre le formulaire avant le 1er mars.'],
    'Il faut remplir et signer le formulaire, puis le rendre avant le 1er mars.',
  ],
])('a sentence that names all steps is none of them and has no number: %s', async (question, steps, all) => {
  const list = steps.map((step, at) => `${at + 1}. ${step}`).join('\n');
  const texts = { 'ada.md': list, 'bob.md': list, 'cem.md': all };
  const { handbook } = await mergeTexts(
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, `## ${question}\n\n${text}\n`])),
  );
  expect(handbook.entries[0]?.points.map(({ text }) => text)).toEqual([
    ...steps.map((step, at) => `${at + 1}. ${step}`),
    all,
  ]);
});
