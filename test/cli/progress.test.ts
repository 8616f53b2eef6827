import { describe, expect, it } from 'vitest';
import { progressDisplay } from '../../src/cli/progress.ts';
import { run } from '../../src/cli/run.ts';
import { smallBook, workshop } from '../helpers/run-cli.ts';

function shown(terminal: boolean, options: { quiet?: true; json?: true } = {}): string {
  let text = '';
  const display = progressDisplay(options, {
    terminal,
    err: (more) => {
      text += more;
    },
    wipe: () => {
      text += '|';
    },
  });
  display.show({ stage: 'print', done: false, detail: '', ms: 0 });
  display.show({ stage: 'print', done: true, detail: 'handbook.pdf, 69 pages', ms: 3377 });
  display.end();
  return text;
}

describe('progress', () => {
  it('on a terminal: what runs is written over by what is done, with pages and time', () => {
    const visible = shown(true);
    expect(visible).toBe('|print ...|print    handbook.pdf, 69 pages         3.4 s\n|');
  });

  it('elsewhere: a plain line for each stage, the same every time', () => {
    expect(shown(false)).toBe('print    handbook.pdf, 69 pages\n');
  });

  it('elsewhere: that a stage will take long is said before it does', () => {
    let text = '';
    const display = progressDisplay({}, { terminal: false, err: (more) => (text += more) });
    const step = { stage: 'merge', done: false, ms: 0 };
    display.show({ ...step, detail: '700 texts are new to minilm', announced: true });
    display.show({ ...step, detail: '160 of 700 texts compared' });
    expect(text).toBe('merge    700 texts are new to minilm\n');
  });

  it('nothing with --quiet or --json', () => {
    expect(shown(true, { quiet: true }) + shown(false, { json: true })).toBe('');
  });
});

const shop = workshop();

it('on a terminal: how many pages a book has that is printed; until it is measured, how many it had the last time', async () => {
  const build = async () => {
    let text = '';
    const code = await run(['build', ...Object.keys(smallBook), '-e', 'handbook', '-f', 'pdf', '-o', 'out'], {
      world: { folder: shop.folder, environment: { PATH: process.env.PATH, HOME: process.env.HOME } },
      out: () => {},
      err: (more) => {
        text += more;
      },
      wipe: () => {
        text += '\n';
      },
      input: { terminal: true, read: async () => Buffer.from('') },
      terminal: true,
      signal: new AbortController().signal,
    });
    expect(code).toBe(0);
    return text.split('\n').filter((line) => line.startsWith('print'));
  };
  shop.write(smallBook);
  const first = await build();
  const [, pages] = /(\d+) pages {2,}[\d.]+ s$/.exec(first.at(-1) ?? '') ?? [];
  expect(first.slice(0, -1)).toEqual([
    'print ...',
    'print    handbook.pdf ...',
    `print    handbook.pdf, ${pages} pages ...`,
  ]);
  shop.write({
    'ada.md': `${smallBook['ada.md']}\n3. What is a poolish?\n\n   - Water: As much as flour.\n`,
  });
  expect((await build()).slice(0, -2)).toEqual([
    'print ...',
    `print    handbook.pdf, about ${pages} pages ...`,
  ]);
});
