import { isFunctionWord } from '../../text/stop-words.ts';
import { widthOf } from '../../text/width-of.ts';

/** Characters from which on a part of a question says enough. */
const telling = 18;

/** Share of the room that the words before a word of grammar have to fill, or the question is cut elsewhere. */
const leastShare = 0.6;

/**
 * A question as a running head of so many characters: in its own words and their order, for what only rearranges them is
 * no sentence anyone wrote. Where the whole has no room it ends with a clause, else before a word of grammar, and a sign
 * says that it goes on; no word is cut.
 */
export function shortTitle(question: string, room: number): string {
  const text = question.replace(/\s+/g, ' ').trim();
  if (widthOf(text) <= room) return text;
  const clauses = [...text.matchAll(/[,;:–—(（，、]/gu)].map(({ index }) => text.slice(0, index).trimEnd());
  const clause = clauses.findLast((one) => one.length >= telling && widthOf(one) < room);
  return `${clause ?? cut(text, room)}…`;
}

/** As many whole words as there is room for, up to where a phrase ends. */
function cut(text: string, room: number): string {
  const words = text.split(' ');
  const held = words.findIndex((_, index) => widthOf(words.slice(0, index + 1).join(' ')) >= room);
  // Scripts without spaces are cut between characters.
  if (held < 1) return [...text].slice(0, Math.floor(room / 2)).join('');
  const grammar = (index: number) => isFunctionWord((words[index] ?? '').toLowerCase());
  for (let end = held; end > 0; end--) {
    const kept = words.slice(0, end).join(' ');
    if (widthOf(kept) < room * leastShare) break;
    if (grammar(end) && !grammar(end - 1)) return kept;
  }
  return words.slice(0, held).join(' ');
}
