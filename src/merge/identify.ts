import { createHash } from 'node:crypto';
import { isFunctionWord } from '../text/stop-words.ts';
import { words } from '../text/terms.ts';

/** Something that needs an id: the words that it is named after, and all that tells it from its namesakes. */
export interface Named {
  readonly name: string;
  readonly whole: string;
}

const longest = 48;

/**
 * Gives each thing an id `[a-z0-9-]+` made of its own words, so that the id stays when others come, go or move. The first
 * of several namesakes keeps the plain id, the others bear a digest of all their words as well.
 */
export function identify(things: readonly Named[], prefix = ''): string[] {
  const taken = new Set<string>();
  const lastOf = new Map<string, number>();
  return things.map(({ name, whole }) => {
    const plain = prefix + slug(name);
    let id = plain;
    if (taken.has(plain)) {
      const own = `${plain}-${digest(whole)}`;
      id = own;
      if (taken.has(own)) {
        // From where the last namesake stopped: thousands of them would be counted through for each.
        let again = (lastOf.get(own) ?? 1) + 1;
        while (taken.has(`${own}-${again}`)) again++;
        lastOf.set(own, again);
        id = `${own}-${again}`;
      }
    }
    taken.add(id);
    return id;
  });
}

/** The telling words of a text, in ASCII, joined by hyphens; a digest where the text has none. */
export function slug(text: string): string {
  const ascii = (word: string) =>
    word
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z0-9]/g, '');
  // An address is nobody's name, and would stand in every link.
  const named = words(text.replace(/[^\s@]+@[^\s@]+\.\p{L}{2,}|https?:\/\/\S+/gu, ' '));
  const all = named.length > 0 ? named : words(text);
  const telling = all.filter((word) => !isFunctionWord(word));
  const parts = (telling.length > 0 ? telling : all).map(ascii);
  if (parts.length === 0 || parts.some((part) => part === '')) return `x-${digest(text)}`;
  let made = '';
  for (const part of parts) {
    if (made.length + part.length >= longest) break;
    made = made ? `${made}-${part}` : part;
  }
  return made || (parts[0] ?? '').slice(0, longest);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
