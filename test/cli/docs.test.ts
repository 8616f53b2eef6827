import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documents } from '../../src/cli/docs.ts';
import { runCli } from '../helpers/run-cli.ts';

const root = resolve(import.meta.dirname, '../..');

describe('the documentation', () => {
  it.each(Object.entries(documents))('%s is what the code says: else run npm run docs', (path, text) => {
    expect(readFileSync(join(root, path), 'utf8')).toBe(text());
  });

  it('the settings reference says every default as one writes it, and how questions are matched by hand', () => {
    const reference = documents['content/manual/settings.md']?.() ?? '';
    expect(reference).not.toContain('[object Object]');
    expect(reference).toContain(
      'second side is moved to the right and down, to lie behind the first. Default: `[0, 0]`.',
    );
    expect(reference).toContain('- topics: Policies of topics, by title or id. Default: none.');
    expect(reference).toContain('`same: [["a:Where is the code?", b:3]]`');
    expect(reference).toContain('- length: Most that an answer may have. Default: `120`.');
  });

  it('the manual can be printed without a message', async () => {
    const { code, out } = await runCli(['check', 'content/manual', '--json'], root);
    expect(code).toBe(0);
    const { messages, merged } = JSON.parse(out);
    expect(messages).toEqual([]);
    expect(merged.questions).toBeGreaterThanOrEqual(25);
    expect(merged.topics).toBe(8);
  });

  it('the README and the manual name every command', async () => {
    const { out } = await runCli(['--help'], root);
    const commands = [...out.matchAll(/^ {2}([a-z]+) .*/gm)].map(([, name = '']) => name);
    expect(commands.length).toBeGreaterThan(4);
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const manual = readFileSync(join(root, 'content/manual/start.md'), 'utf8');
    for (const name of commands.filter((one) => one !== 'variorum')) {
      expect(readme, name).toContain(name === 'help' ? '--help' : `variorum ${name}`);
      expect(manual, name).toContain(`- ${name}: `);
    }
  });
});
