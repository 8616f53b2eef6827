import { resolve } from 'node:path';
import type { Image } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/read/read.ts';

const folder = resolve(import.meta.dirname, '../content/pictures');

describe('pictures', async () => {
  const { file, tree } = await readDocument(folder, 'answers.md', 'a');
  const images: Image[] = [];
  visit(tree, 'image', (image: Image) => {
    images.push(image);
  });
  const paths = images.map(({ data }) => data?.picture?.path ?? null);

  it('come in from files and data addresses, under names by their content', () => {
    expect(paths.slice(0, 4)).toEqual([
      'images/7501e78c67b938fe.png',
      'images/360cbe9d4b519b97.png',
      expect.stringMatching(/^images\/[0-9a-f]{16}\.svg$/),
      'images/360cbe9d4b519b97.png',
    ]);
  });

  it('that cannot be had are messages with their lines', () => {
    expect(paths.slice(4)).toEqual([null, null, null, null]);
    expect(file.messages.map(({ ruleId, line, fatal }) => [ruleId, line, fatal])).toEqual([
      ['remote-image', 21, false],
      ['no-such-image', 23, false],
      ['image-type', 25, false],
      ['outside-project', 27, false],
    ]);
  });

  it('that are drawings keep their styles', () => {
    const svg = images.find(({ url }) => url === 'tall.svg')?.data?.picture?.bytes;
    const text = new TextDecoder().decode(svg);
    expect(text).toMatch(/<linearGradient id="g">.*fill="url\(#g\)".*<circle /s);
    expect(text).toContain('<style>circle{stroke:black}</style>');
  });
});
