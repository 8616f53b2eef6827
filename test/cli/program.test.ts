import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { root } from '../helpers/root.ts';
import { smallBook, workshop } from '../helpers/run-cli.ts';

const shop = workshop();
const documents = Object.keys(smallBook);
const main = join(root, '.build/cli/main.js');
const read = (name: string) => readFileSync(join(shop.folder, 'out', name));
const built = () => readdirSync(join(shop.folder, 'out')).sort();

describe('the program itself', () => {
  it('takes a fraction of the time where nothing has changed', () => {
    // Processor time, for other tests run beside this one: the program tells it as it ends. How long that is hangs on the machine.
    const teller =
      "process.on('exit',()=>{const{user,system}=process.cpuUsage();process.stderr.write('CPU '+(user+system))})";
    const command = [
      main,
      'build',
      join(root, 'content/ml-projects'),
      '--out',
      'out',
      '--format',
      'json',
      '--quiet',
    ];
    const milliseconds = () => {
      const argv = ['--import', `data:text/javascript,${encodeURIComponent(teller)}`, ...command];
      const { stderr } = spawnSync(process.execPath, argv, { cwd: shop.folder, encoding: 'utf8' });
      return Number(/CPU (\d+)/.exec(stderr)?.[1]) / 1000;
    };
    const first = milliseconds();
    const second = Math.min(milliseconds(), milliseconds());
    expect(second).toBeLessThan(first / 3);
  });

  it('ends with 130 on Ctrl-C: no browser, no half file, the previous outputs as they were', async () => {
    shop.write(smallBook);
    await shop.variorum('build', ...documents, '--out', 'out', '--format', 'json');
    const before = built();
    writeFileSync(join(shop.folder, 'ada.md'), smallBook['ada.md'].replace('hollow', 'dull'));
    const child = spawn(
      process.execPath,
      [main, 'build', ...documents, '--out', 'out', '--format', 'pdf,json'],
      { cwd: shop.folder },
    );
    const ended = new Promise<number | null>((settle) => child.once('exit', settle));
    while (child.exitCode === null && browsersOf(child.pid ?? 0).length === 0) await setTimeout(10);
    const browsers = browsersOf(child.pid ?? 0);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(browsers.length).toBeGreaterThan(0);
    for (const pid of browsers) await gone(pid);
    expect(built()).toEqual(before);
    expect(
      JSON.parse(read('handbook.json').toString())
        .entries[1].points.map(({ text }: { text: string }) => text)
        .join(),
    ).toContain('hollow');
  });
});

/** Processes that a process has started (Linux; elsewhere none are seen). */
function browsersOf(pid: number): number[] {
  const list = `/proc/${pid}/task/${pid}/children`;
  return existsSync(list) ? readFileSync(list, 'utf8').split(' ').filter(Boolean).map(Number) : [];
}

async function gone(pid: number): Promise<void> {
  for (let wait = 0; existsSync(`/proc/${pid}`); wait += 20) {
    expect(wait, `process ${pid} goes on`).toBeLessThan(170_000);
    await setTimeout(20);
  }
}
