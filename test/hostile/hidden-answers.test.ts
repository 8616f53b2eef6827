import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallBook, workshop } from '../helpers/run-cli.ts';

const shop = workshop();

/** Makes an edition of the small book in a theme of these files. A file of it was there before. */
async function made(edition: string, format: string, files: Readonly<Record<string, string>>) {
  shop.write({
    ...smallBook,
    'handbook.yml': 'theme: ./t\nanswers:\n  - {id: a, files: ada.md}\n  - {id: b, files: bob.md}\n',
    't/theme.yml': 'title: T\nextends: classic\n',
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`t/${name}`, text])),
    [`out/${edition}.${format}`]: 'the file before',
  });
  const argv = ['build', '.', '--format', format, '--edition', edition, '--out', 'out', '--quiet'];
  const { code, err } = await shop.variorum(...argv);
  return { code, err, file: readFileSync(join(shop.folder, `out/${edition}.${format}`), 'utf8') };
}

/** Edition, its style sheet, and what holds its answers. */
const printed = [
  ['handbook', 'print.css', '.point, .passage'],
  ['short', 'print.css', '.point, .passage'],
  ['workbook', 'workbook.css', '.w-points'],
  ['cards', 'cards.css', '.c-back > *'],
  ['cheatsheet', 'sheet.css', '.s-point, .s-more, .s-labels'],
  ['side-by-side', 'side-by-side.css', '.x-piece'],
] as const;

const onScreen = [
  ['handbook', 'html', 'web.css', 'article.entry p, article.entry li'],
  ['workbook', 'html', 'web.css', '.points'],
  ['cards', 'html', 'web.css', '.points'],
  ['cheatsheet', 'html', 'web.css', '.points'],
  ['side-by-side', 'html', 'side-by-side.css', '.x-piece'],
] as const;

const ways = [
  ['shows none', 'display: none !important'],
  ['keeps their room', 'visibility: hidden !important'],
  ['moves them away', 'position: absolute !important; left: -9999mm !important'],
] as const;

describe('a theme that shows the questions and hides the answers is refused', () => {
  const [nothing, ...others] = ways;
  it.each([
    ...printed.map((one) => [...one, ...nothing] as const),
    // The workbook, by each other way.
    ...printed.slice(2, 3).flatMap((one) => others.map((way) => [...one, ...way] as const)),
  ])('%s.pdf: %s for %s %s', async (edition, sheet, holders, _, css) => {
    const { code, err, file } = await made(edition, 'pdf', { [sheet]: `${holders} { ${css} }` });
    expect(err).toMatch(/the theme "t" leaves out the words of the book: of those/);
    expect(code).toBe(1);
    expect(file).toBe('the file before');
  });

  it.each(printed.slice(2, 4))(
    '%s.pdf: letters in the colour of the paper, in %s for %s',
    async (edition, sheet, holders) => {
      const every = holders
        .split(', ')
        .flatMap((holder) => [holder, `${holder} *`])
        .join(', ');
      const { code, err, file } = await made(edition, 'pdf', {
        [sheet]: `${every} { color: #fff !important }`,
      });
      expect(err).toMatch(/hides the words of the book: of \d+ places in \S+ where .*text.* stands/);
      expect(code).toBe(1);
      expect(file).toBe('the file before');
    },
  );

  it('cards whose template has no back', async () => {
    const { code, err } = await made('cards', 'pdf', {
      'cards.hbs':
        '<div id="cards" style="{{paper}}">{{#each pages}}<section class="c-page">{{#each fronts}}<article class="c-card" style="{{place}};{{properties}}"><h1>{{{questionHtml}}}</h1></article>{{/each}}</section>{{/each}}</div>',
    });
    expect(err).toMatch(/those (in the answers )?of cards, \d+ % are on its pages/);
    expect(code).toBe(1);
  });

  it.each(onScreen)('%s.%s: %s for %s', async (edition, format, sheet, holders) => {
    const { code, err, file } = await made(edition, format, {
      [sheet]: `${holders} { display: none !important }`,
    });
    expect(err).toContain('hides the words of the book on a screen');
    expect(code).toBe(1);
    expect(file).toBe('the file before');
  });

  const all: readonly (readonly [edition: string, format: string, sheet: string])[] = [
    ...printed.map(([edition, sheet]) => [edition, 'pdf', sheet] as const),
    ...onScreen.map(([edition, format, sheet]) => [edition, format, sheet] as const),
  ];
  it.each(all)('%s.%s: %s that only changes how it looks is none', async (edition, format, sheet) => {
    const { code, err } = await made(edition, format, {
      [sheet]: 'p, li { color: #333 }',
    });
    expect(err).not.toContain('error');
    expect(code).toBe(0);
  });
});
