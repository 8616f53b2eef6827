/** What a language, by its BCP 47 tag, is called in another: `German`; the tag where there is no name. */
export function languageName(tag: string, spoken: string): string {
  try {
    return new Intl.DisplayNames([spoken], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
