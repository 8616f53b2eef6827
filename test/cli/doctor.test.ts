import { describe, expect, it } from 'vitest';
import { runCli } from '../helpers/run-cli.ts';

describe('doctor', () => {
  it('starts the browser that would print, and says what it is', async () => {
    const { code, out } = await runCli(['doctor'], process.cwd());
    expect(out).toMatch(/^ok +Node +v\d+/m);
    expect(out).toMatch(/^ok +browser in use +HeadlessChrome\/\d+/m);
    expect(out).toMatch(/its own sandbox is (on|off: \w+)/);
    expect(out).toMatch(/^ok +theme classic +fonts: Alegreya/m);
    expect(out).toMatch(/^ok +Variorum +\d+\.\d+\.\d+/m);
    expect(out).toMatch(/^ok +machine +.*processors, [\d.]+ GB of memory/m);
    expect(out).toMatch(/^ok +temporary files +.*GB free/m);
    // It names no one.
    expect(out).not.toContain(process.env.HOME ?? 'nobody');
    expect(code).toBe(0);
  });

  it('says what to do where the browser is missing: 3', async () => {
    const { code, out } = await runCli(['doctor', '--json'], process.cwd(), {
      VARIORUM_BROWSER: '/nowhere/chrome',
    });
    expect(code).toBe(3);
    const { ok, findings } = JSON.parse(out);
    expect(ok).toBe(false);
    expect(findings).toContainEqual({
      name: 'browser in use',
      state: 'missing',
      text: expect.stringContaining('/nowhere/chrome, does not exist'),
    });
  });
});
