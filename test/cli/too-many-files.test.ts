import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tooManyFiles } from '../../src/cli/too-many-files.ts';
import { root } from '../helpers/root.ts';

const missing = (entry: string) =>
  Object.assign(new Error(`Cannot find package '${entry}' imported from main.js`), {
    code: 'ERR_MODULE_NOT_FOUND',
  });

it('a package that Node says is not there, and is, could not be opened', () => {
  expect(tooManyFiles(missing(join(root, 'node_modules/yaml/index.js')))).toMatch(/too few files/);
});

it('a package that is not there stays a fault of the installation', () => {
  expect(tooManyFiles(missing(join(root, 'node_modules/no-such-package/index.js')))).toBeNull();
  expect(tooManyFiles(missing('no-such-package'))).toBeNull();
});
