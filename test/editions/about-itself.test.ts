import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isAboutItself, partedByMatter } from '../../src/text/about-itself.ts';
import { workshop } from '../helpers/run-cli.ts';

const shop = workshop();
const { write, variorum } = shop;
const read = (name: string) => readFileSync(join(shop.folder, 'out', name));

const aside = 'Put together by the early shift at the bakery. Mistakes to the front desk, please.';
const book = {
  'anna.md': `# Anna\n\n${aside}\n\n## What is a roux?\n\nFlour in fat.\n\n## What is a fond?\n\nA dark stock.\n`,
  'bert.md':
    '# Bert\n\nWhoever bakes at home needs a scale and a clock.\n\n## What is a roux?\n\nFat with flour.\n\n## What is a jus?\n\nA thin sauce of roast.\n',
};

describe('what a document says of itself', () => {
  it('stands beside its name at the end, and is no chapter', { timeout: 300_000 }, async () => {
    write(book);
    const build = ['build', 'anna.md', 'bert.md', '--edition', 'handbook', '--out', 'out'];
    expect((await variorum(...build, '--format', 'html,epub,md,json')).code).toBe(0);
    const html = read('handbook.html').toString();
    const opening = /<section class="opening"[\s\S]*?<\/section>/.exec(html)?.[0] ?? '';
    expect(opening).toContain('a scale and a clock');
    expect(opening).not.toContain('early shift');
    expect(/<section class="colophon"[\s\S]*?<\/section>/.exec(html)?.[0]).toContain(aside);
    const epub = unzipSync(read('handbook.epub'));
    const colophon = Object.entries(epub).find(([path]) => path.endsWith('colophon.xhtml'))?.[1];
    expect(Buffer.from(colophon ?? []).toString()).toContain(aside);
    expect(read('handbook.md').toString()).toContain('Put together by the early shift');
    const { sentences } = JSON.parse(read('ledger.json').toString());
    expect(
      sentences
        .filter(({ text }: { text: string }) => aside.includes(text))
        .map((one: { fate: string }) => one.fate),
    ).toEqual(['printed', 'printed']);
  });

  it('is in no output where the sources are hidden', { timeout: 120_000 }, async () => {
    write({
      ...book,
      'handbook.yml':
        'sources: none\nanswers:\n  - { id: a, files: anna.md }\n  - { id: b, files: bert.md }\n',
    });
    expect((await variorum('build', '.', '--out', 'out', '--format', 'html,md,json')).code).toBe(0);
    for (const name of ['handbook.html', 'handbook.md', 'handbook.json'])
      expect({ name, text: read(name).toString() }).toEqual({
        name,
        text: expect.not.stringContaining('early shift'),
      });
  });

  it.each([
    ['Maintained by the night crew.', true],
    ['This page was last updated in May.', true],
    ['Not everything here is finished.', true],
    ['Zusammengestellt von der Frühschicht.', true],
    ['Korrekturen bitte an die Zentrale.', true],
    ['Questions we were asked over two winters.', true],
    ['Our notes from the course in March.', true],
    ['Stand: 2.3., es fehlt noch einiges!', true],
    ['Prüfung am 4. Mai', true],
    ['Das sind meine Notizen aus der Vorlesung.', true],
    ['Fragen, die ich beim Einlernen gesammelt habe.', true],
    ['Version: 2.4, draft', true],
    ['Date: 3 June 2024', true],
    ['Version: 2.4 of the oven adds steam.', false],
    ['Stand: the mixer turns at 90 and must not be left alone for long.', false],
    ['Notes of thyme go well with lamb.', false],
    ['Version 2 of the oven is hotter.', false],
    ['I’ve baked bread for eleven years; this is how I do it.', true],
    ['I was first at an oven in 1974.', true],
    ['Ich backe Brot, und das seit Jahren.', false],
    ['Wir arbeiten seit zehn Jahren in dieser Backstube.', true],
    ['Was ich in den ersten Wochen gelernt habe (Ida, 1. Lehrjahr)', true],
    ['Written for the night shift by Ida Korn, baker since 2009.', true],
    ['Alles aus dem Heft und aus dem Buch, S. 4–8.', true],
    ['I have found in ten years that dough needs time.', false],
    ['Everything from the oven is hot.', false],
    ['Reviewed by Monday, a menu is printed on Friday.', false],
    ['Bread is kept in a box.', false],
    ['Errors in the code are sent to the log.', false],
    ['Changes to the oven need a review at night.', false],
    ['Report errors to the guard at the gate.', false],
    ['The file is checked by the guard every night.', false],
    ['Corrections and comments to anna@example.org, please.', true],
    ['Feedback is welcome.', true],
    ['Typos to the front desk.', true],
    ['These notes assume that the oven is hot.', false],
    ['Mistakes are how a baker learns.', false],
    ['Written tests are rare in a kitchen.', false],
    ['Written by hand, a recipe takes an hour.', false],
  ])('%s %s', (text, expected) => {
    expect(isAboutItself([{ kind: 'sentence', text }])).toBe(expected);
  });

  it('is taken out of what says something of the matter, sentence by sentence', {
    timeout: 120_000,
  }, async () => {
    write({
      'anna.md':
        '# Anna\n\nWhoever bakes needs a scale. This page was last updated in May. Most of the bread is ready at six. It is printed on 80 g paper.\n\n## What is a roux?\n\nFlour in fat. Printed on 80 g paper.\n',
    });
    expect(
      (await variorum('build', 'anna.md', '-e', 'handbook', '--out', 'out', '--format', 'html')).code,
    ).toBe(0);
    const html = read('handbook.html').toString();
    const opening = /<section class="opening"[\s\S]*?<\/section>/.exec(html)?.[0] ?? '';
    for (const said of ['a scale', 'ready at six', '80 g paper']) expect(opening).toContain(said);
    expect(opening).not.toContain('last updated');
    expect(/<section class="colophon"[\s\S]*?<\/section>/.exec(html)?.[0]).toContain('last updated in May');
    expect(/<article[\s\S]*?<\/article>/.exec(html)?.[0]).toContain('Printed on 80 g paper');
  });

  it('takes the few words behind it with it, and no statement', () => {
    const units = (...texts: readonly string[]) => texts.map((text) => ({ kind: 'sentence', text }));
    expect(isAboutItself(units('Questions I collected in two kitchens.', 'Pastry, mostly cold.'))).toBe(true);
    expect(isAboutItself(units('Questions I collected in two kitchens.', 'Knives are never lent.'))).toBe(
      false,
    );
    for (const said of ['Wear gloves.', 'Call 112.', 'Call 112, then wait.', 'Lift the lid, slowly.'])
      expect(isAboutItself(units('These are my notes for the kitchen.', said))).toBe(false);
    for (const said of ['Acid first, then water.', 'Erst das Wasser, dann Säure.', 'Gloves, twice checked.'])
      expect(isAboutItself(units('Questions I collected in May.', said))).toBe(false);
    const parted = partedByMatter({
      text: '',
      units: units('Questions I collected in May.', 'Pastry, mostly cold.', 'Knives, mostly sharp.'),
    });
    expect(parted.matter?.text).toBe('Pastry, mostly cold. Knives, mostly sharp.');
    expect(isAboutItself(units('Pastry, mostly cold.', 'Questions I collected in two kitchens.'))).toBe(
      false,
    );
  });
});
