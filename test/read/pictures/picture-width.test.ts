import { resolve } from 'node:path';
import type { Image } from 'mdast';
import { toString as plain } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { expect, it } from 'vitest';
import { interpret } from '../../../src/read/read.ts';
import { toHtml } from '../../../src/render/html/to-html.ts';

const folder = resolve(import.meta.dirname, '../../content/pictures');

/** The images of a text as HTML, and the text beside them. */
async function read(text: string): Promise<{ readonly html: string; readonly words: string }> {
  const { tree } = await interpret(Buffer.from(text), new VFile({ cwd: folder, path: 'x.md' }), 'a');
  const images: Image[] = [];
  visit(tree, 'image', (image: Image) => {
    images.push(image);
  });
  return {
    html: images.map((image) => toHtml([image])).join(''),
    words: plain(tree, { includeImageAlt: false }),
  };
}

it.each([
  ['Words ![an icon](icon.png){width=50%} on.', 'width:50%', 'Words  on.'],
  ['Words ![an icon](icon.png){#fig:a .big width="4cm"} on.', 'width:4cm', 'Words  on.'],
  ['Words ![an icon](icon.png){: width=120 } on.', 'width:120px', 'Words  on.'],
  ['Words ![an icon|80](icon.png) on.', 'width:80px', 'Words  on.'],
  ['Words ![[icon.png|90x40]] on.', 'width:90px', 'Words  on.'],
  ['Words <img src="icon.png" alt="an icon" width="70"> on.', 'width:70px', 'Words  on.'],
  ['<p><img src="icon.png" alt="an icon" style="border:0; width: 30%"></p>', 'width:30%', ''],
])('the width of %s', async (text, style, words) => {
  const found = await read(text);
  expect(found.html).toContain(`style="${style}"`);
  expect(found.words).toBe(words);
});

it.each([
  'Words ![an icon](icon.png){curly} on.',
  'Words ![an icon](icon.png){a set of things} on.',
  'Words <img src="icon.png" alt="an icon" width="expression(1)"> on.',
])('none is in %s', async (text) => {
  const found = await read(text);
  expect(found.html).not.toContain('style');
  expect(found.words).toBe(text.replace(/!\[[^)]*\)|<img[^>]*>/, ''));
});

it('the title of a picture that stands alone is its caption', async () => {
  expect((await read('![an icon](icon.png "Figure 1: An icon")')).words).toBe(' Figure 1: An icon');
  expect((await read('![an icon](icon.png "an icon")')).words).toBe('');
  expect((await read('So ![an icon](icon.png "tip") it is.')).words).toBe('So  it is.');
});
