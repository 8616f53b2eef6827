import { expect, it } from 'vitest';
import type { EntryRow } from '../../src/studio/api.ts';
import { likeliestFirst } from '../../src/studio/page/views/matching/likeliest-first.ts';

const row = (set: string, text: string): EntryRow => ({
  id: text,
  number: 1,
  question: text,
  topic: null,
  wordings: [{ set, name: text, text, line: 1, file: 'a.md' }],
  confidence: 1,
  review: false,
  alone: true,
  offers: [],
});

it('a question is offered those first that share what few questions have, short words too', () => {
  const rows = [
    row('a', 'Wo befindet sich die DNA?'),
    row('b', 'Wo befindet sich die Mensa?'),
    row('b', 'Wo ist die Aula?'),
    row('b', 'Wer hat die Schlüssel, und wo ist er?'),
    row('b', 'Wo wird die DNA gespeichert?'),
    row('a', 'Was ist DNA?'),
  ];
  const offered = likeliestFirst({ set: 'a', text: 'Wo befindet sich die DNA?' }, rows);
  expect(offered.map(({ id }) => id).slice(0, 2)).toEqual([
    'Wo befindet sich die Mensa?',
    'Wo wird die DNA gespeichert?',
  ]);
  expect(offered).toHaveLength(4);
});
