import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workshop } from '../helpers/run-cli.ts';

const shop = workshop();

const question = (at: number) => `## ${at}. What is thing number ${at}?\n\nIt is this. It is that, too.\n\n`;
const whole = `# Bread\n\n${question(1)}${question(2)}# Cake\n\n${question(3)}${question(4)}`;
/** Four sentences on lines 13 to 15 that belong to no question. */
const strayed = whole.replace(
  '# Cake\n',
  '# Cake\n\nWe are three. We bake. We wrote this in spring.\n\nIt rained all the time.\n',
);

describe('what is not used of a document', () => {
  it('is nothing where all is used, and a line says so', async () => {
    shop.write({ 'a.md': whole });
    const { code, out, err } = await shop.variorum('check', 'a.md');
    expect(code).toBe(0);
    expect(out).toContain('a.md: 14 sentences, all used\n');
    expect(err).not.toContain('all-used');
  });

  it('is said with its lines, as a warning', async () => {
    shop.write({ 'a.md': strayed });
    const { code, out, err } = await shop.variorum('check', 'a.md');
    expect(code).toBe(0);
    expect(out).toMatch(/^a\.md: 18 sentences, 4 not used \(lines 13-15\)$/m);
    expect(err).toMatch(/a\.md:13:1: warning: 4 of 18 sentences are not used \(lines 13-15\) \(all-used\)/);
    expect(err).toContain('seen: We are three.');
  });

  it('fails the check where --fail-on names it', async () => {
    shop.write({ 'a.md': strayed });
    expect((await shop.variorum('check', 'a.md', '--fail-on', 'unused')).code).toBe(1);
  });

  it('fails the build where --fail-on names it, and what was built before stays', async () => {
    shop.write({ 'a.md': whole });
    const build = () =>
      shop.variorum('build', 'a.md', '--format', 'md,json', '--out', 'out', '--fail-on', 'unused');
    expect((await build()).code).toBe(0);
    const before = readFileSync(join(shop.folder, 'out/handbook.md'), 'utf8');
    shop.write({ 'a.md': strayed });
    const { code, err } = await build();
    expect(code).toBe(1);
    expect(err).toMatch(/a\.md:13:1: error: 4 of 18 sentences are not used/);
    expect(readFileSync(join(shop.folder, 'out/handbook.md'), 'utf8')).toBe(before);
    const wrong = await shop.variorum('build', 'a.md', '--fail-on', 'unsed');
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('did you mean `unused`?');
  });

  it('is counted once, by one word, and what is said of a file that people share is said once', async () => {
    const form =
      'Timestamp,Where are the bikes kept?,When may I send a thing back?\n1,In the old cellar.,30 days\n2,In the old cellar. Ask the desk.,Within 30 days.\n3,By the gate.,Within a month.\n';
    shop.write({ 'a.csv': form });
    const { out, err } = await shop.variorum('check', 'a.csv');
    expect(out).toContain('    4 sentences: 2 printed, 2 said by another, 0 not used\n');
    expect(out).not.toMatch(/left out|outside/);
    expect(err.match(/This is what a form collected/g)).toHaveLength(1);
    expect(err).not.toContain('cut off');
  });

  it('is an error above a half, unless it is meant', async () => {
    const most = `# Notes\n\n${'We went on and on. Nobody asked.\n\n'.repeat(5)}# Questions\n\n${question(1)}${question(2)}`;
    shop.write({ 'a.md': most });
    const { code, err } = await shop.variorum('check', 'a.md');
    expect(err).toMatch(/error: 11 of 18 sentences are not used \(lines 1-11\)/);
    expect(code).toBe(1);
    shop.write({ 'handbook.yml': 'answers:\n  - id: a\n    files: a.md\n    partly: true\n' });
    const meant = await shop.variorum('check');
    expect(meant.code).toBe(0);
    expect(meant.err).toMatch(/note: 11 of 18 sentences are not used/);
  });

  it('is told no more once an editor has seen it, until it is another number of sentences', async () => {
    shop.write({ 'book/handbook.yml': 'answers:\n  - { id: a, files: a.md }\n', 'book/a.md': strayed });
    const check = () => shop.variorum('check', 'book', '--fail-on', 'unused');
    expect((await check()).code).toBe(1);
    expect((await shop.variorum('edit', 'book', 'a.md', '--seen')).code).toBe(0);
    expect(readFileSync(join(shop.folder, 'book/edits.yml'), 'utf8')).toMatch(
      /- seen: a\.md\n {2}sentences: "4"/,
    );
    const seen = await check();
    expect({ code: seen.code, told: /not used \(all-used/.test(seen.err) }).toEqual({ code: 0, told: false });
    expect(seen.out).toContain('a.md: 18 sentences, 4 not used (lines 13-15)');
    shop.write({ 'book/a.md': strayed.replace('# Cake\n', '# Cake\n\nOne more.\n') });
    expect((await check()).code).toBe(1);
    shop.write({ 'book/a.md': whole });
    const none = await shop.variorum('edit', 'book', 'a.md', '--seen');
    expect(none.code).toBe(2);
    expect(none.err).toContain('all of a.md is used');
  });

  it('names the reading that would have used it, which can be asked for', async () => {
    const part = (title: string) =>
      /^## (?!How)/.test(title) ? `${title}\n\n` : `${title}\n\nIt is this. It is eaten. All like it.\n\n`;
    const titles = ['## Soups', '### Beans', '### Peas', '## Cakes', '### Rye', '### Rolls', '### Buns'];
    shop.write({ 'a.md': `# Kitchen\n\n${[...titles, '## How is it kept?'].map(part).join('')}` });
    const weighed = await shop.variorum('check', 'a.md');
    expect(weighed.err).toContain('set `reading: headings of level 3`');
    const told = await shop.variorum('check', 'a.md', '--reading', 'Headings of level 3');
    expect(told.out).toContain('a.md (markdown): 5 questions');
    const both = await shop.variorum('check', 'a.md', '--reading', 'headings that ask; headings of level 3');
    expect(both.out).toContain('a.md (markdown): 6 questions');
    shop.write({ 'handbook.yml': 'answers:\n  - id: a\n    files: a.md\n    reading: headings of lvel 3\n' });
    const { code, err } = await shop.variorum('check');
    expect(code).toBe(1);
    expect(err).toContain(
      'a.md:1:1: error: This document has no reading `headings of lvel 3`; did you mean `headings of level 3`?',
    );
    expect(err).toContain('expected: one of `');
    shop.write({
      'b.md': whole,
      'handbook.yml':
        'answers:\n  - id: a\n    files: [a.md, b.md]\n    reading: { a.md: headings of level 3, c.md: headings of level 2 }\n',
    });
    const ofNone = await shop.variorum('check');
    expect(ofNone.code).toBe(1);
    expect(ofNone.err).toContain('handbook.yml:4:49: error: `c.md` is no file of this answer set');
    shop.write({
      'handbook.yml':
        'answers:\n  - id: a\n    files: [a.md, b.md]\n    reading: { a.md: headings of level 3 }\n',
    });
    const each = await shop.variorum('check');
    expect(each.out).toContain('a.md (markdown): 5 questions');
    expect(each.out).toContain('b.md (markdown): 4 questions');
  });

  it('is data for scripts', async () => {
    shop.write({ 'a.md': strayed });
    const { out } = await shop.variorum('check', 'a.md', '--json');
    expect(JSON.parse(out).documents).toMatchObject([
      { answerSet: 'a', file: 'a.md', sentences: 18, notUsed: 4, where: 'lines 13-15' },
    ]);
  });

  it('is said by a build, also of which nothing has changed, and stands in the ledger', async () => {
    shop.write({ 'a.md': strayed });
    for (const run of [1, 2]) {
      const { code, err } = await shop.variorum('build', 'a.md', '--format', 'md,json', '--out', 'out');
      expect(code, `run ${run}`).toBe(0);
      expect(err).toMatch(/^a\.md: 18 sentences, 4 not used \(lines 13-15\)$/m);
    }
    const { documents } = JSON.parse(readFileSync(join(shop.folder, 'out/ledger.json'), 'utf8'));
    expect(documents[0].totals).toMatchObject({ sentences: 18, notUsed: 4 });
    expect(documents[0].ranges).toContainEqual({
      lines: [13, 13],
      text: 'We are three.',
      kind: 'text',
      fate: 'not-used',
      reason: 'stands between a topic and its first question',
      characters: 10,
      lost: 1,
    });
    expect(documents[0].ranges).toContainEqual(
      expect.objectContaining({ lines: [3, 3], text: 'What is thing number 1?', fate: 'question' }),
    );
    const report = readFileSync(join(shop.folder, 'out/report.html'), 'utf8');
    expect(report).toContain('It rained all the time.');
    expect(report).toContain('18 sentences, 4 not used');
  });

  it('counts columns that are not read where they hold text, and no numbers and tags', async () => {
    const rows = (more: string) =>
      `Question,Answer,Level,Remark\nWhat is A?,It is a.,2,${more}\nWhat is B?,It is b.,3,\n`;
    shop.write({ 'a.csv': rows('basics'), 'b.csv': rows('Nobody ever reads this remark here.') });
    expect((await shop.variorum('check', 'a.csv')).out).toContain('a.csv: 4 sentences, all used');
    const other = await shop.variorum('check', 'b.csv');
    expect(other.code).toBe(0);
    expect(other.out).toContain('b.csv: 5 sentences, 1 not used (line 2)');
  });
});
