import { writeFileSync } from 'node:fs';
import { checksReference } from './checks-reference.ts';
import { settingsJsonSchema, settingsReference } from './settings-reference.ts';
import { themeReference } from './theme-reference/theme-reference.ts';

// `npm run docs`: writes the parts of the documentation that are made from the code. A test fails when they are stale.

/** Path within the project -> what it must hold. */
export const documents: Readonly<Record<string, () => string>> = {
  'content/manual/settings.md': settingsReference,
  'content/manual/handbook.schema.json': settingsJsonSchema,
  'content/manual/checks.md': checksReference,
  'templates/README.md': themeReference,
};

if (process.argv[1] === import.meta.filename)
  for (const [path, text] of Object.entries(documents))
    writeFileSync(new URL(`../../${path}`, import.meta.url), text());
