import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfRules, verifyPdf } from '../../src/check/check.ts';
import {
  dict,
  name,
  type PdfDict,
  PdfFile,
  type PdfRef,
  PdfStream,
  readPages,
  text,
  writePdf,
} from '../../src/pdf/pdf.ts';
import { openPress, type Press, printPdf } from '../../src/print/print.ts';
import { tinyBook } from '../print/tiny-book.ts';

let press: Press;
let sound: Uint8Array;

beforeAll(async () => {
  press = await openPress();
  const ledger = {
    name: 'ledger.json',
    type: 'application/json',
    description: 'an account',
    relationship: 'Data',
    bytes: Buffer.from('{}'),
  } as const;
  const paper = { archive: { part: 3, attachments: [ledger] } } as const;
  sound = (await printPdf(press, { ...tinyBook(3), paper })).bytes;
});
afterAll(() => press?.close());

/** A file in which something was changed. */
function broken(change: (file: PdfFile) => void): Uint8Array {
  const file = PdfFile.open(sound);
  change(file);
  return writePdf(file);
}

/** Changes the first object that is a dictionary of a kind. */
function first(file: PdfFile, wanted: (object: PdfDict) => boolean, change: (object: PdfDict) => void): void {
  for (const id of file.ids()) {
    const object = file.object(id);
    if (!(object instanceof Map) || !wanted(object)) continue;
    change(object);
    file.set(id, object);
    return;
  }
  throw new Error('nothing of the kind in the file');
}

const tag = (type: string) => (object: PdfDict) =>
  object.get('Type') === name('StructElem') && object.get('S') === name(type);
const link = (object: PdfDict) => object.get('Subtype') === name('Link') && object.has('Dest');

function catalog(file: PdfFile, change: (catalog: PdfDict) => void): void {
  const root = file.trailer.get('Root') as PdfRef;
  const object = file.catalog;
  change(object);
  file.set(root.id, object);
}

function page(file: PdfFile, change: (page: PdfDict) => void): void {
  const found = readPages(file)[1];
  if (!found) throw new Error('no second page');
  change(found.dict);
  file.set(found.id, found.dict);
}

/** For each rule the smallest harm that breaks its truth. */
const harms: Readonly<Record<string, (file: PdfFile) => void>> = {
  'archive-sound': (file) => catalog(file, (object) => object.delete('OutputIntents')),
  'content-tagged': (file) =>
    page(file, (object) => {
      const drawn = file.add(new PdfStream(dict({}), Buffer.from('\n0 0 10 10 re f\n')));
      object.set('Contents', [...file.array(object.get('Contents')), drawn]);
    }),
  'content-present': (file) => page(file, (object) => object.delete('Contents')),
  'marks-owned': (file) => first(file, tag('NonStruct'), (object) => object.set('K', [])),
  'parents-known': (file) =>
    first(
      file,
      (object) => object.get('Type') === name('StructTreeRoot'),
      (object) => object.set('ParentTree', dict({ Nums: [] })),
    ),
  'roles-standard': (file) => first(file, tag('P'), (object) => object.set('S', name('Blob'))),
  'metadata-complete': (file) => catalog(file, (object) => object.delete('Metadata')),
  'title-displayed': (file) => catalog(file, (object) => object.delete('ViewerPreferences')),
  'structure-nested': (file) => first(file, tag('LBody'), (object) => object.set('S', name('Div'))),
  'characters-mapped': (file) =>
    first(
      file,
      (object) => object.has('ToUnicode'),
      (object) => object.delete('ToUnicode'),
    ),
  'language-declared': (file) => catalog(file, (object) => object.set('Lang', text('in English'))),
  'figures-described': (file) => first(file, tag('Figure'), (object) => object.delete('Alt')),
  'headings-in-order': (file) => first(file, tag('H2'), (object) => object.set('S', name('H4'))),
  'tables-regular': (file) => first(file, tag('TH'), (object) => object.delete('A')),
  'notes-identified': (file) => first(file, tag('P'), (object) => object.set('S', name('Note'))),
  'features-plain': (file) =>
    catalog(file, (object) =>
      object.set('OpenAction', dict({ S: name('JavaScript'), JS: text('app.alert(1)') })),
    ),
  'tabs-follow-structure': (file) => page(file, (object) => object.delete('Tabs')),
  'links-described': (file) => first(file, link, (object) => object.delete('Contents')),
  'fonts-embedded': (file) =>
    first(
      file,
      (object) => object.has('FontFile2'),
      (object) => object.delete('FontFile2'),
    ),
  'links-lead': (file) => first(file, link, (object) => object.set('Dest', name('nowhere'))),
  'numbers-true': (file) => first(file, link, (object) => object.set('Dest', name('q-15'))),
  'text-inside': (file) => page(file, (object) => object.set('MediaBox', [0, 0, 100, 595])),
  // These need a page: see below.
  'headings-kept': () => {},
  'printed-to-scale': () => {},
  'text-apart': () => {},
  'lines-together': () => {},
  'pages-filled': () => {},
  'openers-whole': () => {},
  'outline-leads': (file) =>
    first(
      file,
      (object) => object.has('SE'),
      (object) => object.set('Title', text(' ')),
    ),
  'outline-true': (file) =>
    first(
      file,
      (object) => object.has('SE'),
      (object) => object.set('Title', text('A tiny bökA tiny bök')),
    ),
  'pages-labelled': (file) => catalog(file, (object) => object.delete('PageLabels')),
  'browser-untraced': (file) =>
    file.set(
      (file.trailer.get('Info') as PdfRef).id,
      dict({ Creator: text('Chromium'), Title: text('A tiny bök') }),
    ),
  'file-identified': (file) => {
    const info = file.trailer.get('Info') as PdfRef;
    file.set(info.id, file.dict(info).set('ModDate', text('D:20300101000000Z')));
  },
};

describe('a book that was printed', () => {
  it('passes every rule', () => {
    expect(verifyPdf(sound)).toEqual([]);
  });

  const ofPages = [
    'headings-kept',
    'printed-to-scale',
    'text-apart',
    'lines-together',
    'pages-filled',
    'openers-whole',
  ];
  it.each(Object.entries(harms).filter(([rule]) => !ofPages.includes(rule)))(
    'is found out when harmed: %s',
    (rule, harm) => {
      const findings = verifyPdf(broken(harm));
      expect(findings.map((finding) => finding.rule)).toContain(rule);
      for (const { reason, actual, expected, todo } of findings)
        expect([reason, actual, expected, todo].every((words) => words.length > 0)).toBe(true);
    },
  );

  it('is found out on each page when all pages lost their content', () => {
    const findings = verifyPdf(
      broken((file) => {
        for (const { id, dict } of readPages(file)) file.set(id, dict.set('Contents', []));
      }),
    );
    const lost = findings.filter(({ rule }) => rule === 'content-present').map(({ page }) => page);
    expect(lost.length).toBeGreaterThan(10);
    expect(new Set(lost).size).toBe(lost.length);
  });

  it('is found out where a page kept its running head alone', () => {
    const harm = (file: PdfFile) =>
      page(file, (object) => object.set('Contents', file.array(object.get('Contents')).slice(-1)));
    expect(verifyPdf(broken(harm)).map(({ rule, page: number }) => `${rule} ${number}`)).toContain(
      'content-present 2',
    );
  });

  it('may have streams without bytes that still name a filter, as other programs write them', () => {
    const empty = (file: PdfFile) =>
      page(file, (object) => {
        const stream = file.add(new PdfStream(dict({ Filter: name('FlateDecode') }), new Uint8Array()));
        object.set('Contents', [...file.array(object.get('Contents')), stream]);
      });
    expect(verifyPdf(broken(empty))).toEqual([]);
  });

  it('has a harm for every rule', () => {
    expect(Object.keys(harms).sort()).toEqual(pdfRules.map(({ id }) => id).sort());
  });

  it('names the page of a finding as it is printed', () => {
    const [finding] = verifyPdf(broken((file) => page(file, (object) => object.delete('Tabs'))));
    expect(finding).toMatchObject({ rule: 'tabs-follow-structure', severity: 'error', page: 2, label: 'ii' });
  });
});

describe('a page', () => {
  const rulesOf = async (body: string) => {
    const html = `<!doctype html><html lang="en"><head><style>@page { size: 100mm 100mm; margin: 10mm } .new { break-before: page }</style></head><body><h1 id="a">Title</h1><a href="#a">Title 1</a>${body}</body></html>`;
    const job = { ...tinyBook(1), render: () => ({ html, assets: [], rectos: [], body: 'a' }) };
    const { bytes } = await printPdf(press, { metadata: job.metadata, render: job.render });
    return verifyPdf(bytes).map(({ rule, page: number }) => `${rule} ${number}`);
  };

  it('with a heading torn from its text is found out', async () => {
    expect(await rulesOf('<h2>Stranded</h2><p class="new">text</p>')).toEqual(['headings-kept 1']);
  });

  it('with a heading on a page of its own is not', async () => {
    expect(await rulesOf('<h2 class="new">Part</h2><p class="new">text</p>')).toEqual([]);
  });

  /** A paragraph that begins a page: 15 of its lines fill one. */
  const lines = (count: number, style = '') =>
    `<p class="new" style="margin:0; line-height:20px; ${style}">${Array.from({ length: count }, (_, at) => `line ${at} goes on`).join('<br>')}</p>`;

  it('with the last line of a paragraph alone at its head is found out', async () => {
    expect(await rulesOf(lines(16, 'orphans:1; widows:1'))).toEqual(['lines-together 3']);
    expect(await rulesOf(lines(17, 'orphans:1; widows:1'))).toEqual([]);
    expect(await rulesOf(lines(16, 'widows:2'))).toEqual([]);
  });

  it('with a note that stands on another, or on the text, is found out', async () => {
    const note = (top: number, text: string) =>
      `<aside style="position:absolute; top:${top}px; right:0; width:90px; font:12px/14px serif">${text}</aside>`;
    const page = (...notes: string[]) =>
      `<div class="new" style="position:relative"><p style="margin:0; width:190px">The text of the page is here.</p>${notes.join('')}</div>`;
    expect(await rulesOf(page(note(20, 'a first note'), note(22, 'a second note')))).toEqual([
      'text-apart 2',
    ]);
    expect(await rulesOf(page(note(20, 'a first note'), note(34, 'a second note')))).toEqual([]);
    // An accent stands over its letter.
    expect(await rulesOf(page(note(20, 'vvv'), note(20, '\u02c6\u02c6\u02c6')))).toEqual([]);
    expect(await rulesOf(page('<p style="margin:-18px 0 0">Text over text is here.</p>'))).toEqual([
      'text-apart 2',
    ]);
  });

  it('on which text goes on is found out where it is nearly empty, and where a section leaves it a few lines', async () => {
    const full = lines(15).repeat(3);
    const after = `<section>${lines(15)}</section>`;
    expect(await rulesOf(`<section>${full}${lines(3)}${lines(15)}</section>${after}`)).toEqual([
      'pages-filled 5',
    ]);
    expect(await rulesOf(`<section>${full}${lines(7)}${lines(15)}</section>${after}`)).toEqual([]);
    expect(await rulesOf(`<section>${full}${lines(2)}</section>${after}`)).toEqual(['pages-filled 5']);
    expect(await rulesOf(`<section>${full}${lines(6)}</section>${after}`)).toEqual([]);
    // Its last page may hold little, but not the last line of an index, of a list, alone.
    const terms = `<ul class="new" style="margin:0; line-height:20px">${'<li>term 1</li>'.repeat(16)}</ul>`;
    expect(await rulesOf(`<section>${full}${terms}</section>`)).toEqual(['pages-filled 6']);
    // The last page of the book, and a section that is a few lines long, are as short as they are.
    expect(await rulesOf(`<section>${full}${lines(2)}</section>`)).toEqual([]);
    expect(await rulesOf(`<section>${full}</section><section>${lines(2)}</section>${after}`)).toEqual([]);
  });

  it('that opens a topic and does not hold its questions is found out', async () => {
    const opener = (count: number) =>
      `<section><h1 class="new">Topic</h1><ul style="margin:0; line-height:20px">${'<li>A question</li>'.repeat(count)}</ul><h2 class="new">A question</h2>${lines(15).replace(' class="new"', '')}</section>`;
    expect(await rulesOf(opener(6))).toEqual([]);
    expect((await rulesOf(opener(16))).filter((rule) => rule.startsWith('openers'))).toEqual([
      'openers-whole 2',
    ]);
  });

  it('with a line that is cut off at the margin is found out', async () => {
    const line = 'x'.repeat(200);
    expect(await rulesOf(`<pre style="overflow: hidden; width: 62mm">${line}</pre>`)).toEqual([
      'text-inside 1',
    ]);
    expect(
      await rulesOf(`<pre style="overflow-wrap: anywhere; white-space: pre-wrap">${line}</pre>`),
    ).toEqual([]);
  });

  it('with something that is wider than it, for which Chromium shrinks the whole book, is found out', async () => {
    expect(await rulesOf(`<pre>${'x'.repeat(200)}</pre>`)).toContain('printed-to-scale null');
    // Words that a drawing makes large do not hide it.
    const large =
      '<svg viewBox="0 0 9 9" width="90" height="90" role="img" aria-label="a"><text y="8" font-size="8">a</text></svg>';
    expect(await rulesOf(`<pre>${'x'.repeat(200)}</pre><p>${large}</p>`)).toContain('printed-to-scale null');
  });

  it('with a drawing that is scaled down is printed to scale', async () => {
    const words = Array.from(
      { length: 40 },
      (_, at) => `<text y="${at * 12}">many words of a drawing</text>`,
    );
    const small = `<svg viewBox="0 0 240 192" width="160" height="128" role="img" aria-label="a">${words.join('')}</svg>`;
    const found = await rulesOf(`<p>One line.</p>${small}<p class="new">The next page has words, too.</p>`);
    expect(found.filter((rule) => rule.startsWith('printed-to-scale'))).toEqual([]);
  });

  it('with text for screen readers alone is not', async () => {
    const hidden = 'position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%)';
    expect(
      await rulesOf(`<p style="position: relative"><span style="${hidden}">long words here</span>x</p>`),
    ).toEqual([]);
  });

  it('with a table that has no header is found out', async () => {
    expect(await rulesOf('<table border><tr><td>a<td>b<tr><td>c<td>d</table>')).toContain('tables-regular 1');
  });

  it('with a link to nowhere is found out', async () => {
    expect(await rulesOf('<p><a href="chapter-2.md">next</a></p>')).toEqual(['links-lead 1']);
  });
});

describe('what Chromium prints by itself', () => {
  it('breaks the rules that the finishing is there for', async () => {
    const { html } = await tinyBook(1).render(null);
    const { pdf } = await press.print({ html, assets: [], tagged: true });
    const rules = new Set(verifyPdf(pdf).map(({ rule }) => rule));
    for (const rule of [
      'content-tagged',
      'metadata-complete',
      'roles-standard',
      'structure-nested',
      'links-described',
      'pages-labelled',
      'browser-untraced',
      'file-identified',
    ])
      expect(rules).toContain(rule);
  });
});

describe('a file that says it follows PDF/A', () => {
  it.each<[string, (file: PdfFile) => void]>([
    ['with an attachment that is listed nowhere', (file) => catalog(file, (object) => object.delete('AF'))],
    ['with a link that is not printed', (file) => first(file, link, (object) => object.set('F', 2))],
  ])('%s is found out', (_, harm) => {
    expect(verifyPdf(broken(harm)).map(({ rule }) => rule)).toContain('archive-sound');
  });
});

describe('a file that is no PDF, or a torn one', () => {
  it.each([
    ['empty', () => new Uint8Array()],
    ['text', () => Buffer.from('hello')],
    ['only a header', () => Buffer.from('%PDF-1.7\n')],
    ['half a file', () => sound.subarray(0, sound.length / 2)],
    ['a file with zeros in its middle', () => new Uint8Array(sound).fill(0, 200, sound.length - 3000)],
    [
      'a cross-reference table that points at itself',
      () =>
        Buffer.from(
          '%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1/Prev 9/Root 1 0 R>>\nstartxref\n9\n%%EOF',
        ),
    ],
  ])('is one finding, or some, and never a crash: %s', (_, make) => {
    const findings = verifyPdf(make());
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every(({ rule }) => rule.length > 0)).toBe(true);
  });
});
