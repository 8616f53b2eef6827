import { describe, expect, it } from 'vitest';
import { composeEdition } from '../../src/compose/compose.ts';
import type { Handbook } from '../../src/model/handbook.ts';
import type { Layout } from '../../src/model/layout.ts';
import { renderEpub, renderFurniture, renderPrint, renderWeb } from '../../src/render/render.ts';
import { families } from '../../src/theme/fallback-fonts/families.ts';
import { licenceOf } from '../../src/theme/fonts.ts';
import { loadTheme } from '../../src/theme/theme.ts';
import { passage, point, smallHandbook, smallSettings, thickHandbook } from './small-book.ts';

const theme = loadTheme('classic');
const edition = (book: Handbook = smallHandbook(), more = {}) =>
  composeEdition(book, smallSettings(more), 'handbook');
const html = (book?: Handbook, layout: Layout | null = null, more = {}) =>
  renderPrint(edition(book, more), theme, layout).html;
const idsOf = (text: string) => [...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id ?? '');
const targetsOf = (text: string) => [...text.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id ?? '');

describe('the printed handbook', () => {
  it('has every question in its contents', () => {
    const contents = /<nav[\s\S]*?<\/nav>/.exec(html(thickHandbook()))?.[0] ?? '';
    expect(contents).toContain('role="doc-toc"');
    for (const id of ['q-1', 'q-2', 'q-3', 'part-data', 'part-teams'])
      expect(contents).toContain(`href="#${id}"`);
  });

  it.each([
    ['thin', smallHandbook()],
    ['thick', thickHandbook()],
  ])('that is %s has each id once, and an element for every link', (_, book) => {
    const text = html(book);
    const ids = idsOf(text);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(targetsOf(text).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('goes through the heading levels without a skip', () => {
    const levels = [...html().matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });

  it('tells those who listen what the signs say', () => {
    const text = html();
    expect(text).toContain('aria-label="source B only"');
    expect(text).toContain('aria-label="source B adds:"');
    const facing = /<div class="facing">[\s\S]*?<\/li>/.exec(text)?.[0] ?? '';
    expect(facing.match(/aria-label="source [AB]:"/g)).toEqual([
      'aria-label="source A:"',
      'aria-label="source B:"',
    ]);
  });

  it('says nothing of what all say: only news has a sign', () => {
    const shared = /<li class="point[^>]*id="p-1">[\s\S]*?<\/li>/.exec(html())?.[0] ?? '';
    const [, said = ''] =
      /<p dir="auto"[^>]*>([\s\S]*?)<\/p>[\s\S]*$/.exec(shared.split('</div>').at(-1) ?? '') ?? [];
    expect(said).toContain('Keep a feature store.');
    expect(said).not.toContain('<svg');
    expect(shared).toMatch(/<div class="beside[^"]* of-2"[^>]*>[\s\S]*Name its owner\./);
  });

  it('has the answer first, by the names of its points', () => {
    const gist = /<div class="gist">[\s\S]*?<\/div>/.exec(html(undefined, null))?.[0] ?? '';
    // The first question has one name alone, which is no answer.
    expect(gist).toContain('>Retention</a>');
    expect(gist).toMatch(/They differ[\s\S]*Retention[\s\S]*source A only[\s\S]*Feature Store/);
  });

  it('leaves marks and charts out where the settings say so', () => {
    const text = html(undefined, null, { editions: { handbook: { sources: 'none' } } });
    expect(text).not.toMatch(/class="(sign|signs|beside)\b/);
    expect(text).not.toContain('book-marks');
    expect(text).not.toMatch(/book-(agreement|differences)/);
  });

  it('escapes what people wrote', () => {
    expect(html()).toContain('Teams &amp; &lt;tools&gt;');
  });

  it('lets no script pass, from text, raw HTML, links or titles', () => {
    const book = smallHandbook();
    const bad = passage('a', 'x', [
      {
        id: 'a:900',
        kind: 'sentence',
        text: 'x',
        paragraph: 1,
        phrasing: [
          { type: 'html', value: '<script>alert(1)</script>' },
          { type: 'text', value: '<script>alert(2)</script>' },
          { type: 'link', url: 'javascript:alert(3)', children: [{ type: 'text', value: 'here' }] },
        ],
        file: 'a.md',
        lines: [1, 1],
      },
    ]);
    const [first] = book.entries;
    if (!first) throw new Error('no entry');
    const evil = {
      ...book,
      title: '</title><script>alert(4)</script>',
      entries: [{ ...first, question: '<img onerror=alert(5)>', points: [point('p-9', '<script>', [bad])] }],
      topics: [{ id: 'data', title: 'Data', entries: ['q-1'] }],
    };
    const text = html(evil);
    expect(text).not.toMatch(/<script|javascript:|<img/i);
  });

  it('prints the same text twice', () => {
    expect(html()).toBe(html());
  });

  it('names only assets that it brings', () => {
    const book = renderPrint(edition(), theme, null);
    const named = [...book.html.matchAll(/url\(([^)]+)\)/g)].map(([, path]) => path);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((path) => !book.assets.some((asset) => asset.path === path))).toEqual([]);
    expect(book.html).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
  });
});

const layout: Layout = {
  pages: 14,
  pageOf: new Map(
    Object.entries({
      'book-cover': 0,
      'book-title': 2,
      'book-colophon': 3,
      'book-contents': 4,
      'part-data': 6,
      'q-1': 7,
      'q-2': 8,
      'part-teams': 10,
      'q-3': 11,
      'book-closing': 12,
    }),
  ),
  blanksBefore: new Set(['book-title', 'part-teams']),
  bodyStart: 6,
};

describe('a thin book', () => {
  const parts = [
    'title-page',
    'contents',
    'colophon',
    'differences',
    'differences below',
    'part-list',
    'part-head',
  ];
  const differences = { show: { differences: true } };
  const found = (book?: Handbook, more = {}) => {
    const text = html(book, null, more);
    return parts.filter((name) => text.includes(`class="${name}"`) || text.includes(`class="${name} recto`));
  };

  it('has neither title page nor contents, and what follows below its answers', () => {
    expect(found(undefined, differences)).toEqual(['colophon', 'differences below', 'part-head']);
  });

  it('is none with much text, or where pages for its topics are asked for', () => {
    const all = ['title-page', 'contents', 'colophon', 'differences'];
    expect(found(thickHandbook(), differences)).toEqual([...all, 'part-list', 'part-head']);
    expect(found(undefined, { ...differences, openers: 'recto' })).toEqual(all);
  });
});

describe('with a layout', () => {
  it('prints roman folios before the body and arabic ones in it', () => {
    const front = { ...layout, pageOf: new Map([...layout.pageOf, ['book-opening', 5]]) };
    const opened = { ...smallHandbook(), opening: [passage('a', 'Read on.')] };
    const contents = /<nav[\s\S]*?<\/nav>/.exec(html(opened, front))?.[0] ?? '';
    expect(contents).toMatch(/href="#book-opening"[\s\S]*?class="folio">vi</);
    expect(contents).toMatch(/href="#q-2"[\s\S]*?class="folio">3</);
  });

  it('puts a blank page before each opener that the layout names, and no other', () => {
    const text = html(undefined, layout, { openers: 'recto' });
    expect(text.match(/class="blank"/g)).toHaveLength(2);
    expect(text).toMatch(
      /class="blank"><\/div>\s*<section[^>]*>\s*<header class="opener[^"]*" id="part-teams"/,
    );
  });

  it('begins a topic with a band that lists its questions, where openers are not asked for', () => {
    const text = html(thickHandbook(), layout);
    expect(text).not.toContain('class="opener');
    const band = /<header class="part-head[\s\S]*?<\/header>/.exec(text)?.[0] ?? '';
    expect(band).toMatch(/href="#q-1"[\s\S]*?class="folio">2</);
    expect(band).toMatch(/href="#q-2"[\s\S]*?class="folio">3</);
  });

  it('sets the notes of left pages on the left', () => {
    const notes = (page: number) =>
      html(undefined, {
        ...layout,
        pageOf: new Map([...layout.pageOf, ['u-b-2', page], ['u-b-2-end', page]]),
      });
    expect(notes(7)).toContain('class="beside verso of-2"');
    expect(notes(8)).toContain('class="beside recto of-2"');
  });

  it('sets the heads of left pages on the left', () => {
    const text = html(undefined, layout);
    expect(text).toMatch(/class="entry verso" aria-labelledby="q-1-title"/);
    expect(text).toMatch(/class="entry recto" aria-labelledby="q-2-title"/);
  });
});

it('an answer without points is set as what others have behind theirs, and not as words that lead to points', () => {
  const book = smallHandbook();
  const bare = {
    ...book,
    entries: book.entries.map((entry, at) =>
      at === 1 ? { ...entry, intro: [passage('a', 'On the 25th.')], points: [], outro: [] } : entry,
    ),
  };
  const answer = /<div class="(\w+)">(?:(?!<div class="(?:intro|outro)">)[\s\S])*?On the 25th\./;
  expect(answer.exec(html(bare))?.[1]).toBe('outro');
  expect(renderWeb(edition(bare), theme).body).toMatch(
    /<div class="outro"><div class="passage[^>]*>[\s\S]{0,600}?On the 25th\./,
  );
  expect(html(book)).toContain('<div class="intro">');
});

it('credits no face where nothing is credited, nor one that stands in for another', () => {
  const book = smallHandbook();
  const [first, ...others] = book.entries;
  const signs = {
    ...book,
    entries: [{ ...(first as (typeof book.entries)[0]), question: 'What is ⏰ 中?' }, ...others],
  };
  const told = (credits: string) =>
    /<section class="colophon[\s\S]*?<\/section>/.exec(html(signs, null, { credits }))?.[0];
  expect(told('fonts')).toContain('Copyright');
  expect(told('none')).not.toContain('Copyright');
});

describe('running heads', () => {
  it('give the key of the signs the place of the foot on its page', () => {
    const sheets =
      renderFurniture(edition(undefined, { running: { foot: 'Class 9b' } }), theme, layout).html.match(
        /<div class="sheet[\s\S]*?<\/div>/g,
      ) ?? [];
    const withKey = sheets.filter((sheet) => sheet.includes('key-line'));
    expect(withKey).toHaveLength(1);
    expect(withKey[0]).not.toContain('Class 9b');
    expect(sheets.filter((sheet) => sheet.includes('Class 9b')).length).toBeGreaterThan(1);
  });

  const sheets =
    renderFurniture(edition(undefined, { openers: 'recto' }), theme, layout).html.match(
      /<div class="sheet[\s\S]*?<\/div>/g,
    ) ?? [];

  it('have a sheet for each page', () => {
    expect(sheets).toHaveLength(layout.pages);
  });

  it('leave cover, title page, colophon, openers and blank pages bare', () => {
    for (const page of [0, 1, 2, 3, 6, 9, 10]) expect(sheets[page]).not.toContain('<p');
  });

  it('have the meaning of the signs on the first page of each topic', () => {
    const plain =
      renderFurniture(edition(), theme, layout).html.match(/<div class="sheet[\s\S]*?<\/div>/g) ?? [];
    expect(plain.filter((sheet) => sheet.includes('Notebook B'))).toEqual([
      plain[6],
      plain[layout.pageOf.get('part-teams') ?? -1],
    ]);
    const hidden = edition(undefined, { editions: { handbook: { sources: 'none' } } });
    expect(renderFurniture(hidden, theme, layout).html).not.toContain('Notebook B');
  });

  it('carry the topic on the left and the question on the right', () => {
    expect(sheets[7]).toMatch(/verso[\s\S]*Data/);
    expect(sheets[8]).toMatch(/recto[\s\S]*How long is data kept\?/);
    expect(sheets[8]).toContain('>3</p>');
  });
});

describe('a cover', () => {
  const picture = (path: string) => ({ path, type: 'image/png', bytes: new Uint8Array([1]) });
  const pictures = new Map([
    ['photo.png', picture('images/photo.png')],
    ['logo.png', picture('images/logo.png')],
  ]);
  const printed = (cover: object, own: object = {}) => {
    const settings = smallSettings({ cover, editions: { handbook: { cover: own } } });
    const { html: text, assets } = renderPrint(
      composeEdition(smallHandbook(), settings, 'handbook', { pictures }),
      theme,
      null,
    );
    return {
      cover: /<section class="cover[\s\S]*?<\/section>/.exec(text)?.[0] ?? '',
      images: assets.map(({ path }) => path).filter((path) => path.startsWith('images/')),
    };
  };

  it('is drawn from the content, where the settings say nothing', () => {
    expect(printed({}).cover).toContain('class="portrait"');
  });

  it('has a picture, a logo and words of its own', () => {
    const { cover, images } = printed({ image: 'photo.png', text: 'Autumn & winter' }, { logo: 'logo.png' });
    expect(cover).toMatch(/<section class="cover with-image"/);
    expect(cover).toContain('src="images/photo.png"');
    expect(cover).toContain('src="images/logo.png"');
    expect(cover).toContain('Autumn &amp; winter');
    expect(cover).not.toContain('portrait');
    expect(images).toEqual(['images/photo.png', 'images/logo.png']);
  });

  it('of words alone has neither drawing nor picture', () => {
    const { cover, images } = printed({ image: 'photo.png' }, { kind: 'type' });
    expect(cover).toContain('type-alone');
    expect(cover).not.toMatch(/portrait|<img/);
    expect(images).toEqual([]);
  });
});

describe('a preface', () => {
  const paragraph = {
    type: 'paragraph' as const,
    children: [{ type: 'text' as const, value: 'Read & write.' }],
  };
  const preface = { title: 'To my class', nodes: [paragraph], file: 'welcome.md' };
  const prefaced = composeEdition(smallHandbook(), smallSettings(), 'handbook', { preface });

  it('stands between title page and contents, and in the contents', () => {
    const text = renderPrint(prefaced, theme, null).html;
    const at = (id: string) => text.indexOf(`id="${id}"`);
    expect(at('book-title')).toBeLessThan(at('book-preface'));
    expect(at('book-preface')).toBeLessThan(at('book-contents'));
    expect(text).toContain('<p>Read &amp; write.</p>');
    expect(targetsOf(text)).toContain('book-preface');
    expect(html()).not.toContain('book-preface');
  });

  it('stands in the EPUB and on the web page, and makes another edition', () => {
    const file = renderEpub(prefaced, theme).files.find(({ path }) => path === 'text/preface.xhtml');
    expect(file?.xhtml).toContain('Read &amp; write.');
    expect(renderWeb(prefaced, theme).body).toContain('To my class');
    expect(prefaced.fingerprint).not.toBe(edition().fingerprint);
  });
});

describe('the faces that a book is set in', () => {
  const strange = { ...preface('Alef \u05d0 and \u0928'), file: 'welcome.md' };
  const book = composeEdition(smallHandbook(), smallSettings(), 'handbook', { preface: strange });

  it('are credited, those that stand in for what the theme lacks with the rest', () => {
    const text = renderPrint(book, theme, null).html;
    expect(text).toContain('For signs that they lack: Noto Sans Hebrew, Noto Sans Devanagari');
    expect(text).toMatch(/Noto Sans Hebrew: Copyright \d{4} The Noto .*SIL Open Font License 1\.1/);
    expect(html()).not.toContain('For signs that they lack');
  });

  it('are named in the EPUB where they are inside', () => {
    const colophon = (fonts: boolean) =>
      renderEpub(book, theme, { fonts }).files.find(({ path }) => path === 'text/colophon.xhtml')?.xhtml;
    expect(colophon(true)).toContain(
      'Faces: Alegreya, Alegreya Sans, all under the SIL Open Font License 1.1.',
    );
    expect(colophon(false)).not.toContain('Alegreya');
  });

  // What is added by whoever wants it is not there to be read.
  it.each(families.filter(({ added }) => !added))(
    '$family is under the licence that is named',
    ({ package: name }) => {
      expect(licenceOf(name)).toMatch(/SIL OPEN FONT LICENSE Version 1\.1/i);
    },
  );

  function preface(value: string) {
    return {
      title: 'Signs',
      nodes: [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value }] }],
    };
  }
});

it('the answer in brief names a point that both make in the words of one as said by both', () => {
  const book = smallHandbook();
  const [entry, ...others] = book.entries;
  const shared = (id: string, label: string) =>
    point(id, label, [passage('a', 'One.'), passage('b', 'Two.')]);
  const points = [shared('p-1', 'Alpha'), point('p-2', 'Beta', [passage('b', 'Three.')])];
  const entries = [{ ...entry, points } as (typeof book.entries)[number], ...others];
  const gist = /<div class="gist">[\s\S]*?<\/div>/.exec(html({ ...book, entries }))?.[0] ?? '';
  expect(gist).toMatch(/<b>Both<\/b> <a href="#p-1">Alpha<\/a>[\s\S]*source B only[\s\S]*Beta/);
});
