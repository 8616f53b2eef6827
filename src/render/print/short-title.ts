import { isFunctionWord } from '../../text/stop-words.ts';
import { withCapital } from '../../text/with-capital.ts';

/** Characters that a running head has room for. */
const most = 62;

/** Characters from which on a clause says enough. */
const telling = 18;

/**
 * A question as a running head: whole where it is short, else its telling words, each of them whole: without the words
 * that only ask, and without what follows its first clause.
 */
export function shortTitle(question: string): string {
  const text = question.replace(/\s+/g, ' ').trim();
  if (text.length <= most) return text;
  const asked = withoutAsking(text.replace(/[?？]\s*$/, ''));
  const clause = /^(.*?)[,;:–—(（，、]\s*\S/u.exec(asked)?.[1] ?? '';
  const subject = clause.length >= telling ? clause : asked;
  if (subject.length <= most) return withCapital(subject.trim());
  return withCapital(cut(subject));
}

/** Words with which a question begins and that name nothing. */
function withoutAsking(text: string): string {
  const words = text.split(' ');
  const first = words.findIndex((word) => !isFunctionWord(word.toLowerCase()));
  const rest = words.slice(Math.max(0, first)).join(' ');
  return rest.length >= telling ? rest : text;
}

/** As many whole words as there is room for, the last of them one that names something. */
function cut(text: string): string {
  const end = text.lastIndexOf(' ', most);
  // Scripts without spaces are cut between characters.
  if (end < telling) return [...text].slice(0, most / 2).join('');
  const words = text.slice(0, end).split(' ');
  const last = words.findLastIndex((word) => !isFunctionWord(word.toLowerCase()));
  return words.slice(0, last < 1 ? undefined : last + 1).join(' ');
}
