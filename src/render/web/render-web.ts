import { readFileSync } from 'node:fs';
import type { Edition, EditionEntry } from '../../model/edition.ts';
import type { Theme } from '../../model/theme.ts';
import type { SearchDocument, WebPage } from '../../model/web-page.ts';
import { picturesOf } from '../pictures.ts';
import { fontAssets } from '../styles/font-rules.ts';
import { screenStyle } from '../styles/screen-style.ts';
import { bodyMarkup } from './body-markup.ts';
import { pageFacts } from './page-facts.ts';

/** Books with more entries than this fold their contents, and have the browser lay out only what is near. */
const large = 60;

/** An edition as one web page that can be read without a script, and searched with one. */
export function renderWeb(edition: Edition, theme: Theme): WebPage {
  const entries = new Map<string, EditionEntry>();
  for (const part of edition.parts) for (const entry of part.entries) entries.set(entry.id, entry);
  const body = bodyMarkup({
    edition,
    entries,
    isLarge: entries.size > large,
    isNoted: isNoted(edition, theme),
  }).text;
  const { css, faces } = screenStyle(theme, 'web', body, edition.language, true, edition.settings.colour);
  return {
    ...pageFacts(edition),
    body,
    css,
    script: readFileSync(new URL('../../../templates/base/web.js', import.meta.url), 'utf8'),
    assets: [...fontAssets(faces), ...picturesOf(edition)],
    search: [...entries.values()].flatMap(documentsOf),
  };
}

/** Whether something may stand beside the text, as it does on a sheet that the theme has a column of notes for. */
function isNoted({ settings, answerSets }: Edition, { pages }: Theme): boolean {
  return (
    settings.sources !== 'none' &&
    answerSets.length > 1 &&
    Object.values(pages).some(({ notes }) => notes > 0)
  );
}

function documentsOf({ id, question, intro, points, outro }: EditionEntry): readonly SearchDocument[] {
  const around = [...intro, ...outro].map(({ text }) => text).join(' ');
  return [
    { id, title: question, text: around },
    ...points.map((point) => ({ id: point.id, title: point.label ?? '', text: point.text })),
  ];
}
