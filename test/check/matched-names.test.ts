import { describe, expect, it } from 'vitest';
import { matchChanges } from '../../src/studio/desk/match-changes.ts';
import { workshop } from '../helpers/run-cli.ts';

const { write, variorum } = workshop();

const a = `# How do I get rid of slugs?

With beer.

# What is a ledger?

A book of accounts.

# What is NAT: "translation"?

It rewrites addresses.
`;
const b = `# How do I rid a garden of slugs?

With copper.

# What is a ledger?

A book.

# How are addresses rewritten?

By NAT.
`;
const settings = (match: string) =>
  `title: Book\nanswers:\n  - { id: a, files: a.md }\n  - { id: b, files: b.md }\n${match}\n`;
const written = async () => {
  const { err } = await variorum('check', '.');
  return { err, setting: err.match(/match: \{ same: .*\}$/m)?.[0] ?? '' };
};

describe('a join that check suggests', () => {
  it('is written by wordings, and stays when a document gains a question', async () => {
    write({ 'a.md': a, 'b.md': b, 'handbook.yml': settings('') });
    const { setting } = await written();
    expect(setting).toBe(
      'match: { same: [["a:How do I get rid of slugs?", "b:How do I rid a garden of slugs?"]] }',
    );
    write({ 'a.md': `# Who keeps bees?\n\nNobody.\n\n${a}`, 'handbook.yml': settings(setting) });
    const { err } = await written();
    expect(err).not.toContain('may be the same');
    expect(err).not.toContain('How do I get rid of slugs? is answered');
    expect(err).not.toContain('matched-names-last');
  });

  it('names two questions of one wording by what tells them apart', async () => {
    const { lastingNames } = await import('../../src/model/answer-names.ts');
    const answer = (key: string, question: string) => ({ key, question, number: null });
    const answers = [
      answer('n1', 'Why?'),
      answer('n2', 'why'),
      answer('n3', '42'),
      answer('n4', 'Who: "I"?'),
    ];
    const names = lastingNames([{ id: 'a', answers }] as never);
    expect([...names.values()]).toEqual(['a:n1', 'a:n2', 'a:n3', 'a:Who: "I"?']);
  });
});

describe('a name under `match`', () => {
  it('that is a place is told once for all, with the wordings to write', async () => {
    const match = 'match:\n  same:\n    - [a:n1, "b:How do I rid a garden of slugs?"]\n    - [a:3, b:n3]';
    write({ 'a.md': a, 'b.md': b, 'handbook.yml': settings(match) });
    const { err } = await written();
    expect(err.match(/matched-names-last/g)).toHaveLength(1);
    expect(err).toMatch(/handbook\.yml:7:8: warning: .*places.*: a:n1, a:3, b:n3/);
    expect(err).toContain(
      '"a:How do I get rid of slugs?", "a:What is NAT: \\"translation\\"?", "b:How are addresses rewritten?"',
    );
    expect(err).not.toContain('may be the same');
  });

  it('that no question has is told with the nearest, and a number is no place', async () => {
    const numbered = a.replaceAll('# ', '# 1. ').replace('# 1. What is a', '# 2. What is a');
    const match = 'match:\n  same:\n    - ["a:2", "b:How do I rid my garden from slugs?"]';
    write({ 'a.md': numbered, 'b.md': b, 'handbook.yml': settings(match) });
    const { err } = await written();
    expect(err).toMatch(/handbook\.yml:7:15: warning: There is no answer b:How do I rid my garden/);
    expect(err).toContain('expected: "b:How do I rid a garden of slugs?"\n');
    expect(err).not.toContain('places');
  });
});

it('in the studio takes the place of what names the same answers otherwise', () => {
  const set = (id: string, ...questions: string[]) => ({
    id,
    answers: questions.map((question, at) => ({ key: `n${at + 1}`, number: null, question })),
  });
  const opened = {
    project: {
      settings: {
        match: {
          same: [
            ['a:n1', 'b:2'],
            ['a:2', 'b:1'],
          ],
          apart: [],
        },
      },
    },
    merged: { sets: [set('a', 'What?', 'Why?'), set('b', 'Where?', 'Who?')] },
  };
  const act = { revision: 1, kind: 'match', names: ['a:What?', 'b:Who?'], as: 'apart' } as const;
  expect(matchChanges(act, opened as never)).toEqual([
    { path: ['match', 'same'], value: [['a:2', 'b:1']] },
    { path: ['match', 'apart'], value: [['a:What?', 'b:Who?']] },
  ]);
});
