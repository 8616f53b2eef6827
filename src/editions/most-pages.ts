import type { Edition } from '../model/edition.ts';
import { type Limits, usualPages } from '../model/settings.ts';

/** What a book may have besides these: three times what the largest type on the smallest paper takes. */
const perQuestion = 2;
const perCharacter = 1 / 500;

/** Pages that an edition may have: as many as are set, else some that grow with its text, and not with what a theme makes of it. */
export function mostPagesOf({ opening, parts, closing }: Edition, { pages }: Pick<Limits, 'pages'>): number {
  if (pages !== undefined) return pages;
  const entries = parts.flatMap((part) => part.entries);
  const texts = [
    ...[...opening, ...closing].map(({ text }) => text),
    ...entries.flatMap(({ question, intro, points, outro }) => [
      question,
      ...[...intro, ...points, ...outro].map(({ text }) => text),
    ]),
  ];
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  return usualPages + entries.length * perQuestion + Math.floor(characters * perCharacter);
}
