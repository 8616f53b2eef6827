import { beforeAll, describe, expect, it } from 'vitest';
import { verifyEpub } from '../../src/check/check.ts';
import type { Edition } from '../../src/model/edition.ts';
import { writeEpub } from '../../src/print/epub/write-epub.ts';
import { writePng } from '../../src/print/pictures/write-png.ts';
import { type RenderEpubOptions, renderEpub } from '../../src/render/epub/render-epub.ts';
import { listThemes, loadTheme } from '../../src/theme/load-theme.ts';
import { smallEdition } from '../helpers/edition.ts';
import { hostileEdition } from '../helpers/hostile-edition.ts';
import { mainEdition, stressEdition } from '../helpers/main-edition.ts';
import { hasJava, runEpubcheck } from '../helpers/run-epubcheck.ts';

// Every theme's book of the main job, and of what is hard to set, as shops take them in: EPUBCheck's rules, and those of ours.

const books: (readonly [name: string, epub: Uint8Array])[] = [];

beforeAll(async () => {
  const [main, stress] = await Promise.all([mainEdition(), stressEdition()]);
  const add = (name: string, edition: Edition, theme: string, options: RenderEpubOptions): void => {
    const { title, authors, subject, keywords, language, fingerprint } = edition;
    const date = '2026-11-22T00:00:00Z';
    const metadata = { title, authors, subject, keywords, language, fingerprint, date };
    books.push([name, writeEpub(renderEpub(edition, loadTheme(theme), options), metadata)]);
  };
  for (const theme of listThemes()) {
    add(`main-${theme}`, main, theme, { fonts: true });
    add(`stress-${theme}`, stress, theme, { fonts: true, files: 'entry' });
  }
  for (const sources of ['none', 'notes', 'full'] as const) {
    const settings = { ...stress.settings, sources };
    add(`sources-${sources}`, { ...stress, settings }, 'classic', {});
  }
  add('hostile', hostileEdition(), 'classic', { fonts: true });
  for (const language of ['ar', 'ja', 'de-CH-1996'])
    add(`language-${language}`, smallEdition({ language }), 'classic', { cover: cover() });
});

function cover() {
  const bytes = writePng({ width: 2, height: 3, rgbx: new Uint8Array(24).fill(200) });
  return { path: 'cover.png', type: 'image/png', bytes };
}

describe('the EPUBs of all themes, of hard content, in other directions', () => {
  it('are accepted by the built-in checks', async () => {
    const found = await Promise.all(
      books.map(async ([name, epub]) => (await verifyEpub(epub, name)).map(String)),
    );
    expect(found.flat()).toEqual([]);
  });

  it.runIf(hasJava)('are accepted by EPUBCheck 5 (left out where there is no Java)', async () => {
    expect(await runEpubcheck(books)).toEqual([]);
  });
});
