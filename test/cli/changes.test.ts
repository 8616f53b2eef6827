import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEpub } from '../helpers/read-epub.ts';
import { readPdf, type TagFacts } from '../helpers/read-pdf.ts';
import { workshop } from '../helpers/run-cli.ts';

const shop = workshop();

const ada = `# Kitchen

## 1. What is a stock?

Every cook needs one.

- **Base:** Boil the bones for six hours. Skim the foam off.
- **Salt:** Never salt a stock.

| Bone | Hours |
| --- | --- |
| Beef | 6 |
| Chicken | 3 |

## 2. How is rice washed?

- **Water:** Rinse it until the water is clear.
- **Sieve:** A fine sieve loses no grain.

## 3. Which knife is enough?

- **One:** A chef's knife does most of the work.
`;
const bob = `# Bob's notes

## 1. What is a stock?

- **Base:** Bones are boiled for six hours.

## 2. How is rice washed?

- **Water:** Rinse the rice in cold water.

## 3. Which knife is enough?

- **One:** A chef's knife is enough at home.
`;
const settings = `title: Kitchen
answers:
  - { id: a, files: ada.md }
  - { id: b, files: bob.md }
`;

/** What `diff` tells of a project that was published and then changed. */
async function told(files: Readonly<Record<string, string>>): Promise<string[]> {
  shop.write({ 'book/handbook.yml': settings, 'book/ada.md': ada, 'book/bob.md': bob });
  expect(await shop.variorum('publish', 'book', '--release', 'spring')).toMatchObject({ code: 0 });
  shop.write(Object.fromEntries(Object.entries(files).map(([name, text]) => [`book/${name}`, text])));
  const { code, out, err } = await shop.variorum('diff', 'spring', 'book', '--json');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out).changes.map(
    ({ kind, number, before, after }: Record<string, string | null>) =>
      `${number} ${kind}: ${before} > ${after}`,
  );
}

describe('what has changed in a project since a release', () => {
  it.each<[string, Readonly<Record<string, string>>, string[]]>([
    ['nothing', {}, []],
    [
      'a sentence changed',
      { 'ada.md': ada.replace('Never salt a stock.', 'Salt a stock at the end only.') },
      ['1 sentence-changed: Never salt a stock. > Salt a stock at the end only.'],
    ],
    [
      'a sentence added',
      { 'ada.md': ada.replace('no grain.', 'no grain. Wire lasts longest.') },
      ['2 sentence-added: null > Wire lasts longest.'],
    ],
    [
      'a sentence dropped',
      { 'ada.md': ada.replace(' Skim the foam off.', '') },
      ['1 sentence-dropped: Skim the foam off. > null'],
    ],
    [
      'a sentence moved',
      {
        'ada.md': ada
          .replace(' Skim the foam off.', '')
          .replace('most of the work.', 'most of the work. Skim the foam off.'),
      },
      ['3 sentence-moved: Skim the foam off. > Skim the foam off.'],
    ],
    [
      'a question reordered',
      {
        'handbook.yml': `${settings}sections: [{ title: Tools, questions: [Which knife is enough?] }, { title: Food, questions: [What is a stock?, How is rice washed?] }]\n`,
      },
      ['1 question-moved: Which knife is enough? > Which knife is enough?'],
    ],
    [
      'a question renamed',
      {
        'ada.md': ada.replace('How is rice washed?', 'How do you wash rice?'),
        'bob.md': bob.replace('How is rice washed?', 'How do you wash rice?'),
      },
      ['2 question-renamed: How is rice washed? > How do you wash rice?'],
    ],
    [
      'a source added',
      { 'bob.md': bob.replace('## 3.', '- **Sieve:** A fine sieve loses no grain.\n\n## 3.') },
      ['2 source-added: null > Sieve'],
    ],
    [
      'a join parted',
      { 'edits.yml': '- split: stock-base\n' },
      [
        '1 points-parted: Boil the bones for six hours. Skim the foam off. Bones are boiled for six hours. > ' +
          'Boil the bones for six hours. Skim the foam off. | Bones are boiled for six hours.',
      ],
    ],
    [
      'a label changed',
      { 'ada.md': ada.replace('**Salt:**', '**Seasoning:**') },
      ['1 label-changed: Salt > Seasoning'],
    ],
    [
      'a label taken away',
      { 'edits.yml': '- relabel: "1.2"\n  label: ""\n' },
      ['1 label-changed: Salt > null'],
    ],
    [
      'a row of a table added',
      { 'ada.md': ada.replace('| Chicken | 3 |', '| Chicken | 3 |\n| Veal | 5 |') },
      ['1 table-changed: null > Veal | 5'],
    ],
    [
      'rows of a table in another order',
      {
        'ada.md': ada.replace('| Beef | 6 |\n| Chicken | 3 |', '| Chicken | 3 |\n| Beef | 6 |'),
      },
      ['1 table-changed: Beef | 6; Chicken | 3 > Chicken | 3; Beef | 6'],
    ],
    [
      'a word of the editor before the first question',
      { 'edits.yml': '- rewrite: opening\n  text: Wash your hands first.\n' },
      ['null sentence-added: null > Wash your hands first.'],
    ],
    [
      'code behind a sentence',
      { 'ada.md': ada.replace('no grain.', 'no grain.\n\n  ```sh\n  sieve --fine\n  ```') },
      ['2 sentence-added: null > sieve --fine'],
    ],
    [
      'a table changed',
      { 'ada.md': ada.replace('| Chicken | 3 |', '| Chicken | 4 |') },
      ['1 table-changed: Chicken | 3 > Chicken | 4'],
    ],
  ])('%s is told, and nothing else', async (_, files, expected) => {
    expect(await told(files)).toEqual(expected);
  });

  it('of numbered steps is the one that came, and not those that follow it', async () => {
    const steps = (all: readonly string[]) =>
      `# Kitchen\n\n## 1. How is rice cooked?\n\n${all.map((step, at) => `${at + 1}. ${step}`).join('\n')}\n`;
    const three = ['Wash the rice twice.', 'Boil it for ten minutes.', 'Let it stand with the lid on.'];
    shop.write({ 'book/handbook.yml': settings, 'book/ada.md': steps(three), 'book/bob.md': bob });
    expect(await shop.variorum('publish', 'book', '--release', 'spring')).toMatchObject({ code: 0 });
    shop.write({ 'book/ada.md': steps(['Weigh the rice.', ...three]) });
    const { out } = await shop.variorum('diff', 'spring', 'book');
    expect(out.split('\n').filter((line) => line.startsWith('- '))).toEqual(['- New: “1. Weigh the rice.”']);
  });

  it.each([
    [
      'how the words are set',
      ada.replace('Rinse it', 'Rinse *it*').replace('A fine sieve', 'A `fine` sieve'),
    ],
    ['where lines end', ada.replace('A fine sieve loses', 'A fine sieve\n  loses')],
    ['the signs of lists', ada.replace(/^- /gm, '* ')],
    ['the numbers of questions', ada.replace(/## \d\. /g, '## ')],
  ])('of %s is nothing to a reader', async (_, text) => {
    expect(await told({ 'ada.md': text })).toEqual([]);
  });

  it('is told under questions as they are written, capitals and all', { timeout: 120_000 }, async () => {
    const paged = ada.replace('Which knife is enough?', 'What is a P1 knife?');
    shop.write({ 'book/handbook.yml': settings, 'book/ada.md': paged });
    shop.write({ 'book/bob.md': bob.replace('Which knife is enough?', 'What is a P1 knife?') });
    expect(await shop.variorum('publish', 'book', '--release', 'spring')).toMatchObject({ code: 0 });
    shop.write({ 'book/ada.md': paged.replace('most of the work', 'all of the work') });
    const built = await shop.variorum(
      ...['build', 'book', '--edition', 'handbook', '--format', 'pdf', '--set', 'changes.since=spring'],
    );
    expect(built.code).toBe(0);
    const { pages } = await readPdf(readFileSync(join(shop.folder, 'output/book/handbook.pdf')));
    const told = pages.map(({ text }) => text.replace(/\s+/g, ' ')).find((text) => text.includes('Changed'));
    expect(told).toContain('What is a P1 knife?');
  });

  it('is told in the language of the book, and a name that is gone as none', async () => {
    const german = {
      'book/handbook.yml': `${settings}language: de\n`,
      'book/ada.md': ada,
      'book/bob.md': bob,
    };
    shop.write(german);
    expect(await shop.variorum('publish', 'book', '--release', 'spring')).toMatchObject({ code: 0 });
    shop.write({ 'book/edits.yml': '- relabel: "1.2"\n  label: ""\n' });
    const { out } = await shop.variorum('diff', 'spring', 'book');
    expect(out).toContain('# Geändert seit der Ausgabe „spring“');
    expect(out).toContain('- Bezeichnung geändert: “Salt” → –');
  });

  it('ends where a check does: with an edit that no longer fits, and a selection of nothing', async () => {
    shop.write({ 'book/handbook.yml': settings, 'book/ada.md': ada, 'book/bob.md': bob });
    expect(await shop.variorum('publish', 'book', '--release', 'spring')).toMatchObject({ code: 0 });
    const both = async () => [
      (await shop.variorum('check', 'book')).code,
      (await shop.variorum('diff', 'spring', 'book')).code,
    ];
    expect(await both()).toEqual([0, 0]);
    shop.write({ 'book/edits.yml': '- drop: stock-gravy\n  reason: gone\n' });
    expect(await both()).toEqual([1, 1]);
    const run = await shop.variorum('diff', 'spring', 'book', '--json');
    expect(run.code).toBe(1);
    expect(JSON.parse(run.out)).toMatchObject({
      command: 'diff',
      ok: false,
      messages: [{ rule: 'edits-fit' }],
    });
    const passed = await shop.variorum('diff', 'spring', 'book', '--allow-stale');
    expect(passed.code).toBe(0);
    expect(passed.out).toContain('Nothing has changed.');
    expect(passed.err).toContain('book/edits.yml:1:');
    shop.write({
      'book/edits.yml': '',
      'book/handbook.yml': `${settings}editions: { knives: { kind: handbook, topics: [Knives] } }\n`,
    });
    expect(await both()).toEqual([1, 1]);
  });

  it('ten kinds at once are told, each once and nothing else', async () => {
    const changed = ada
      .replace('Never salt a stock.', 'Salt a stock at the end only.')
      .replace('no grain.', 'no grain. Wire lasts longest.')
      .replace(' Skim the foam off.', '')
      .replace('Every cook needs one.\n\n', '')
      .replace('| Chicken | 3 |', '| Chicken | 4 |')
      .replace('How is rice washed?', 'How do you wash rice?')
      .replace('**Water:**', '**Rinsing:**')
      .replace('most of the work.', 'most of the work. Every cook needs one.');
    const now = {
      'ada.md': changed,
      'bob.md': bob
        .replace('How is rice washed?', 'How do you wash rice?')
        .replace('**Water:**', '**Rinsing:**')
        .replace('## 3.', '- **Sieve:** A fine sieve loses no grain.\n\n## 3.'),
      'edits.yml': '- split: stock-base\n',
      'handbook.yml': `${settings}sections: [{ title: Tools, questions: [Which knife is enough?] }, { title: Food, questions: [What is a stock?, How do you wash rice?] }]\n`,
    };
    expect((await told(now)).toSorted()).toEqual([
      '1 question-moved: Which knife is enough? > Which knife is enough?',
      '1 sentence-moved: Every cook needs one. > Every cook needs one.',
      '2 points-parted: Boil the bones for six hours. Skim the foam off. Bones are boiled for six hours. > ' +
        'Boil the bones for six hours. | Bones are boiled for six hours.',
      '2 sentence-changed: Never salt a stock. > Salt a stock at the end only.',
      '2 sentence-dropped: Skim the foam off. > null',
      '2 table-changed: Chicken | 3 > Chicken | 4',
      '3 label-changed: Water > Rinsing',
      '3 question-renamed: How is rice washed? > How do you wash rice?',
      '3 sentence-added: null > Wire lasts longest.',
      '3 source-added: null > Sieve',
    ]);
  });

  it.each([
    ['both', 'sources: none\n', 'sources: none\n'],
    ['the earlier', 'sources: none\n', ''],
    ['the later', '', 'sources: none\n'],
  ])('is told rightly where %s hides its sources', async (_, before, after) => {
    const named = settings.replace('id: a,', 'id: ada,').replace('id: b,', 'id: bob,');
    const state = async (out: string, hidden: string, text: string) => {
      shop.write({ 'book/handbook.yml': `${named}${hidden}`, 'book/ada.md': text, 'book/bob.md': bob });
      const argv = ['build', 'book', '--out', out, '--edition', 'handbook', '--format', 'json'];
      expect(await shop.variorum(...argv)).toMatchObject({ code: 0 });
    };
    await state('one', before, ada);
    await state('two', after, ada.replace('no grain.', 'no grain. Wire lasts longest.'));
    const { out } = await shop.variorum('diff', 'one', 'two', '--json');
    expect(out).not.toMatch(before && after ? /\b(?:ada|bob)\b/ : /never/);
    expect(
      JSON.parse(out).changes.map(({ kind, after: now }: Record<string, string>) => `${kind}: ${now}`),
    ).toEqual(['sentence-added: Wire lasts longest.']);
  });

  it('is told since a git revision, too', async () => {
    const git = (...argv: string[]) =>
      execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...argv], {
        cwd: shop.folder,
        stdio: 'ignore',
      });
    shop.write({ 'book/handbook.yml': settings, 'book/ada.md': ada, 'book/bob.md': bob });
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message', 'first');
    shop.write({ 'book/ada.md': ada.replace(' Skim the foam off.', '') });
    const run = await shop.variorum('diff', 'HEAD', 'book');
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toContain('## 1. What is a stock?');
    expect(run.out).toContain('- Gone: “Skim the foam off.”');
    expect(await shop.variorum('diff', 'HEAD~7', 'book')).toMatchObject({ code: 2 });
  });

  it('is not told of a project that cannot be read', async () => {
    shop.write({ 'book/handbook.yml': `${settings}colour: pink\n`, 'book/ada.md': ada, 'book/bob.md': bob });
    const run = await shop.variorum('diff', 'book', 'book');
    expect(run.code).toBe(1);
    expect(run.err).toContain('book/handbook.yml:5:9');
  });
});

const figures = (tags: TagFacts | null): string[] =>
  tags === null ? [] : [...(tags.alt ? [tags.alt] : []), ...tags.children.flatMap(figures)];

describe('an edition that names a release', () => {
  it('lists what has changed and marks it, in all formats', { timeout: 300_000 }, async () => {
    const since = 'changes: { since: last }\n';
    shop.write({
      'book/handbook.yml': `${settings}date: 2026-05-03\n`,
      'book/ada.md': ada,
      'book/bob.md': bob,
    });
    const kept = await shop.variorum(
      ...['build', 'book', '--out', 'out', '--edition', 'handbook', '--format', 'md', '--release', 'spring'],
    );
    expect(kept).toMatchObject({ code: 0 });
    expect(kept.out).toContain('releases/spring.json');
    shop.write({
      'book/handbook.yml': `${settings}${since}`,
      'book/ada.md': `${ada.replace('no grain.', 'no grain. Wire lasts longest.')}
## 4. What is a roux?

- **Parts:** Flour and butter.
`,
    });
    const formats = 'pdf,epub,html,md,json';
    const run = await shop.variorum(
      ...['build', 'book', '--out', 'out', '--edition', 'handbook', '--format', formats],
    );
    expect(run).toMatchObject({ code: 0 });
    const output = (name: string) => readFileSync(join(shop.folder, 'out', name));
    const title = 'Changed since the edition of 3 May 2026';

    const pdf = await readPdf(output('handbook.pdf'));
    const page = pdf.pages.find(({ body }) => body.startsWith('Changed since'));
    expect(page?.body).toMatch(
      /How is rice washed\?.*New Wire lasts longest\..*What is a roux\?.*New question/is,
    );
    expect(pdf.outline.map((item) => item.title)).toContain(title);
    // What is heard; the bars themselves are drawn and not tagged.
    const heard = pdf.pages
      .flatMap(({ tags }) => figures(tags))
      .filter((alt) => /^(?:new|changed):/.test(alt));
    expect(heard).toEqual(['changed:', 'new:', 'new:']);

    const epub = readEpub(output('handbook.epub'))
      .spine.map(({ xhtml }) => xhtml)
      .join('\n');
    const html = output('handbook.html').toString();
    for (const text of [epub, html]) {
      expect(text).toContain(title);
      expect(text.match(/role="img" aria-label="(?:new|changed):"/g)).toHaveLength(3);
    }
    expect(output('handbook-changes.md').toString()).toBe(
      `# ${title}\n\n## 2. How is rice washed?\n\n- New: “Wire lasts longest.”\n\n## 4. What is a roux?\n\n- New question\n`,
    );
    expect(JSON.parse(output('handbook-changes.json').toString())).toMatchObject({
      since: { release: 'spring', date: '2026-05-03' },
      changes: [{ kind: 'sentence-added' }, { kind: 'question-added' }],
    });
    expect(await shop.variorum('verify', 'out/handbook.pdf', 'out/handbook.epub')).toMatchObject({ code: 0 });
  });

  it('is told where that is not there, and the nearest is offered', async () => {
    shop.write({ 'book/handbook.yml': settings, 'book/ada.md': ada, 'book/bob.md': bob });
    expect(await shop.variorum('publish', 'book', '--release', 'last')).toMatchObject({ code: 2 });
    expect(await shop.variorum('publish', 'book', '--release', 'spring')).toMatchObject({ code: 0 });
    shop.write({ 'book/handbook.yml': `${settings}changes:\n  since: sprung\n` });
    const run = await shop.variorum('build', 'book', '--out', 'out');
    expect(run.code).toBe(1);
    expect(run.err).toContain(
      'book/handbook.yml:6:10: error: There is no release `sprung`; did you mean `spring`?',
    );
  });
});
