import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FootnoteDefinition, Link } from 'mdast';
import { expect, it } from 'vitest';
import type { Unit } from '../../src/model/unit.ts';
import { numberNotes } from '../../src/render/entry/number-notes.ts';
import { toHtml } from '../../src/render/html/to-html.ts';
import { renderPrint } from '../../src/render/render.ts';
import { loadTheme } from '../../src/theme/theme.ts';
import { projectEdition } from '../helpers/project-edition.ts';
import { root } from '../helpers/root.ts';
import { workshop } from '../helpers/run-cli.ts';

const shop = workshop();

it('footnotes and addresses stand at the end of their question, numbered as they are called', async () => {
  shop.write({ 'answers.md': readFileSync(join(root, 'test/content/notes/answers.md')) });
  const { code, err } = await shop.variorum(
    'build',
    'answers.md',
    '--format',
    'html,md,epub',
    '--out',
    'out',
  );
  expect(code, err).toBe(0);
  const read = (name: string) => readFileSync(join(shop.folder, 'out', name), 'utf8');
  const page = read('handbook.html');
  expect(page).toContain('shares memory.<a href="#thread-note-1" class="note-call">1</a>');
  expect(page).toContain('cheap to start<a href="#thread-note-2" class="note-call">2</a>');
  expect(page).toMatch(/id="thread-note-1">.*<p>A footnote here, with <em>emphasis<\/em>\.<\/p><\/aside>/);
  const text = read('handbook.md');
  expect(text).toContain('shares memory.[^answers-md-1]');
  expect(text).toMatch(/^ *\[\^answers-md-1\]: A footnote here, with _emphasis_\.$/m);
});

it('on paper a link has the number of its address, and a bare address none', () => {
  const link = (url: string, value: string): Link => ({
    type: 'link',
    url,
    children: [{ type: 'text', value }],
  });
  const unit = {
    id: 'a:1',
    kind: 'sentence',
    text: 'x',
    paragraph: 1,
    file: 'a.md',
    lines: [1, 1],
    phrasing: [
      link('https://e.org/x', 'one'),
      link('https://e.org/y', 'https://e.org/y'),
      link('https://e.org/x', 'again'),
    ],
  } as const;
  const passage = { answerSet: 'a', units: [unit], text: 'x', file: 'a.md', lines: [1, 1] } as const;
  const entry = {
    ...{
      id: 'q',
      number: 1,
      topic: null,
      question: 'Q?',
      wordings: [],
      points: [],
      outro: [],
      seeAlso: [],
      apparatus: [],
    },
    ...{ intro: [passage], agreement: { shared: 0, differs: 0, single: {} } },
  };
  const made = numberNotes(entry, { notesOfLinks: true });
  expect(made.notes).toEqual([
    {
      id: 'q-note-1',
      number: '1',
      textHtml: '<span class="address">https://e.org/x</span>',
      callId: 'q-note-1-ref',
    },
  ]);
  expect(toHtml(made.entry.intro[0]?.units[0]?.phrasing ?? [])).toBe(
    '<a href="https://e.org/x">one</a><a href="#q-note-1" class="note-call">1</a><a href="https://e.org/y">https://e.org/y</a><a href="https://e.org/x">again</a><a href="#q-note-1" class="note-call">1</a>',
  );
});

it('a note whose call was folded into other words is printed all the same, behind those that are called', () => {
  const of = { id: 'a:1', paragraph: 1, file: 'a.md', lines: [1, 1] as const };
  const body: FootnoteDefinition = {
    type: 'footnoteDefinition',
    identifier: 'lost',
    children: [{ type: 'paragraph', children: [{ type: 'text', value: 'Only here.' }] }],
  };
  const units: Unit[] = [
    {
      ...of,
      kind: 'sentence',
      text: 'x',
      phrasing: [{ type: 'link', url: 'https://e.org/x', children: [{ type: 'text', value: 'one' }] }],
    },
    { ...of, kind: 'block', text: 'Only here.', phrasing: [], node: body },
  ];
  const passage = { answerSet: 'a', units, text: 'x', file: 'a.md', lines: [1, 1] } as const;
  const entry = {
    ...{ id: 'q', number: 1, topic: null, question: 'Q?', wordings: [], points: [], outro: [] },
    ...{ seeAlso: [], apparatus: [], intro: [passage], agreement: { shared: 0, differs: 0, single: {} } },
  };
  const { notes } = numberNotes(entry, { notesOfLinks: true });
  expect(notes.map(({ number, textHtml, callId }) => [number, textHtml, callId])).toEqual([
    ['1', '<span class="address">https://e.org/x</span>', 'q-note-1-ref'],
    ['2', '<p>Only here.</p>', null],
  ]);
});

it('notes at the foot of pages are numbered through a topic, others through their question', async () => {
  const numbers = async (notes: 'foot' | 'end') => {
    const { edition } = await projectEdition('notes', { notes });
    const [part] = edition.parts;
    if (!part) throw new Error('no questions');
    const twice = { ...part, entries: [...part.entries, ...part.entries] };
    const { html, foot } = renderPrint({ ...edition, parts: [twice] }, loadTheme('classic'), null);
    const calls = [...html.matchAll(/class="note-call">(\d+)</g)].map(([, number]) => Number(number));
    return { calls, foot: foot !== undefined };
  };
  expect(await numbers('end')).toEqual({ calls: [1, 2, 3, 4, 1, 2, 3, 4], foot: false });
  expect(await numbers('foot')).toEqual({ calls: [1, 2, 3, 4, 5, 6, 7, 8], foot: true });
});
