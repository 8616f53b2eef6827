import { describe, expect, it } from 'vitest';
import { buildWords, jobOptions } from '../../src/serve/job-options.ts';

describe('what a job may ask for', () => {
  it('is what the command line says, an option and its value in one word', () => {
    const options = jobOptions.parse({
      editions: ['cards', '--out=/etc'],
      formats: ['pdf'],
      theme: 'classic',
      set: { title: '--json', 'cards.columns': 2 },
      allowStale: true,
    });
    expect(buildWords(options)).toEqual([
      '--edition=cards',
      '--edition=--out=/etc',
      '--format=pdf',
      '--theme=classic',
      '--set=title=--json',
      '--set=cards.columns=2',
      '--allow-stale',
    ]);
  });

  it('is nothing of the machine: no limits, no folders, no hosts, no unknown words', () => {
    for (const options of [
      { set: { 'limits.seconds': 100_000 } },
      { set: { limits: '{seconds: 100000}' } },
      { set: { theme: '/etc' } },
      { theme: '../other' },
      { theme: '/etc' },
      { name: '../up' },
      { name: '' },
      { out: '/etc' },
      { allowEndpoint: ['evil.example'] },
      { editions: 'cards' },
      { set: { 'a=b': 1 } },
    ])
      expect(jobOptions.safeParse(options).success, JSON.stringify(options)).toBe(false);
  });
});
