import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { readAnki } from './read-anki.ts';

/**
 * Paths of all that reaches a browser, or a program with one in it, out of an output folder: pages and drawings, those that an EPUB holds,
 * and the cards of an Anki deck as that shows them. What stands in archives is unpacked beside them.
 */
export async function outputPages(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    if (/\.(?:html|svg)$/.test(name)) found.push(path);
    else if (/\.(?:epub|apkg)$/.test(name)) {
      const bytes = readFileSync(path);
      const unpacked = name.endsWith('.epub') ? unzipSync(bytes) : await deckPage(bytes);
      for (const [inside, content] of Object.entries(unpacked)) {
        const to = join(`${path}-unpacked`, inside);
        mkdirSync(dirname(to), { recursive: true });
        writeFileSync(to, content);
        if (/\.(?:xhtml|html|svg)$/.test(inside)) found.push(to);
      }
    }
  }
  return found;
}

/** All cards of a deck in one page, with its pictures beside it. */
async function deckPage(bytes: Uint8Array): Promise<Record<string, string | Uint8Array>> {
  const { notes, models, media } = await readAnki(bytes);
  const files = unzipSync(bytes);
  const pictures = Object.entries(JSON.parse(media) as Record<string, string>);
  const styles = Object.values(models).map(({ css }) => `<style>${css}</style>`);
  return {
    ...Object.fromEntries(pictures.map(([number, name]) => [name, files[number] ?? new Uint8Array()])),
    'deck.html': `<!DOCTYPE html><meta charset="utf-8">${styles.join('')}${notes.flatMap(({ fields }) => fields).join('<hr>')}`,
  };
}
