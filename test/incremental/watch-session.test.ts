import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuildHooks, type BuildResult, build } from '../../src/build.ts';
import { type WatchSession, watchSession } from '../../src/incremental/watch-session.ts';
import { paperFields } from '../../src/model/settings/paper-fields.ts';
import { openProject } from '../../src/read/read.ts';

let folder = '';
let session: WatchSession;
let settings = '';

const world = () => ({ folder, environment: {} });
const read = (path: string) => readFileSync(join(folder, path));
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const stopped = new Error('stopped');

/** One build of the book as it stands; `stages` are those that ran. */
async function make(
  out: string,
  hooks: BuildHooks,
  { editions = ['handbook'], formats = ['pdf', 'epub'] as ('pdf' | 'epub' | 'json')[] } = {},
): Promise<BuildResult & { readonly stages: readonly string[] }> {
  const { project, messages } = await openProject(['book'], world());
  if (!project) throw new Error(messages.join('\n'));
  const stages: string[] = [];
  const result = await build({ project, editions, formats, out: join(folder, out) }, world(), {
    ...hooks,
    progress: ({ stage, done }) => {
      if (done) stages.push(stage);
    },
  });
  return { ...result, stages };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-test-'));
  cpSync(resolve(import.meta.dirname, '../content/differing'), join(folder, 'book'), { recursive: true });
  settings = read('book/handbook.yml').toString();
  write('book/ours/theme.yml', 'title: Ours\nextends: modern\n');
  write('book/ours/print.css', 'h2 { letter-spacing: 0.01em }\n');
  session = watchSession(world(), {});
});

afterAll(async () => {
  await session.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a book that is watched', () => {
  it('is byte for byte what a build makes, after another theme, colour, rule of style and sentence, and back again', async () => {
    const changes: readonly (() => void)[] = [
      () => {},
      () => write('book/handbook.yml', `${settings}theme: ./ours\n`),
      () => write('book/handbook.yml', `${settings}theme: ./ours\ncolour: '#1f6b5c'\n`),
      () => write('book/ours/print.css', 'h2 { letter-spacing: 0.02em; margin-top: 9mm }\n'),
      () =>
        write(
          'book/newcomer.md',
          `${read('book/newcomer.md')}- Ladder: A ladder of five steps reaches every lamp.\n\n  | Lamp | Steps |\n  | --- | --- |\n  | Hall | 5 |\n`,
        ),
      () => write('book/handbook.yml', settings),
    ];
    for (const [index, change] of changes.entries()) {
      change();
      const watched = await make('watched', { session });
      expect(watched.failed, JSON.stringify(watched.findings)).toBe(false);
      // What a page has kept of one change would show in the next ones.
      if (index !== 3 && index !== 5) continue;
      await make(`fresh-${index}`, {});
      for (const { path } of watched.outputs)
        expect(
          read(`watched/${path}`).equals(read(`fresh-${index}/${path}`)),
          `${path} of change ${index}`,
        ).toBe(true);
    }
  });

  it('is not merged again for a setting of how it looks', async () => {
    const values: Readonly<Record<string, string>> = {
      page: 'A5',
      sides: 'one',
      openers: 'any',
      bleed: '3',
      imposition: 'booklet',
      signature: '8',
      creep: '1',
      binding: 'left',
      archive: 'a-2u',
      notes: 'foot',
      layout: 'consensus',
      textSize: '115',
    };
    const paper = Object.keys(paperFields).map(
      (name) => `${name}: ${values[name] ?? 'true'}
`,
    );
    write('book/handbook.yml', settings);
    await make('looks', { session }, { formats: ['json'] });
    for (const line of [...paper, 'theme: modern\n', "colour: '#1f6b5c'\n", 'sources: none\n']) {
      write('book/handbook.yml', settings + line);
      const { stages, failed, findings } = await make('looks', { session }, { formats: ['json'] });
      expect(failed, `${line} ${JSON.stringify(findings)}`).toBe(false);
      expect(stages, line).not.toContain('merge');
    }
    for (const line of [
      'language: de\n',
      'merge: { policy: longest }\n',
      'match: { apart: [["a:1", "b:1"]] }\n',
    ]) {
      write('book/handbook.yml', settings + line);
      const { stages } = await make('looks', { session }, { formats: ['json'] });
      expect(stages, line).toContain('merge');
    }
  });

  it('has the PDF that is looked at before the rest, and the previous one back where the rest cannot be made', async () => {
    write('book/handbook.yml', `${settings}theme: ./ours\n`);
    const request = { editions: ['handbook', 'cheatsheet'], formats: ['pdf' as const] };
    await make('early', { session }, request);
    const before = read('early/handbook.pdf');
    write('book/handbook.yml', `${settings}theme: ./ours\ncolour: '#7a1f3d'\n`);
    write('book/ours/sheet.hbs', '{{nothing}}');
    let early: Buffer | null = null;
    const shown = () => {
      early = read('early/handbook.pdf');
    };
    const failed = await make('early', { session: { ...session, shown } }, request);
    expect(failed.findings.map(({ reason }) => reason).join()).toContain('sheet.hbs:1');
    expect(early).not.toBeNull();
    expect(before.equals(early ?? before)).toBe(false);
    expect(read('early/handbook.pdf').equals(before)).toBe(true);
    rmSync(join(folder, 'book/ours/sheet.hbs'));
    expect((await make('early', { session }, request)).failed).toBe(false);
    expect(read('early/handbook.pdf').equals(early ?? before)).toBe(true);
  });

  it('leaves the new PDF, whole, where another change stops the making of the rest', async () => {
    write('book/handbook.yml', `${settings}theme: ./ours\ncolour: '#225588'\n`);
    const stop = new AbortController();
    const shown = () => stop.abort(stopped);
    const building = make('stopped', { session: { ...session, shown }, signal: stop.signal });
    await expect(building).rejects.toBe(stopped);
    expect(existsSync(join(folder, 'stopped/handbook.epub'))).toBe(false);
    const early = read('stopped/handbook.pdf');
    const { outputs } = await make('stopped', { session });
    expect(outputs.map(({ path }) => path)).toContain('handbook.epub');
    expect(read('stopped/handbook.pdf').equals(early)).toBe(true);
  });
});
