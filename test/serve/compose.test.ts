import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { root } from '../helpers/root.ts';
import { runCli } from '../helpers/run-cli.ts';

interface Compose {
  readonly services: Readonly<
    Record<string, { readonly command: readonly string[]; readonly networks: readonly string[] }>
  >;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
}

describe('the compose file', () => {
  const { services, networks } = parse(
    readFileSync(join(root, 'content/print-shop/compose.yml'), 'utf8'),
  ) as Compose;

  it('says options that there are', async () => {
    for (const name of ['serve', 'work']) {
      const { command = [] } = services[name] ?? {};
      const { code, err } = await runCli([...command, '--help'], root);
      expect(err).toBe('');
      expect(code).toBe(0);
      const { out } = await runCli([name, '--help'], root);
      for (const option of command.filter((word) => word.startsWith('--'))) expect(out).toContain(option);
    }
  });

  it('lets what reads documents reach nothing outside', () => {
    expect(services.work?.networks).toEqual(['inside']);
    expect(networks.inside?.internal).toBe(true);
  });
});
