import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readPdf } from '../helpers/read-pdf.ts';
import { workshop } from '../helpers/run-cli.ts';

const shop = workshop();

const entries = (of: string) =>
  Array.from(
    { length: 6 },
    (_, at) =>
      `## ${at + 1}. Why is ${of} number ${at + 1} small?\n\n- ${of} first: it is the way that number ${at + 1} has.\n`,
  ).join('\n');

it('a word keeps its own capitals wherever topics, titles, labels and brief points are set', async () => {
  shop.write({
    'a.md': `# mRNA and iOS on eBay\n\n${entries('tRNA')}\n# Plain things\n\n## 7. Why is pH low?\n\n- pH falls: eBay sells acid.\n\n${entries('iPad').replace(/## (\d)/g, (_, n) => `## ${Number(n) + 7}`)}`,
  });
  const run = await shop.variorum(
    ...['build', 'a.md', '-o', 'out', '-f', 'pdf,html,md'],
    ...['-e', 'handbook', '-e', 'cards', '-e', 'workbook', '-e', 'cheatsheet', '-e', 'short'],
  );
  expect(run.code, run.err).toBe(0);
  const wrong = /\b(?:MRNA|mrna|Mrna|IOS|ios|EBAY|EBay|ebay|TRNA|trna|PH|ph|IPAD|IPad|ipad)\b/;
  for (const name of ['handbook', 'cards', 'workbook', 'cheatsheet', 'short']) {
    const book = await readPdf(readFileSync(`${shop.folder}/out/${name}.pdf`));
    const text = book.pages.map(({ text: page }) => page).join('\n');
    expect(text).toContain('mRNA and iOS on eBay');
    expect(text).not.toMatch(wrong);
  }
  for (const name of ['handbook.html', 'cards.html', 'workbook.html', 'handbook.md']) {
    const text = readFileSync(`${shop.folder}/out/${name}`, 'utf8')
      .replace(/<(style|script)[\s\S]*?<\/\1>|<[^>]*>/g, ' ')
      .replace(/\b(?:id|href)="[^"]*"/g, '');
    expect(text.match(wrong)?.[0]).toBeUndefined();
  }
}, 300_000);
