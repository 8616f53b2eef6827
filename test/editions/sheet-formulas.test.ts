import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readText } from '../helpers/read-text.ts';
import { runCli } from '../helpers/run-cli.ts';

// One folder for all: what was built is read, never changed.
const folder = mkdtempSync(join(tmpdir(), 'variorum-test-'));
const loss =
  'L = \\frac{1}{n}\\sum_{i=1}^{n} (y_i - \\hat{y}_i)^2 + \\lambda \\lVert w \\rVert_2^2 + \\mu \\lVert w \\rVert_1';
const book = `# Maths

## 1. How far is a model off?

- **Loss:** It is $${loss}$ with both penalties.

## 2. What is Bayes' rule?

$$
P(A \\mid B) = \\frac{P(B \\mid A) P(A)}{P(B)}
$$
`;
beforeAll(async () => {
  writeFileSync(join(folder, 'a.md'), book);
  const narrow = ['-s', 'editions.cheatsheet.sheet.paper=A6', '-s', 'editions.cheatsheet.sheet.columns=2'];
  const argv = ['build', 'a.md', '--out', '.', '-f', 'pdf,csv,txt,html', ...narrow];
  const { code, err } = await runCli([...argv, '-e', 'cheatsheet', '-e', 'cards', '-e', 'workbook'], folder);
  expect(code, err).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const read = (name: string) => readFileSync(join(folder, name));
const text = (name: string) => read(name).toString('utf8');

describe('formulas on sheets and cards', () => {
  for (const name of ['cheatsheet', 'cards', 'workbook'])
    it(`are set in the ${name}, on paper and on the screen, nothing of their TeX is left`, async () => {
      const boxes = await readText(read(`${name}.pdf`));
      const words = boxes.map((box) => box.text).join('');
      expect(words.normalize('NFKC')).toMatch(/∑/);
      expect(words).not.toMatch(/\\(?:frac|sum|lambda|mid)|[\uE000-\uE002]/);
      expect(text(`${name}.html`)).toMatch(/<span class="formula" role="math"[\s\S]*<mfrac>/);
      expect(text(`${name}.html`)).not.toMatch(/[\uE000-\uE002]/);
    });

  it('go over several lines in a narrow column, inside it, and no index is smaller than the least type', async () => {
    const boxes = await readText(read('cheatsheet.pdf'));
    expect(Math.min(...boxes.map((box) => box.size))).toBeGreaterThanOrEqual(6.49);
    const column = (148 - 2 * 7 - 4) / 2;
    const signs = boxes.filter((box) => /[∑λμ𝜆𝜇]/u.test(box.text));
    expect(new Set(signs.map((box) => Math.round(box.base))).size).toBeGreaterThan(1);
    for (const box of signs.filter(({ left }) => left < 7 + column))
      expect(box.right, box.text).toBeLessThanOrEqual(7 + column + 0.3);
  });

  it('are TeX again where a program sets them: for Anki in its brackets, in a table as they were written', () => {
    expect(text('cards.txt')).toContain(`It is \\(${loss}\\) with both penalties`);
    expect(text('cards.csv')).toContain(`Loss: It is $${loss}$ with both penalties`);
    expect(text('cards.csv')).toContain('$P(A \\mid B) = \\frac{P(B \\mid A) P(A)}{P(B)}$');
  });
});
