/** Languages that the studio speaks, as the first two letters of their tags; of what the browser asks for, the first that is here. */
export const studioLanguages = ['en', 'de'] as const;
export type StudioLanguage = (typeof studioLanguages)[number];

/** The first of these BCP 47 tags that the studio speaks; else English. */
export function languageAmong(tags: readonly string[]): StudioLanguage {
  const spoken = tags.map((tag) => tag.trim().slice(0, 2).toLowerCase());
  return spoken.flatMap((tag) => studioLanguages.find((one) => one === tag) ?? [])[0] ?? 'en';
}
