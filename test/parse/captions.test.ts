import { expect, it } from 'vitest';
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
