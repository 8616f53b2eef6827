// C0 and C1 but for tab and line feed, DEL, and the signs that turn the direction of what follows.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A text for a terminal: what would move its cursor, change its title or turn the direction of the line is written as `\u001b`, so that
 * no document, key or file name can do so. Within JSON that is the same character.
 */
export function printable(text: string): string {
  return text.replace(unprintable, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
