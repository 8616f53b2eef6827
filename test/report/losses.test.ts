import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCli } from '../helpers/run-cli.ts';

// Whatever is printed weaker than its author wrote it, or not at all, is named with its place: by a message, which the report has as
// well, and where words are not printed by the ledger. Decision 0403 lists the kinds.

const moving =
  '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60"><circle r="9" cx="20" cy="20"><animate attributeName="r" to="9" dur="1s"/></circle></svg>';

/** What somebody wrote, and the rule whose message tells what became of it. */
const told: readonly (readonly [kind: string, written: string, rule: string])[] = [
  ['a colour by font', 'A <font color="red">red</font> word.', 'looks-not-kept'],
  ['a drawing that moves', '![moving](moving.svg)', 'svg-cleaned'],
  ['a drawing in the text that moves', moving, 'svg-cleaned'],
  ['a picture that is not there', '![gone](gone.png)', 'no-such-image'],
  ['a damaged picture', '![cut](cut.png)', 'damaged-image'],
  ['a picture from elsewhere', '![far](https://example.org/far.png)', 'remote-image'],
  ['a file that is no picture', '![none](data:image/png;base64,AAAA)', 'image-type'],
  ['a formula that cannot be set', 'The sum is $\\frac{1}{$ here.', 'formula'],
  ['a block of a formula that cannot be set', '$$\n\\frobnicate{x}{\n$$', 'formula'],
  ['a note without a text', 'It is said.[^9]', 'note-without-text'],
  ['a link that leads nowhere', 'See [there](#nowhere-at-all).', 'link-leads-nowhere'],
  ['a sign that no face has', 'A sign \u{12000} of clay.', 'character-without-face'],
  ['a drawing as code', '```mermaid\nflowchart LR\n```', 'diagram-as-code'],
  ['the name of a sign', 'Well done :smile: it is.', 'sign-by-name'],
  ['a reference by name', 'See @fig-plan there.', 'reference-by-name'],
  ['a command of TeX', 'A \\textbf{bold} word.', 'tex-in-text'],
  ['a film', '<video src="https://example.org/film.mp4">A film of the thing.</video>', ''],
  ['words struck out in a question', '', 'struck-in-question'],
];

/** Words that no book prints, and the reason that the ledger has for each. */
const left: readonly (readonly [kind: string, written: string, words: string, reason: RegExp])[] = [
  ['a comment', 'It is so. <!-- is it? -->', 'is it?', /comment/],
  ['a script', '<script>alert("hello")</script>\n\nAfter it.', 'alert("hello")', /script/],
  [
    'words for who sees no frame',
    '<iframe src="https://example.org/f">The frame here</iframe>',
    'The frame here',
    /frame/,
  ],
  ['the title of a link', 'See [it](https://example.org/it "Its title").', '"Its title"', /title of a link/],
  ['a place holder', 'YOUR ANSWER HERE', 'YOUR ANSWER HERE', /place ?holder/],
  [
    'a badge',
    '[![build](https://img.shields.io/b.svg)](https://example.org/b)',
    'build',
    /badge|words for a picture/,
  ],
  ['a mark of contents', '[TOC]', '[TOC]', /mark of contents/],
  ['a new page', '\\newpage', '\\newpage', /page break/],
  ['a link back to the top', '[Back to top](#top)', 'Back to top', /back to the top/],
];

const all = [
  ...told.map(([kind, written]) => ({ kind, written })),
  ...left.map(([kind, written]) => ({ kind, written })),
];
const text = all
  .map(
    ({ kind, written }, at) =>
      `## ${at + 1}. Why is ${kind.startsWith('words struck') ? '~~always~~ ' : ''}${kind} here?\n\nIt is here for number ${at + 1}.\n\n${written}\n`,
  )
  .join('\n');
const lineOf = (kind: string): number => {
  const at = all.findIndex((one) => one.kind === kind);
  const rows = text.split('\n');
  const head = rows.findIndex((row) => row.startsWith(`## ${at + 1}. `)) + 1;
  return kind.startsWith('words struck') ? head : head + 4;
};

const folder = mkdtempSync(join(tmpdir(), 'variorum-losses-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let err = '';
let report = '';
let ranges: readonly { text: string; fate: string; reason?: string; lines: readonly number[] }[] = [];

beforeAll(async () => {
  writeFileSync(join(folder, 'a.md'), text);
  writeFileSync(join(folder, 'moving.svg'), moving);
  writeFileSync(join(folder, 'cut.png'), Buffer.from('89504e470d0a1a0a0000', 'hex'));
  const run = await runCli(['build', 'a.md', '-e', 'handbook', '-f', 'html,json', '-o', 'out'], folder);
  expect(run.code, run.err).toBe(0);
  err = run.err;
  report = readFileSync(join(folder, 'out/report.html'), 'utf8').replace(/<[^>]*>/g, ' ');
  const ledger = JSON.parse(readFileSync(join(folder, 'out/ledger.json'), 'utf8'));
  ranges = ledger.documents[0].ranges;
}, 300_000);

it.each(told.filter(([, , rule]) => rule !== ''))(
  '%s is told with its place, and stands in the report',
  (kind, _, rule) => {
    const messages = [...err.matchAll(/^a\.md:(\d+):\d+: (?:warning|note): (.*) \(([\w-]+)\)$/gm)];
    const found = messages.find(([, line, , own]) => own === rule && Number(line) === lineOf(kind));
    expect(found?.[2], `${rule} at line ${lineOf(kind)} in\n${err}`).toBeDefined();
    const reason = (found?.[2] ?? '')
      .replace(/[<>&`]/g, ' ')
      .split(/\s+/)
      .slice(0, 5);
    expect(
      report
        .replace(/&[a-z]+;|[<>&`]/g, ' ')
        .split(/\s+/)
        .join(' '),
    ).toContain(reason.join(' '));
  },
);

it.each(left)('%s is in the ledger with its place and a reason', (kind, _, words, reason) => {
  const found = ranges.find((range) => range.text.includes(words) && range.fate === 'not-used');
  expect(found?.reason).toMatch(reason);
  expect(found?.lines[0]).toBe(lineOf(kind));
});

it('nothing else is lost: what has words of its own has them in the book', () => {
  const page = readFileSync(join(folder, 'out/handbook.html'), 'utf8');
  for (const words of ['A film of the thing.', 'A red word.', 'After it.'])
    expect(page.replace(/<[^>]*>/g, '')).toContain(words);
  expect(err).toMatch(/all used|[0-9]+ not used/);
});
