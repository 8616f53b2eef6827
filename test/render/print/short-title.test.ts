import { describe, expect, it } from 'vitest';
import { shortTitle } from '../../../src/render/print/short-title.ts';

describe('a question as a running head', () => {
  const question =
    'What techniques or strategies would you suggest for optimizing the cost of cloud infrastructure in a machine learning project?';

  it('is the whole question where there is room', () => {
    expect(shortTitle('How can cost optimization be achieved\n in machine learning projects?', 80)).toBe(
      'How can cost optimization be achieved in machine learning projects?',
    );
  });

  it('ends with the last clause that there is room for', () => {
    const two =
      'What are the challenges of integrating data from many sources, and how would you address them?';
    expect(shortTitle(two, 80)).toBe('What are the challenges of integrating data from many sources…');
  });

  it('else ends where a phrase does, and not with a word of grammar', () => {
    expect(shortTitle(question, 108)).toBe(
      'What techniques or strategies would you suggest for optimizing the cost of cloud infrastructure…',
    );
  });

  it.each([24, 30, 41, 56, 72, 90, 117])('cuts no word and adds none with room for %i characters', (room) => {
    const title = shortTitle(question, room);
    expect([...title].length).toBeLessThanOrEqual(room);
    expect(title.endsWith('…')).toBe(true);
    expect(`${question} `.startsWith(`${title.slice(0, -1)} `)).toBe(true);
  });

  it('has room for half as many characters of a script that is twice as wide', () => {
    const wide =
      '機械学習プロジェクトにおいてデータパイプラインを適切に設計することはなぜ重要なのでしょうか。';
    expect([...shortTitle(wide, 40)].length).toBeLessThanOrEqual(21);
    expect(shortTitle(wide, 200)).toBe(wide);
  });
});
