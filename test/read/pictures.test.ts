import { resolve } from 'node:path';
import type { Image } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { cleanSvg } from '../../src/read/pictures/clean-svg.ts';
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

  it('that are drawings lose what could run or load', () => {
    const svg = images.find(({ url }) => url === 'tall.svg')?.data?.picture?.bytes;
    const text = new TextDecoder().decode(svg);
    expect(text).toMatch(/<linearGradient id="g">.*fill="url\(#g\)".*<circle /s);
    expect(text).not.toMatch(/style|stroke: black/i);
  });
});

it.each([
  '<svg onload="script()"><script>script()</script><image href="https://example.org/spy.png"/></svg>',
  '<svg><foreignObject><p style="x">script</p></foreignObject></svg>',
  '<svg><rect fill="url(https://example.org/x)"/></svg>',
  '<svg><use href="https://example.org/x.svg#a"/></svg>',
  '<svg><rect style="background:url(//example.org)"/></svg>',
  '<svg><animate attributeName="href" to="javascript:alert(1)"/></svg>',
  '<svg><g/><style><![CDATA[</style><img src=x onerror=alert(1)>]]></style></svg>',
])('cleans %s', (svg) => expect(cleanSvg(svg)).not.toMatch(/example|style|script|onerror|href/));
