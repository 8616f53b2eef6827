import { spawn } from 'node:child_process';
import { afterEach, expect, it, vi } from 'vitest';
import { usageOf } from '../../src/print/browser/process-usage.ts';

/** Waits for a line, and then computes without end in a process of its own. */
const shell = spawn('sh', ['-c', 'read line; sh -c "while :; do :; done" & wait'], {
  detached: true,
  stdio: ['pipe', 'ignore', 'ignore'],
});
afterEach(() => {
  process.kill(-(shell.pid ?? 0), 'SIGKILL');
});

it.runIf(process.platform === 'linux')('what began after the first look is seen', async () => {
  const pid = shell.pid ?? 0;
  await vi.waitFor(() => expect(usageOf(pid)?.busy).toBe(false), { timeout: 60_000 });
  shell.stdin.write('\n');
  await vi.waitFor(() => expect(usageOf(pid)?.busy).toBe(true), { timeout: 60_000 });
  const before = usageOf(pid)?.seconds ?? 0;
  await vi.waitFor(() => expect(usageOf(pid)?.seconds).toBeGreaterThan(before), { timeout: 60_000 });
});
