import { resolve } from 'node:path';
import type { Image } from 'mdast';
import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { readDocument } from '../../../src/read/read.ts';

const folder = resolve(import.meta.dirname, '../../cases/printing');

/** The pictures of a case, null for one that is not to be had, and what was said of them. */
async function read(name: string) {
  const { file, tree } = await readDocument(folder, name, 'a');
  const pictures: (string | null)[] = [];
  visit(tree, 'image', ({ data }: Image) => {
    const bytes = data?.picture?.bytes;
    pictures.push(bytes ? Buffer.from(bytes).toString('latin1') : null);
  });
  return { pictures, messages: file.messages.map(({ ruleId, line }) => `${ruleId}:${line}`) };
}

it('drawings with styles keep them', async () => {
  const { pictures, messages } = await read('04-svg-style.md');
  const [classes, label, plot] = pictures;
  expect(classes).toContain('.cls-1{fill:#2a9d8f}.cls-2{fill:none;stroke:#e76f51;stroke-width:4}');
  expect(label).toMatch(/<foreignObject [^>]*><div [^>]*>Order service<\/div>/);
  expect(plot).toContain('style="fill:none;stroke:#1f77b4;stroke-width:2"');
  expect(messages).toEqual([]);
});

it('a picture cut short is told, and one with # in its name is found', async () => {
  const { pictures, messages } = await read('16-cut-picture.md');
  expect(pictures[0]).toBeNull();
  expect(pictures[1]).toMatch(/^.PNG/);
  expect(messages).toEqual(['damaged-image:5']);
});
