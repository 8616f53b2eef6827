import { describe, expect, it } from 'vitest';
import { root } from '../helpers/root.ts';
import { runCli, workshop } from '../helpers/run-cli.ts';

const { write, variorum } = workshop();
const full = (topic: string) =>
  `${topic} wants patience, and it wants a place where nobody disturbs it for the whole of a long and quiet night.`;
const book = {
  'a.md': `## 1. How is bread made?\n\n- Flour: ${full('Flour')}\n- Water: ${full('Water')}\n\n## 2. How is soup made?\n\n- Stock: ${full('Stock')}\n- Salt: ${full('Salt')}\n- Herbs: Chop the\n\n## 3. How is tea made?\n\n- Leaves: Take green leaves.\n\n## 4. How is jam made?\n`,
  'b.md': `## 1. How is bread made?\n\n- Flour: Take it.\n\n## 2. How is soup made?\n\n- Stock: Boil bones for 3 hours.\n\n## 4. How is jam made?\n\n- Sugar: ${full('Sugar')}\n`,
};

describe('the gap report', () => {
  it('names each kind of gap with its place', async () => {
    write(book);
    const { out } = await variorum('check', 'a.md', 'b.md', '--json');
    const { gaps, messages } = JSON.parse(out);
    expect(gaps).toMatchObject({ oneSource: 1, thin: 2, unfinished: 2, conflicts: 0, apart: 0 });
    const said = messages.map(
      ({ rule, file, line }: { rule: string; file: string; line: number }) => `${rule} ${file}:${line}`,
    );
    expect(said.toSorted()).toEqual([
      'answers-end a.md:10',
      'answers-end a.md:16',
      'answers-full b.md:1',
      'answers-full b.md:5',
      'two-sources a.md:12',
    ]);
  });

  it('makes --fail-on gaps end with 1, and leaves other runs alone', async () => {
    write(book);
    expect((await variorum('check', 'a.md', 'b.md')).code).toBe(0);
    expect((await variorum('check', 'a.md', 'b.md', '--fail-on', 'gaps')).code).toBe(1);
    expect((await variorum('check', 'a.md', 'b.md', '--fail-on', 'conflicts')).code).toBe(0);
    expect((await variorum('check', 'a.md', 'b.md', '--fail-on', 'holes')).code).toBe(2);
  });

  it('makes --fail-on conflicts end with 1 where the sources differ', async () => {
    const { code, err } = await runCli(
      ['check', 'test/content/differing', '--fail-on', 'gaps,conflicts', '--quiet'],
      root,
    );
    expect(code).toBe(1);
    expect(err).toBe('');
  });

  it('counts what an editor rewrote as settled, and what differs before the points as a conflict', async () => {
    const answer = (before: string, heat: string) =>
      `## 1. How is bread baked?\n\n${before}\n\n- Heat: Bake the bread at ${heat} degrees.\n- Steam: Put a tray of water into the oven.\n`;
    const always = 'Always let the bread cool before you cut it.';
    const settings = 'answers:\n  - id: a\n    files: a.md\n  - id: b\n    files: b.md\n';
    const failing = () => variorum('check', '.', '--fail-on', 'conflicts');
    write({ 'handbook.yml': settings, 'a.md': answer(always, '230'), 'b.md': answer(always, '180') });
    expect((await failing()).code).toBe(1);
    write({ 'edits.yml': '- rewrite: bread-baked-heat\n  text: Bake it at 200 degrees.\n' });
    expect(await failing()).toMatchObject({ code: 0, err: expect.not.stringContaining('sources-agree') });
    write({ 'b.md': answer(always.replace('Always', 'Never'), '180') });
    const { code, err } = await failing();
    expect(code).toBe(1);
    expect(err).toMatch(/the sources differ on what stands before or after the points \(denial\)/);
  });

  it('flags the answer that stops in the middle of a list', async () => {
    const { code, err } = await runCli(['check', 'content/ml-projects', '--fail-on', 'gaps'], root);
    expect(code).toBe(1);
    expect(err).toContain('The answer to question 17 seems to be cut off (answers-end)');
  });
});

describe('--measure', () => {
  it('prints figures, and gives them as data', async () => {
    const { out } = await runCli(['check', 'test/content/differing', '--measure'], root);
    expect(out).toMatch(
      /^Coverage +\d+\.\d % .*\nRedundancy +\d+\.\d % .*\nRestated +\d+\.\d % .*\nLength +\d+\.\d % .*\nFaithfulness +100\.0 % .*the editor's own: 1$/m,
    );
    const { measures } = JSON.parse(
      (await runCli(['check', 'test/content/differing', '--measure', '--json'], root)).out,
    );
    expect(measures).toMatchObject({ faithfulness: 1, sentences: { editor: 1 }, brief: { wrong: 0 } });
    expect(measures.brief.printed).toBeGreaterThan(0);
    const without = JSON.parse((await runCli(['check', 'test/content/differing', '--json'], root)).out);
    expect(without).not.toHaveProperty('measures');
  });
});
