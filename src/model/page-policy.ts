import { createHash } from 'node:crypto';
import { styleText } from './style-element.ts';

/**
 * The policy of a page that we write (Content Security Policy 3): nothing is loaded and nothing runs but what is named here, so that a
 * second mistake does nothing. The style sheet is known by its digest; attributes of style are ours alone, for documents have none.
 * @param others directives for what the page has beside its style: `img-src data:`.
 */
export function pagePolicy(css: string, others: readonly string[]): string {
  return [
    "default-src 'none'",
    // Browsers that do not know the two below go by this one.
    "style-src 'unsafe-inline'",
    `style-src-elem ${digestOf(styleText(css))}`,
    "style-src-attr 'unsafe-inline'",
    ...others,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** How a policy names an inline style sheet or script: by the text between its tags. */
export function digestOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
