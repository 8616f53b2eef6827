import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, it } from 'vitest';
import { letteredBullets } from '../../src/parse/lettered-list.ts';
import { mergeTexts } from '../helpers/merge-texts.ts';

it.each([
  ['a picture', '![The belts](belts.png)', 'Fig. 1: The belts of the shore, own drawing', 1],
  ['a picture in German', '![Zonen](zonen.png)', 'Abb. 2: Querschnitt, selbst gezeichnet', 1],
  ['a table', '| Depth | Light |\n| --- | --- |\n| 1 m | much |', 'Table 3: Light by depth', 1],
  ['nothing that is shown', 'The belts are three.', 'Fig. 1: The belts of the shore, own drawing', 2],
])('a numbered caption under %s', async (_, above, caption, points) => {
  const { handbook } = await mergeTexts({
    'a.md': `# 1. Which belts are there?\n\n${above}\n\n${caption}\n`,
  });
  const [entry] = handbook.entries;
  expect(entry?.points).toHaveLength(points);
  expect(entry?.points.at(-1)?.text).toContain(caption.slice(caption.indexOf(':') + 2));
});

it('a caption under a picture that is noise is kept', async () => {
  const { handbook } = await mergeTexts({
    'a.md':
      '# 1. Which belts are there?\n\nThree.\n\n![build](https://img.shields.io/badge/build-passing.svg)\n\nFig. 1: The belts of the shore, own drawing\n',
  });
  expect(JSON.stringify(handbook.entries[0])).toContain('The belts of the shore, own drawing');
});

it.each([
  ['- A. Fleming found penicillin.\n- B. Franklin flew a kite.', false],
  ['- A. Water\n- B. Feed\n- C. Prune', true],
  ['- a. Water early.\n- b. Feed late.', true],
])('%j is lettered: %s', (markdown, lettered) => {
  const [list] = fromMarkdown(markdown).children;
  expect(list?.type === 'list' && letteredBullets(list).ordered).toBe(lettered);
});
