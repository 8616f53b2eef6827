import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchLimits } from '../../src/bounded/watch-limits.ts';
import type { MachineFault } from '../../src/model/machine-fault.ts';
import { projectSettings } from '../../src/model/settings.ts';

const project = {
  folder: '/',
  name: 'limits',
  settings: projectSettings.parse({ answers: [{ id: 'a', files: 'a.md' }], limits: { seconds: 1 } }),
  answerSets: [],
};
let used = 0;
beforeEach(() => {
  used = 0;
  vi.useFakeTimers();
  vi.spyOn(process, 'cpuUsage').mockImplementation((before) => ({
    user: used - (before?.user ?? 0),
    system: 0,
  }));
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('what the process does besides is on no account of the documents', () => {
  let elsewhere = 0;
  const passed: MachineFault[] = [];
  const watch = watchLimits(project, 0, 500, () => elsewhere);
  watch.onPassed((fault) => passed.push(fault));
  used = 3e6;
  elsewhere = 2500;
  vi.advanceTimersByTime(100);
  expect(passed).toEqual([]);
  used = 4e6;
  vi.advanceTimersByTime(100);
  expect(passed[0]?.message).toContain('limits.seconds');
  watch.end();
});
