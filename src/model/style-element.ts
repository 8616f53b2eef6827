/**
 * A `<style>` element of style sheets. Nothing in them can end it: `</` stands in strings and comments alone, where
 * the escape means the same. The one place where such an element is written, so that no sheet gets into a page by
 * another way.
 */
export function styleElement(css: string): string {
  return `<style>${styleText(css)}</style>`;
}

/** The text within that element, for its digest. */
export function styleText(css: string): string {
  return `\n${css.replaceAll('</', '<\\/')}\n`;
}
