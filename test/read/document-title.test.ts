import { describe, expect, it } from 'vitest';
import { openProject } from '../../src/read/open-project.ts';
import { workshop } from '../helpers/run-cli.ts';

const shop = workshop();

const page = (title: string, heading: string) =>
  `<!doctype html><html><head><title>${title}</title></head><body>${heading}<h2>What is rye?</h2><p>A grain.</p></body></html>`;
const cells = (...sources: readonly unknown[]) =>
  JSON.stringify({ cells: sources.map((source) => ({ cell_type: 'markdown', metadata: {}, source })) });

/** The title of the only answer set of a document. */
async function titleOf(name: string, text: string): Promise<string | undefined> {
  shop.write({ [name]: text });
  const { project } = await openProject([name], { folder: shop.folder, environment: {} });
  return project?.answerSets[0]?.title;
}

describe('a document whose file has a name that says nothing is called by its title', () => {
  it.each([
    [
      'the first heading of a page',
      'faq.html',
      page('Site', '<h1>Grain &amp; <b>flour</b></h1>'),
      'Grain & flour',
    ],
    ['the title of a page without one', 'index.html', page('Baking at home', ''), 'Baking at home'],
    [
      'a notebook, by lines',
      'notes.ipynb',
      cells(['# My "grain" notes\n', '\n', 'Some.'], '## What is rye?'),
      'My "grain" notes',
    ],
    ['a notebook, in one piece', 'notebook.ipynb', cells('# Grain\n\n## What is rye?\n\nA grain.'), 'Grain'],
  ])('%s', async (_, name, text, title) => {
    expect(await titleOf(name, text)).toBe(title);
  });

  it.each([
    ['whose name says something', 'anna.html', page('Grain', ''), 'Anna'],
    ['whose heading asks', 'faq.html', page('', '<h1>What is rye?</h1>'), 'Faq'],
  ])('and not one %s', async (_, name, text, title) => {
    expect(await titleOf(name, text)).toBe(title);
  });
});

describe('a book', () => {
  it.each([
    ['list-a.md', 'list-b.md', 'Questions and Answers'],
    ['liste_1.md', 'liste_2.md', 'Questions and Answers'],
    ['baking-a.md', 'baking-b.md', 'Baking'],
  ])('of %s and %s has what says something in common', async (one, other, title) => {
    shop.write({ [one]: '## What is rye?\n\nA grain.\n', [other]: '## What is rye?\n\nA plant.\n' });
    const { project } = await openProject([one, other], { folder: shop.folder, environment: {} });
    expect(project?.settings.title).toBe(title);
  });
});
