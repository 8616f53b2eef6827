import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readEpub } from '../helpers/read-epub.ts';
import { readPdf } from '../helpers/read-pdf.ts';
import { workshop } from '../helpers/run-cli.ts';

const shop = workshop();
const face = readFileSync(
  createRequire(import.meta.url).resolve('@fontsource/bitter/files/bitter-latin-400-normal.woff2'),
);

/** Two teams' FAQs, a file a question, and what a form collected. */
const documents = {
  'zqnorth/01-badge.md':
    '# How do I get a badge?\n\nAsk at the front desk on your first morning. Bring your passport.\n',
  'zqnorth/02-laptop.md':
    '# When does my laptop come?\n\nIt lies on your desk on the first day. The password is on a card in its box.\n',
  'zqnorth/03-leave.md':
    '# How many days of leave are there?\n\nThirty days a year. Ask your lead two weeks ahead.\n',
  'zqnorth/04-canteen.md': '# Where do we eat?\n\nIn the canteen on the second floor, from noon to two.\n',
  'zqsouth/a-badge.md':
    '# How do I get a badge?\n\nThe front desk makes it on the first morning. It opens the bike cellar, too.\n',
  'zqsouth/b-leave.md':
    '# How many days of leave are there?\n\nThirty days a year. Days that are left go to the next March.\n',
  'zqsouth/c-remote.md': '# May I work from home?\n\nTwo days a week, after the third month.\n',
  'zqform.csv': `Timestamp,E-mail address,How do I get a badge?,May I work from home?,Who is my mentor?
2026-04-02 09:12,zqruth@example.org,Take a photograph with you.,Two days a week.,Your lead names one in the first week.
2026-04-03 10:40,zqsam@example.org,Ask at the front desk.,"Yes, on two days a week.",You choose one after a month.
`,
  'book/corp.woff2': face,
  'book/licence.txt': 'Corp Serif. Only for us.\n',
  'book/welcome.md': '# Welcome\n\nThis book is for your first week.\n',
};
const wishes = `sources: none
preface: welcome.md
colour: '#1d5c3a'
fonts: { text: { files: corp.woff2, licence: licence.txt } }
running: { head: "Acme / {topic}", foot: "Internal {page}" }
sections:
  - title: The first day
    questions: [How do I get a badge?, When does my laptop come?, Who is my mentor?]
  - title: Working here
    questions: [May I work from home?, How many days of leave are there?, Where do we eat?]
build: { editions: [handbook], formats: [pdf, epub, html] }
`;
/** What tells of a source: names of people, teams and files, addresses, times. */
const telling =
  /zq(?:north|south|form|ruth|sam)|respondent|example\.org|2026-04|0\d-(?:badge|laptop|leave|canteen)/i;

it('a team lead makes an on-boarding handbook, and a month later says what changed', {
  timeout: 300_000,
}, async () => {
  const run = async (...argv: string[]) => {
    const done = await shop.variorum(...argv);
    expect({ argv, code: done.code, err: done.code === 0 ? '' : done.err }).toEqual({
      argv,
      code: 0,
      err: '',
    });
    return done.out;
  };
  const book = (name: string) => readFileSync(join(shop.folder, 'book', name), 'utf8');
  const output = (name: string) => readFileSync(join(shop.folder, 'out', name));

  const {
    'book/corp.woff2': _face,
    'book/licence.txt': _licence,
    'book/welcome.md': _welcome,
    ...sources
  } = documents;
  shop.write(sources);
  await run('init', 'book', 'zqnorth', 'zqsouth', 'zqform.csv');
  shop.write({
    ...documents,
    'book/handbook.yml': `${book('handbook.yml').replace(/^title:.*/m, 'title: Welcome to Acme')}\n${wishes}`,
  });

  // The places that a person types are those of the list.
  const places = await run('edit', 'book');
  const placeOf = (words: string) => places.match(new RegExp(`^ *(\\d[\\d.]*) +${words}`, 'm'))?.[1] ?? '';
  await run('edit', 'book', placeOf('Where do we eat'), '--drop', '--why', 'the canteen moves in May');
  await run('edit', 'book', placeOf('It lies on your desk'), '--rewrite', 'Your laptop lies *on your desk*.');
  await run('edit', 'book', placeOf('Thirty days a year'), '--part');
  expect(book('edits.yml').match(/^- (\w+):/gm)).toEqual(['- drop:', '- rewrite:', '- split:']);

  await run('publish', 'book', '--release', 'april');
  await run('build', 'book', '--out', 'out');
  expect(readdirSync(join(shop.folder, 'out')).filter((name) => !name.startsWith('.'))).toEqual([
    'handbook.epub',
    'handbook.html',
    'handbook.pdf',
    'report.html',
  ]);
  const pdf = await readPdf(output('handbook.pdf'));
  const pages = pdf.pages.map(({ text }) => text).join(' ');
  const epub = readEpub(output('handbook.epub'));
  const html = output('handbook.html')
    .toString()
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/base64,[\w+/=]+/g, '');
  const texts = [pages, epub.spine.map(({ xhtml }) => xhtml).join(' '), html];
  for (const text of texts) {
    const said = text.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');
    expect(said).toMatch(/Welcome ?This book is for your first week[\s\S]*The first day[\s\S]*Working here/i);
    expect(said).toContain('Your laptop lies on your desk.');
    expect(said).not.toMatch(/Where do we eat|canteen|lies on your desk on the first day/);
    // Parted: both teams' sentences are there, each whole.
    expect(said.match(/Thirty days a year/g)?.length).toBeGreaterThan(1);
    expect(text.match(telling)?.[0]).toBeUndefined();
  }
  expect(JSON.stringify(pdf)).not.toMatch(telling);
  expect(pages).toMatch(/Acme \/ Working here[\s\S]*Internal 1/i);
  expect(epub.text('fonts/licence-bitter-thin.txt')).toContain('Only for us.');
  // The lead's own record has all of it.
  expect(output('report.html').toString()).toMatch(/the canteen moves in May/);

  shop.write({
    'book/zqsouth/c-remote.md': documents['zqsouth/c-remote.md'].replace('third month', 'second month'),
    'book/zqnorth/05-keys.md': '# Who has the keys?\n\nThe porter has them.\n',
  });
  const changes = await run('diff', 'april', 'book');
  expect(changes).toMatch(/third month[\s\S]*second month/);
  expect(changes).toContain('Who has the keys?');
  expect(changes.match(/^- /gm)).toHaveLength(2);

  // The same on the intranet.
  await run('build', 'book', '--out', 'site', '--format', 'site');
  const front = readFileSync(join(shop.folder, 'site/site/index.html'), 'utf8');
  expect(front).toContain('Who has the keys?');
  expect(front).not.toMatch(telling);
});
