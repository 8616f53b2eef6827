import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanSvg as clean, tooCostly } from '../../../../src/read/pictures/svg/clean-svg.ts';
import { openBrowser } from '../../../helpers/open-browser.ts';

const folder = resolve(import.meta.dirname, '../../../content/drawings');
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
});
afterAll(() => browser?.close());

/** A drawing cleaned; null where it is refused. */
function cleanSvg(svg: string) {
  const found = clean(svg);
  return found === tooCostly ? null : found;
}

/** A drawing as the browser shows it in a page. */
async function draw(svg: string): Promise<Buffer> {
  const address = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  await page.setContent(`<body style="margin:0"><img src="${address}"></body>`, { waitUntil: 'load' });
  const image = await page.$('img');
  return Buffer.from((await image?.screenshot()) ?? []);
}

describe('a drawing looks the same when it has been cleaned', () => {
  it.each(readdirSync(folder))(
    '%s',
    async (name) => {
      const source = readFileSync(join(folder, name), 'utf8');
      const cleaned = cleanSvg(source);
      expect(cleaned?.taken).toEqual([]);
      const [before, after] = [await draw(source), await draw(cleaned?.svg ?? '')];
      expect((await sharp(before).stats()).entropy).toBeGreaterThan(0.1);
      expect((await sharp(after).raw().toBuffer()).equals(await sharp(before).raw().toBuffer())).toBe(true);
      // What is cleaned again stays as it is.
      expect(cleanSvg(cleaned?.svg ?? '')?.svg).toBe(cleaned?.svg);
    },
    60_000,
  );
});

describe('a drawing loses what acts or loads, and says so', () => {
  it.each([
    ['<svg onload="run()"><script>run()</script></svg>', ['what it does when touched', '<script>']],
    ['<svg><image href="https://example.org/spy.png"/></svg>', ['a picture that is not in it']],
    ['<svg><image href="data:text/html;base64,example"/></svg>', ['a picture that is not in it']],
    ['<svg><foreignObject><iframe src="https://example.org"></iframe></foreignObject></svg>', ['<iframe>']],
    ['<svg><foreignObject><img src="https://example.org"/></foreignObject></svg>', ['<img>']],
    ['<svg><rect fill="url(https://example.org/x)"/></svg>', ['an address']],
    ['<svg><use href="https://example.org/x.svg#a"/></svg>', ['an address']],
    ['<svg><rect style="background:url(//example.org)"/></svg>', ['an address in its styles']],
    ['<svg><rect style="background:image-set(&quot;//example.org&quot; 1x)"/></svg>', ['`image-set()`']],
    ['<svg><rect style="behavior:example"/></svg>', []],
    ['<svg><style>@import "//example.org/x.css";</style></svg>', ['@import']],
    ['<svg><style>@font-face{src:url(//example.org)}</style></svg>', ['@font-face']],
    ['<svg><style>rect{fill:u\\72l(//example.org)}</style></svg>', []],
    ['<svg><style>@media screen{a{fill:url(//example.org)}}</style></svg>', ['an address in its styles']],
    ['<svg><animate attributeName="href" to="javascript:example"/></svg>', ['<animate>']],
    ['<svg><style><![CDATA[</style><img src=example onerror=alert(1)>]]></style></svg>', []],
    ['<svg><style>a::before{content:"&lt;/style>&lt;script>example"}</style></svg>', []],
  ])('%s', (svg, taken) => {
    const cleaned = cleanSvg(svg);
    expect(cleaned?.taken).toEqual(taken);
    expect(cleaned?.svg).not.toMatch(/\/\/example|run\(|onerror|<script|<img|javascript/);
  });

  it('and keeps the harmless rules that stand beside', () => {
    const svg = '<svg><style>a{fill:red;filter:url(//x);colr:y} .b{stroke:url(#c)}</style></svg>';
    expect(cleanSvg(svg)?.svg).toContain('<style>a{fill:red}.b{stroke:url(#c)}</style>');
  });

  it('labels stand in elements that may hold them, with their colours', () => {
    const label = '<span class="a"><p>one</p></span><font color="red">two<br>three</font>';
    expect(cleanSvg(`<svg><foreignObject><div>${label}</div></foreignObject></svg>`)?.svg).toContain(
      '<div class="a" style="display:inline"><p>one</p></div><span style="color:red">two<br />three</span>',
    );
  });

  it('a drawing in a drawing is cleaned, too', () => {
    const inner = Buffer.from('<svg><script>run()</script><rect/></svg>').toString('base64');
    const outer = cleanSvg(`<svg><image href="data:image/svg+xml;base64,${inner}"/></svg>`)?.svg ?? '';
    const [, again = ''] = /base64,([^"]*)/.exec(outer) ?? [];
    expect(Buffer.from(again, 'base64').toString()).toMatch(/^<svg [^>]*><rect><\/rect><\/svg>$/);
  });

  it('one that draws without end is none', () => {
    const level = (n: number) => `<g id="l${n}">${`<use href="#l${n - 1}"/>`.repeat(10)}</g>`;
    const bomb = `<svg><g id="l0"><rect/></g>${[1, 2, 3, 4, 5, 6, 7, 8].map(level).join('')}</svg>`;
    expect(clean(bomb)).toBe(tooCostly);
    const masks = [1, 2, 3].map((n) => `<mask id="m${n}">${`<rect class="c${n - 1}"/>`.repeat(40)}</mask>`);
    const sheet = `<style>${[1, 2, 3].map((n) => `.c${n}{mask:url(#m${n})}`).join('')}</style>`;
    expect(clean(`<svg>${sheet}${masks.join('')}<rect class="c3"/></svg>`)).toBe(tooCostly);
  });
});
