import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { composeEdition } from '../../src/compose/compose.ts';
import type { Edition } from '../../src/model/edition.ts';
import { words } from '../../src/text/terms.ts';
import { handbook } from '../helpers/handbook.ts';
import { settingsFor } from '../helpers/press-sheet.ts';
import { runCli, workshop } from '../helpers/run-cli.ts';

const shortened = async (short: object, ...notations: readonly string[]): Promise<Edition> =>
  composeEdition(await handbook(...notations), settingsFor('short', { short }), 'short');
const sentencesOf = (edition: Edition) =>
  edition.parts
    .flatMap((part) => part.entries)
    .flatMap((entry) =>
      [...entry.intro, ...entry.points.flatMap((point) => point.passages), ...entry.outro].flatMap(
        (passage) => passage.units.map((unit) => ({ text: unit.text, set: passage.answerSet })),
      ),
    );

const backups = [
  '? 1. How are backups made?\n- Copies: Keep three copies of the data on two kinds of media. The logo is blue.\n- Tests: Restore a backup every month to see that it works. Do it on a Monday.\n- Place: Keep one copy in another building. Any building will do.',
  '? 1. How are backups made?\n- Copies: Two kinds of media hold three copies of the data in all. Disks are cheap.\n- Tests: A backup that was never restored is none.',
];

describe('the short edition', () => {
  it('keeps to the length, in sentences of the sources, in the order of the book, each with its source', async () => {
    const whole = composeEdition(await handbook(...backups), settingsFor('handbook', {}), 'handbook');
    const short = await shortened({ length: 25 }, ...backups);
    const all = sentencesOf(whole).map(({ text, set }) => `${set} ${text}`);
    const kept = sentencesOf(short).map(({ text, set }) => `${set} ${text}`);
    expect(kept.length).toBeGreaterThan(1);
    expect(kept.map((text) => all.indexOf(text))).toEqual(
      kept.map((text) => all.indexOf(text)).toSorted((a, b) => a - b),
    );
    expect(kept.every((text) => all.includes(text))).toBe(true);
    expect(words(kept.map((text) => text.slice(2)).join(' ')).length).toBeLessThanOrEqual(25);
    expect(kept.join(' ')).not.toContain('logo');
  });

  it('counts what it left out', async () => {
    const [entry] = (await shortened({ length: 2, unit: 'sentences' }, ...backups)).parts.flatMap(
      (part) => part.entries,
    );
    expect(entry?.cut).toMatchObject({ sentences: 2, longer: false, ofPoints: 3 });
    expect((entry?.cut?.leftOut.length ?? 0) + 2).toBe(entry?.cut?.ofSentences);
  });

  it('has one sentence where none is short enough, and says so', async () => {
    const edition = await shortened(
      { length: 3 },
      '? 1. Why?\n- Reason: Because it has always been done in just this way.',
    );
    expect(sentencesOf(edition)).toHaveLength(1);
    expect(edition.parts[0]?.entries[0]?.cut?.longer).toBe(true);
  });

  it('keeps what a colon announces with it, and both wordings where sources differ', async () => {
    const steps =
      '? 1. How?\n- Steps: Do these things in turn:\n+ one, two, three\nThat is all there is to it.';
    const kept = sentencesOf(await shortened({ length: 12 }, steps)).map(({ text }) => text);
    expect(kept.some((text) => /turn:$/.test(text))).toBe(kept.includes('one, two, three'));
    const differ = [
      '? 1. How long are logs kept?\n- Logs: Logs are kept for 30 days. They are large.',
      '? 1. How long are logs kept?\n- Logs: Logs are kept for 90 days. They are dull.',
    ];
    const both = sentencesOf(await shortened({ length: 14 }, ...differ)).map(({ text }) => text);
    expect(both.join(' ')).toContain('30 days');
    expect(both.join(' ')).toContain('90 days');
  });

  it('keeps the wordings of all sides, of however many sources, and in the words around the points too', async () => {
    const three = ['30', '90', '30'].map(
      (days, place) =>
        `? 1. How long are logs kept?\nLogs are kept for ${days} days.\n- Copies: Make a copy every ${place + 2} hours. Disks are cheap.`,
    );
    for (let length = 6; length <= 40; length += 2) {
      const kept = sentencesOf(await shortened({ length }, ...three)).map(({ text }) => text);
      const about = (words: string) => kept.filter((text) => text.includes(words)).length;
      expect(about('30 days'), `in ${length} words`).toBe(about('90 days'));
      expect([0, 3], `in ${length} words`).toContain(about('Make a copy'));
      // What all sides say besides is told once, until there is room for all.
      expect(about('Disks are cheap'), `in ${length} words`).toBeLessThanOrEqual(length < 34 ? 1 : 3);
    }
  });

  it('has tables and code as it has sentences, and says of each thing left out why', async () => {
    const answer = [
      '? 1. How is a database dumped?',
      '- Dump: Call the dump command of the database at night.',
      '+ dump --all the tables of the database',
      '- Notes: The manual of the database has one chapter about dumps, and another one about moving dumps to other machines.',
      '- Notes again: These are the steps:',
    ].join('\n');
    const texts = (of: Edition) => sentencesOf(of).map(({ text }) => text);
    const whole = await shortened({ length: 60 }, answer);
    expect(texts(whole)).toHaveLength(4);
    const some = await shortened({ length: 20 }, answer);
    expect(texts(some)).toContain('dump --all the tables of the database');
    const none = (await shortened({ length: 10 }, answer)).parts[0]?.entries[0]?.cut;
    expect(none?.leftOut.map(({ reason }) => reason)).toEqual(['length', 'length', 'announces']);
    const twice = ['2', '3'].map(
      (hours) => `? 1. How often?\n- Copies: Make a copy every ${hours} hours. Disks are cheap.`,
    );
    const once = (await shortened({ length: 19 }, ...twice)).parts[0]?.entries[0]?.cut;
    expect(once?.leftOut.map(({ reason }) => reason)).toContain('repeated');
  });

  it('has the steps of a numbered list all, or none of them, in each of two lists', async () => {
    const lists = [
      '? 1. How do I descale the kettle?\n1. Fill it with water and vinegar.\n2. Boil it once with the lid on.\n3. Leave it for an hour.\n4. Rinse it twice with fresh water.\nDescaling keeps the power that it draws low.',
      '? 1. How do I descale the kettle?\n1. Take the filter out of the spout.\n2. Dissolve a spoon of citric acid in warm water.\n3. Pour it in, and wait.',
    ];
    const sizes = new Set<number>();
    for (let length = 4; length <= 60; length += 4) {
      const kept = sentencesOf(await shortened({ length }, ...lists)).map(({ text }) => text);
      const first = ['Fill it', 'Boil it', 'Leave it', 'Rinse it'];
      const second = ['Take the', 'Dissolve', 'Pour it'];
      for (const list of [first, second]) {
        const printed = list.filter((start) => kept.some((text) => text.includes(start)));
        expect([0, list.length], `in ${length} words`).toContain(printed.length);
      }
      sizes.add(kept.length);
    }
    expect(sizes).toContain(8);
    expect(sizes).toContain(1);
  });

  it('of empty answers, or of none that is too long, is as the handbook', async () => {
    expect(sentencesOf(await shortened({}, '? 1. Why?'))).toEqual([]);
    const whole = composeEdition(await handbook(...backups), settingsFor('handbook', {}), 'handbook');
    expect(sentencesOf(await shortened({ length: 1000 }, ...backups))).toEqual(sentencesOf(whole));
  });
});

describe('a build of the short edition', () => {
  const shop = workshop();
  it('names the pages of the handbook, and lists what was left out', async () => {
    const points = Array.from(
      { length: 12 },
      (_, n) => `- **Rule ${n}**: Follow rule ${n} of the house always. It was made in year ${n}.`,
    );
    shop.write({ 'a.md': `# House\n\n## 1. Which rules does the house have?\n\n${points.join('\n')}\n` });
    const { code, err, out } = await runCli(
      [
        'build',
        'a.md',
        '--out',
        'out',
        '-e',
        'handbook',
        '-e',
        'short',
        '-f',
        'pdf,html,json',
        '-s',
        'editions.short.short.length=30',
      ],
      shop.folder,
    );
    expect(code, err).toBe(0);
    expect(`${out}${err}`).toMatch(
      /sentences left out of the short edition, to keep each answer to 30 words/,
    );
    const html = readFileSync(join(shop.folder, 'out/short.html'), 'utf8');
    expect(/class="cut">([^<]*)/.exec(html)?.[1]).toMatch(
      /of 12 points, \d+ of 24 sentences\. Full answer: page \d+ of the handbook\./,
    );
    const list = JSON.parse(readFileSync(join(shop.folder, 'out/short-left-out.json'), 'utf8'));
    const [entry] = list.entries;
    expect(entry.sentences + entry.leftOut.length).toBe(24);
    expect(entry.leftOut[0]).toHaveProperty('lines');
  });
});
