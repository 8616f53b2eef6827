import { fromHtml } from 'hast-util-from-html';
import { htmlToMdast } from './html.ts';
import { stringify } from './office/as-markdown.ts';

const cloze = /\{\{c\d+::((?:(?!::|\}\})[\s\S])*)(?:::((?:(?!\}\})[\s\S])*))?\}\}/g;
const sound = /\[sound:[^\]]*\]/g;

/** A field of a card, which is HTML, as Markdown; formulas as `$...$`. `pictures` gives an address for a picture's name. */
export function htmlToText(
  html: string,
  pictures: (name: string) => string | undefined = () => undefined,
): string {
  const marked = html
    .replace(sound, '')
    .replace(
      /\\\((.+?)\\\)|\\\[(.+?)\\\]/gs,
      (_, inline?: string, block?: string) =>
        `<math><annotation encoding="tex">${inline ?? block}</annotation></math>`,
    )
    .replace(/(<img\b[^>]*?\bsrc=)(["']?)([^"'>\s]+)\2/gi, (whole, start: string, _, name: string) => {
      const url = pictures(decodeName(name));
      return url ? `${start}"${url}"` : whole;
    });
  if (!/[<&]/.test(marked)) return marked.trim();
  return stringify(htmlToMdast(fromHtml(marked, { fragment: true }), 0)).trim();
}

/** The two sides of a text with gaps, `{{c1::Rome}}`; null where it has none. */
export function clozeSides(html: string): { readonly front: string; readonly back: string } | null {
  if (!/\{\{c\d+::/.test(html)) return null;
  return {
    front: html.replace(cloze, (_, _word: string, hint?: string) => (hint ? `[${hint}]` : '[…]')),
    back: html.replace(cloze, (_, word: string) => word),
  };
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
