import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workshop } from '../helpers/run-cli.ts';

const shop = workshop();
const document = `## Databases

1. What is an index?

It makes reads faster.

2. What is a view?

A stored query.

## Networks

3. What is a port?

A number that names a service.
`;
const build = (...argv: string[]) => {
  shop.write({ 'a.md': document });
  return shop.variorum('build', 'a.md', '--out', 'out', '--format', 'md', '--edition', 'handbook', ...argv);
};
const asked = () =>
  readFileSync(join(shop.folder, 'out/handbook.md'), 'utf8')
    .match(/What is an? \w+/g)
    ?.map((one) => one.split(' ').at(-1));

describe('a selection on the command line', () => {
  it.each([
    [['--topics', 'Networks'], ['port']],
    [
      ['--topics', 'databases,Networks'],
      ['index', 'view', 'port'],
    ],
    [
      ['--questions', '1,3'],
      ['index', 'port'],
    ],
    [
      ['--questions', '2-3'],
      ['view', 'port'],
    ],
    [['--questions', 'view'], ['view']],
    [['--topics', 'Databases', '--questions', '2'], ['view']],
  ])('%j', async (argv, expected) => {
    expect((await build(...argv)).code).toBe(0);
    expect(asked()).toEqual(expected);
  });

  it.each([
    [['--topics', 'Network'], 1, 'did you mean `Networks`?'],
    [['--questions', '9'], 1, 'The book has no question `9`'],
    [['--questions', '5-1'], 2, 'a range goes up'],
    [['--topics', 'Networks', '--questions', '1'], 1, 'has no question'],
  ])('%j is told as wrong', async (argv, code, said) => {
    const run = await build(...argv);
    expect(run.err).toContain(said);
    expect(run.code).toBe(code);
  });
});
