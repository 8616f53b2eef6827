import { describe, expect, it } from 'vitest';
import { cutSheet, elsewhere } from '../../src/print/cut-sheet.ts';

const page = (body: string) =>
  `<!doctype html>\n<html lang="en"><head><title>a < b</title><style>p>a{}</style></head><body class="x">${body}</body></html>`;
const head = page('').slice(0, -'</body></html>'.length);
const cut = (body: string, openers: readonly string[]) => cutSheet(page(body), { openers });

describe('a document that is cut', () => {
  it('is cut before children of the body that hold an opener, its source as it was', () => {
    const one = '<p>A &amp; B<br>C\n';
    const two = '<section><h1 ID="two">Two</h1><p>x<p>y</section>\n text ';
    const three = '<div id=three><img alt="a>b" src="x"/></div>';
    const cuttings = cut(one + two + three, ['two', 'three']);
    expect(cuttings.map(({ html }) => html)).toEqual(
      [one, two, three].map((source) => `${head}${source}</body></html>`),
    );
    expect(cuttings.map(({ opener }) => opener)).toEqual([null, 'two', 'three']);
  });

  it('is cut when a cutting is asked for, so that not all of it is there twice', () => {
    const cuttings = cut('<p>A</p><h1 id="two">Two</h1>', ['two']);
    for (const cutting of cuttings)
      expect(Object.getOwnPropertyDescriptor(cutting, 'html')?.get).toBeTypeOf('function');
  });

  it('sends links from one cutting into another elsewhere, and no others', () => {
    const [first, second] = cut(
      `<nav><a class="a" href="#q">1</a> <a href='#n'>2</a> <a href="#">3</a> <a href="#no">4</a><b id="n"></b></nav><h1 id="q"><a href=#q>5</a><a href="#n">6</a></h1>`,
      ['q'],
    );
    expect(first?.html).toContain(
      `<a class="a" href="${elsewhere}q">1</a> <a href='#n'>2</a> <a href="#">3</a> <a href="#no">4</a>`,
    );
    expect(second?.html).toContain(`<a href=#q>5</a><a href="${elsewhere}n">6</a>`);
    expect([first?.linked, second?.linked]).toEqual([['n'], ['q']]);
  });

  it('takes what only looks like a tag for none', () => {
    const body = `<p title="<article id='no'>">x</p><!-- <h1 id="q"> --><svg><style>a</style><path id="p"/></svg><textarea><h1 id="q"></textarea><h1 id="q">Q</h1>`;
    const cuttings = cut(body, ['q', 'no']);
    expect(cuttings).toHaveLength(2);
    expect(cuttings[1]?.html).toBe(`${head}<h1 id="q">Q</h1></body></html>`);
  });

  it('is cut at entries of a topic that is too large, and the topic goes on in the next', () => {
    const entries = [1, 2, 3, 4, 5].map(
      (n) => `<article class="e"><h2 id="e${n}">${n}</h2>${'x'.repeat(60)}</article>`,
    );
    const body = `<section id="topic" class="t"><h1>T</h1>${entries.join('')}</section>`;
    const cuttings = cutSheet(page(body), { openers: ['topic'], length: 150 });
    expect(cuttings.length).toBeGreaterThan(2);
    expect(cuttings.map(({ opener }) => opener)[1]).toMatch(/^e[2-5]$/);
    for (const [index, { html, hanging }] of cuttings.entries()) {
      const own = entries.filter((entry) => html.includes(entry));
      expect(hanging).toBe(index === 0 ? 0 : own.length);
      expect(html.startsWith(`${head}<section id="topic" class="t">`)).toBe(true);
      expect(html.endsWith('</article></section></body></html>')).toBe(true);
    }
    const all = cuttings.map(({ html }) => html).join('');
    for (const entry of entries) expect(all.split(entry)).toHaveLength(2);
  });

  it('has noughts for the page numbers in the text of links where that is wished, and knows them still', () => {
    const body =
      '<p><a href="#x">12: no 12.5, no 112, page 12.</a> <a href="#y">7</a> <a href="#z">iv</a></p>' +
      '<h2 id="x"><a href="#x">12</a></h2><p id="y"><a href="#x"><i aria-hidden="true">12</i> <i>12</i> &#12;</a></p><p id="z"></p>';
    const pages = new Map(Object.entries({ x: '12', y: '8', z: 'iv' }));
    const [first, second] = cutSheet(page(body), { openers: ['x'], numberOf: (id) => pages.get(id) });
    const to = (id: string) => `<a href="${elsewhere}${id}">`;
    expect(first?.html).toBe(
      `${head}<p>${to('x')}12: no 12.5, no 112, page <page-number>00</page-number>.</a> ${to('y')}7</a> ${to('z')}iv</a></p></body></html>`,
    );
    expect(first?.numbered?.()).toBe(
      `${head}<p>${to('x')}12: no 12.5, no 112, page 12.</a> ${to('y')}7</a> ${to('z')}iv</a></p></body></html>`,
    );
    expect(second?.html).toContain('<h2 id="x"><a href="#x">12</a></h2>');
    expect(second?.html).toContain(
      '<i aria-hidden="true">12</i> <i><page-number>00</page-number></i> &#12;</a>',
    );
  });

  it('is cut after so many children', () => {
    const cuttings = cutSheet(page('<p>1</p><p>2</p><p>3</p><p>4</p><p>5</p>'), { openers: [], every: 2 });
    expect(cuttings.map(({ html }) => html.match(/<p>\d/g)?.length)).toEqual([2, 2, 1]);
  });

  it('without a body is left whole', () => {
    expect(cutSheet('<p id="a">x<p id="b">y', { openers: ['b'] })).toMatchObject([
      { html: '<p id="a">x<p id="b">y', opener: null },
    ]);
  });
});
