import { describe, expect, it } from 'vitest';
import { briefsOf } from '../../src/compose/brief.ts';
import { composeEdition, sheetEntries } from '../../src/compose/compose.ts';
import type { Handbook, Passage } from '../../src/model/handbook.ts';
import { makersOf, markedWith, marksWithin, withRunMarks } from '../../src/model/marks.ts';
import type { Unit } from '../../src/model/unit.ts';
import { writeEpub } from '../../src/print/epub/write-epub.ts';
import { writeMarkdown } from '../../src/print/markdown/write-markdown.ts';
import { writeWeb } from '../../src/print/web/write-web.ts';
import { renderDeck, renderEpub, renderPrint, renderWeb } from '../../src/render/render.ts';
import { loadTheme } from '../../src/theme/theme.ts';
import { readEpub } from '../helpers/read-epub.ts';
import { passage, point, smallHandbook, smallSettings } from './small-book.ts';

const theme = loadTheme('classic');

/** Both say the first sentence, `a` alone the second; `b` has one of its own; and two that hold a point which only `a` tells. */
function book(): Handbook {
  const handbook = smallHandbook();
  const both: Passage = { ...passage('a', 'Passwords are hashed.'), also: ['b'] };
  const [entry, ...others] = handbook.entries;
  const alone = point('p-2', 'Storage', [passage('a', 'Encrypted passwords are stored.')], 'shared');
  const points = [
    point('p-1', 'Hashing', [both, passage('a', 'Salt is added.'), passage('b', 'Pepper is added.')]),
    { ...alone, members: [...alone.members, ...point('x', 'Storage', [passage('b', '')]).members] },
  ];
  return { ...handbook, entries: [{ ...entry, points } as (typeof handbook.entries)[number], ...others] };
}

const edition = composeEdition(book(), smallSettings({}), 'handbook');
const metadata = {
  title: edition.title,
  authors: edition.authors,
  subject: edition.subject,
  keywords: edition.keywords,
  language: edition.language,
  date: '2026-11-22T00:00:00Z',
  fingerprint: edition.fingerprint,
};
const plain = (html: string) =>
  html
    .replace(/<svg [^>]*class="sign[^>]*>.*?>(\w)<\/text><\/svg>/g, '[$1]')
    .replace(/<[^>]+>|\s+/g, ' ')
    .replace(/ +/g, ' ');

describe('a mark', () => {
  it('names those who say the words that it stands by, and never more', () => {
    const [first, second] = edition.parts[0]?.entries[0]?.points ?? [];
    if (!first || !second) throw new Error('no points');
    expect(markedWith(first)).toEqual(['a', 'b']);
    expect(marksWithin(first)).toEqual([[], ['a'], ['b']]);
    expect(markedWith(second)).toEqual(['a']);
  });

  it('is so on paper, where a point that both make has none, and what one of them adds has', () => {
    const small = composeEdition(book(), smallSettings({ page: 'A5' }), 'handbook');
    const text = plain(renderPrint(small, theme, null).html);
    expect(text).toMatch(/Hashing: Passwords are hashed\. \[A\] Salt is added\. \[B\] Pepper is added\./);
    expect(text).not.toMatch(/\[\w\] *Hashing/);
    // The words are of one; that both make the point is what silence says.
    expect(text).toMatch(/[^\]] Storage: Encrypted passwords are stored\./);
    expect(text).toContain('Unmarked: all sources make the point, in the words of one.');
  });

  it('is so on the web', () => {
    const html = writeWeb(renderWeb(edition, theme)).replace(/<div popover[\s\S]*?<\/dl><\/div>/g, '');
    const text = plain(html);
    expect(text).toMatch(/Hashing: Passwords are hashed\. \[A\] +Salt is added\. \[B\] +Pepper is added\./);
    expect(text).not.toMatch(/\[\w\] *(?:Hashing|Storage)/);
    expect(text).toMatch(/Storage: Encrypted passwords are stored\./);
    expect(text).toContain('Unmarked: all sources make the point, in the words of one.');
  });

  it('of a point that two of three make is of whose words stand there, on paper, on the web and in the EPUB', () => {
    const handbook = book();
    const third = { ...(handbook.answerSets[1] as Handbook['answerSets'][number]), id: 'c', mark: 'C' };
    const of = composeEdition(
      { ...handbook, answerSets: [...handbook.answerSets, third] },
      smallSettings({ page: 'A5', answers: ['a', 'b', 'c'].map((id) => ({ id, files: `${id}.md` })) }),
      'handbook',
    );
    const web = writeWeb(renderWeb(of, theme)).replace(/<div popover[\s\S]*?<\/dl><\/div>/g, '');
    const epub = readEpub(writeEpub(renderEpub(of, theme), metadata)).text('text/part-data.xhtml');
    expect(plain(renderPrint(of, theme, null).html)).toMatch(/[^\]] \[A\] *Storage: Encrypted passwords/);
    expect(plain(web)).toMatch(/[^\]] \[A\] *Storage: Encrypted passwords/);
    expect(epub.replace(/<[^>]+>|\s+/g, ' ').replace(/ +/g, ' ')).toMatch(
      /Encrypted passwords are stored\. A (?!B)/,
    );
  });

  it('is so in the EPUB', () => {
    const text = readEpub(writeEpub(renderEpub(edition, theme), metadata))
      .text('text/part-data.xhtml')
      .replace(/<[^>]+>|\s+/g, ' ')
      .replace(/ +/g, ' ');
    expect(text).toMatch(/Hashing: Passwords are hashed\. \* Salt is added\. A Pepper is added\. B/);
    expect(text).toMatch(/Storage: Encrypted passwords are stored\. \* /);
  });

  it('is so in Markdown', () => {
    const text = writeMarkdown(edition);
    expect(text).toContain('Passwords are hashed.[^source-A][^source-B]');
    expect(text).toMatch(/Encrypted passwords are stored\.\[\^source-A\](?!\[\^source-B)/);
  });

  it('is so on sheets and cards, of what is said in brief', () => {
    const [entry] = sheetEntries(edition);
    expect(entry?.points.map(({ holders, sayers }) => [holders, sayers])).toEqual([
      [
        // In brief the one is what only one of them says.
        ['a'],
        ['a', 'b'],
      ],
      [['a'], ['a']],
    ]);
    const deck = renderDeck(edition, theme, { key: 'x', date: '2026-01-01', briefs: briefsOf(edition) });
    expect(deck.notes[0]?.answerHtml).toMatch(/Storage(?!.*class="mark")/);
    expect(deck.notes[0]?.fullHtml).toMatch(/<p><b>Hashing<\/b>: Passwords are hashed.*A:.*Salt.*B:.*Pepper/);
  });
});

describe('a text of several sentences that one source says alone', () => {
  const handbook = smallHandbook();
  const [entry, ...others] = handbook.entries;
  const own = passage('a', 'Give your call sign once. Listen for half an hour. Send a card.');
  const both = point('x', null, [passage('a', ''), passage('b', '')]).members;
  const points = [
    point('own-1', null, [own, passage('b', 'The first call is short.')]),
    // What both say, and what is short, makes the point for both.
    {
      ...point('own-2', null, [{ ...passage('a', 'Wait. Listen. Answer.'), also: ['b'] }], 'shared'),
      members: both,
    },
    point('own-3', null, [passage('a', 'The mast is earthed.'), passage('b', 'Earth it well.')]),
  ];
  const of = composeEdition(
    { ...handbook, entries: [{ ...entry, points } as (typeof handbook.entries)[number], ...others] },
    smallSettings({ page: 'A5' }),
    'handbook',
  );

  it('has its mark though others hold the point: silence would say each of the sentences for all', () => {
    expect(points.map(makersOf)).toEqual([['a'], ['a', 'b'], ['a', 'b']]);
    const web = plain(writeWeb(renderWeb(of, theme)).replace(/<div popover[\s\S]*?<\/dl><\/div>/g, ''));
    const epub = readEpub(writeEpub(renderEpub(of, theme), metadata)).text('text/part-data.xhtml');
    for (const text of [plain(renderPrint(of, theme, null).html), web]) {
      expect(text).toMatch(/\[A\] *Give your call sign once\./);
      expect(text).toMatch(/\[B\] *The first call is short\./);
      expect(text).not.toMatch(/\[\w\] *(?:Wait|The mast)/);
    }
    expect(plain(epub)).toMatch(/Send a card\. A /);
    expect(sheetEntries(of)[0]?.points.map(({ makers }) => makers)).toEqual([['a'], ['a', 'b'], ['a', 'b']]);
    const deck = renderDeck(of, theme, { key: 'x', date: '2026-01-01', briefs: briefsOf(of) });
    expect(deck.notes[0]?.answerHtml).toMatch(/Give your call sign once.*<small class="mark">A<\/small>/);
  });
});

describe('a sentence with words of two sources', () => {
  const woven = {
    ...(passage('a', 'Audit the parts to find weaknesses.').units[0] as Unit),
    runs: [
      ['a', 'Audit the parts'],
      ['b', 'to find weaknesses'],
      ['a', '.'],
    ].map(([answerSet = '', text = '']) => ({
      answerSet,
      text,
      unit: `${answerSet}:0`,
      file: 'a.md',
      lines: [1, 1] as const,
      from: 0,
      to: text.length,
    })),
  };

  it('names the other where his begin', () => {
    const sign = (set: string) => [{ type: 'text' as const, value: `(${set})` }];
    const text = (nodes: ReturnType<typeof withRunMarks>) =>
      nodes.map((node) => ('value' in node ? node.value : '')).join('');
    expect(text(withRunMarks(woven, 'a', { before: sign }))).toBe('Audit the parts (b)to find weaknesses.');
    expect(text(withRunMarks(woven, 'a', { behind: sign }))).toBe('Audit the parts to find weaknesses(b).');
    // Of one set's own words nothing is marked.
    expect(withRunMarks({ ...woven, runs: woven.runs.slice(0, 1) }, 'a', { before: sign })).toBe(
      woven.phrasing,
    );
  });

  it('does so on paper', () => {
    const handbook = smallHandbook();
    const [entry, ...others] = handbook.entries;
    const points = [point('p-1', null, [passage('a', '', [woven])])];
    const entries = [{ ...entry, points } as (typeof handbook.entries)[number], ...others];
    const { html } = renderPrint(
      composeEdition({ ...handbook, entries }, smallSettings({}), 'handbook'),
      theme,
      null,
    );
    expect(html).toMatch(/Audit the parts <sup title="source B">B<\/sup>to find weaknesses\./);
  });
});
