import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountOf, counted } from './accounted.ts';

// Words of which none is a mark, and pieces of every format between them.
const word = fc.constantFrom(
  'zebra',
  'lemon',
  'What',
  'north',
  'Überfluss',
  'данные',
  '数据',
  'kettle',
  '42',
  'x1',
);
const phrase = fc.array(word, { minLength: 1, maxLength: 8 }).map((all) => all.join(' '));
const inline = fc.oneof(
  { weight: 6, arbitrary: phrase },
  phrase.map((text) => `**${text}**`),
  phrase.map((text) => `[${text}](https://example.org/a_b "a title")`),
  phrase.map((text) => `![${text}](picture.png)`),
  phrase.map((text) => `\`${text}\``),
  phrase.map((text) => `<b title="${text}">${text}</b>`),
  phrase.map((text) => `<your-${text}>`),
  phrase.map((text) => `~~${text}~~`),
  phrase.map((text) => `$${text}^2$`),
  phrase.map((text) => `caf&eacute; ${text} &amp; more`),
  phrase.map((text) => `${text}[^1]`),
  fc.constantFrom('<!-- hidden -->', '<br>', 'a < b > c', '[x][y]', '](', '``', '<a href="', '&nbsp;'),
);
const lead = fc.constantFrom(
  '',
  '- ',
  '1. ',
  '12. ',
  '# ',
  '### 3. ',
  '> ',
  '  - ',
  '    ',
  '| ',
  'Q: ',
  '**Q2.** ',
  'A: ',
  '[^1]: ',
  '::: note ',
);
const line = fc
  .tuple(lead, fc.array(inline, { minLength: 1, maxLength: 3 }), fc.constantFrom('', '.', '?', ':', '  '))
  .map(([start, middle, end]) => `${start}${middle.join(' ')}${end}`);
const special = fc.constantFrom(
  '',
  '',
  '---',
  '```python',
  '```',
  '$$',
  ':::',
  '|---|---|',
  '<details>',
  '</details>',
  '[ref]: https://example.org',
  '<!--',
  '-->',
  'In [3]:',
);
const lines = fc.array(fc.oneof({ weight: 3, arbitrary: line }, special), { minLength: 1, maxLength: 25 });
const cell = fc.array(inline, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** Documents of every format that is a text. */
const document: fc.Arbitrary<readonly [path: string, text: string]> = fc.oneof(
  { weight: 4, arbitrary: lines.map((all) => ['a.md', all.join('\n')] as const) },
  { weight: 2, arbitrary: lines.map((all) => ['a.txt', all.join('\n')] as const) },
  lines.map((all) => ['a.html', `<h2>${all.join('</h2>\n<p>')}</p>`] as const),
  fc
    .array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 })
    .map(
      (rows) =>
        [
          'a.csv',
          ['Question,Answer,Tags', ...rows.map((row) => row.map(quoted).join(','))].join('\n'),
        ] as const,
    ),
  fc
    .array(
      fc.record({
        question: cell,
        answer: fc.oneof(cell, fc.array(cell, { maxLength: 3 })),
        level: fc.double(),
      }),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    .map((all) => ['a.json', JSON.stringify(all, null, 1)] as const),
  fc
    .array(fc.tuple(phrase, cell), { minLength: 1, maxLength: 8 })
    .map(
      (all) =>
        [
          'a.yaml',
          all.map(([q, a]) => `- question: ${q}?\n  answer: |\n    ${a}\n  n: 1.10 # note`).join('\n'),
        ] as const,
    ),
  fc.array(fc.tuple(fc.constantFrom('markdown', 'code', 'raw'), lines), { minLength: 1, maxLength: 5 }).map(
    (cells) =>
      [
        'a.ipynb',
        JSON.stringify({
          cells: cells.map(([cell_type, all]) => ({ cell_type, source: all.map((one) => `${one}\n`) })),
        }),
      ] as const,
  ),
);

describe('the account of a document', () => {
  it('is its inventory, and the inventory is the file, whatever stands there', async () => {
    await fc.assert(
      fc.asyncProperty(document, async ([path, text]) => {
        fc.pre(text.trim() !== '');
        const { account, inventory } = await accountOf(path, text);
        expect(account.missed).toBeNull();
        const sum = Object.values(account.totals.characters).reduce((all, count) => all + count, 0);
        expect(sum).toBe(account.characters);
        expect(counted(account.ranges.map((range) => range.text).join('')).length).toBe(sum);
        // An independent count: no letter of the file stands outside of all ranges, none in two.
        if (path.endsWith('.md') || path.endsWith('.txt')) {
          const covered = inventory.ranges.map(({ from, to }) => text.slice(from, to)).join('');
          expect(counted(covered)).toBe(counted(text));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never throws, whatever the bytes', async () => {
    const path = fc.constantFrom(
      'a.md',
      'a.txt',
      'a.html',
      'a.csv',
      'a.json',
      'a.jsonl',
      'a.yaml',
      'a.ipynb',
    );
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), path, async (text, name) => {
        await accountOf(name, text);
      }),
      { numRuns: 200 },
    );
  });
});
