import { describe, expect, it } from 'vitest';
import { progressDisplay } from '../../src/cli/progress.ts';

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
