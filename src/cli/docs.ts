import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checksReference } from './checks-reference.ts';
import { settingsJsonSchema, settingsReference } from './settings-reference.ts';
import { themeReference } from './theme-reference/theme-reference.ts';

// `npm run docs`: writes the parts of the documentation that are made from the code, and the pictures of the themes. A test fails
// when the texts are stale.

/** Path within the project -> what it must hold. */
export const documents: Readonly<Record<string, () => string>> = {
  'content/manual/settings.md': settingsReference,
  'content/manual/handbook.schema.json': settingsJsonSchema,
  'content/manual/checks.md': checksReference,
  'templates/README.md': themeReference,
};

const pathOf = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Draws each theme with the example, to the file that `theme list` and the README name. */
async function drawThemes(): Promise<void> {
  const { themePicture } = await import('../lab/theme-picture.ts');
  const { openProject } = await import('../read/read.ts');
  const { listThemes, picturePath } = await import('../theme/theme.ts');
  const world = { folder: pathOf('.'), environment: {} };
  const { project } = await openProject(['content/ml-projects'], world);
  if (!project) throw new Error('content/ml-projects is not there');
  const { default: sharp } = await import('sharp');
  for (const theme of listThemes()) {
    // Pages have few colours: in a palette of them a picture is a third of its size.
    const picture = sharp(await themePicture(theme, project, world)).png({
      palette: true,
      colours: 48,
      dither: 0.4,
    });
    writeFileSync(picturePath(theme), await picture.toBuffer());
  }
}

if (process.argv[1] === import.meta.filename) {
  for (const [path, text] of Object.entries(documents)) writeFileSync(pathOf(path), text());
  if (process.argv.includes('--pictures')) await drawThemes();
}
