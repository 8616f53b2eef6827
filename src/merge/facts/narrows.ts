import { memoize } from '../../text/memoize.ts';
import { compareWording } from './compare-wording.ts';
import type { Parting } from './partings.ts';
import type { Word } from './read-words.ts';
import { refersBack } from './refers-back.ts';

/** Openings of what tells for what something is done; it leaves open nothing that is claimed without it. */
const purposes: ReadonlySet<string> = new Set(['to', 'so', 'um', 'damit', 'pour', 'afin', 'para']);
/** Signs before which a claim is complete: what follows them adds to it, unless it says how, when, where or with what. */
const parted = /[,;:()–—]/u;
/** Openings of what gives examples or reasons, or goes on telling of something. */
const telling =
  /^(?:such|like|including|because|since|so|which|who|whose|where|while|whereas|then|as|wie|weil|da|obwohl|der|die|das|den|dem|des|deren|dessen|dont|comme|parce|puis|como|porque|luego)$/i;
/** `accompanied by a guide`, `stored in a safe`: what is so only where it is done so. */
const done = /^\p{Ll}{2,}(?:ed|en|wn)$/u;

/**
 * True where a printed sentence has a word more than another that restricts what both say: an attribute (`stores [encrypted]
 * passwords`), how, when, where or of what (`pays [in cash]`, `enters[, accompanied by a guide]`). Who says the one does not say the
 * other, and is not to be marked with it. Further items of a list, purposes, examples and reasons only add.
 */
export function narrows(sentence: string, printed: string): boolean {
  return judged(`${sentence}\n${printed}`);
}

/** Least share that two sentences have in common of which one is the other with a restriction. */
const sameButRestricted = 0.6;

/** True for two sentences that are the same, but that the printed one is narrower: `stores passwords`, `stores encrypted passwords`. */
export function isRestrictedBy(sentence: string, printed: string): boolean {
  return (compareWording(printed, sentence)?.alike ?? 0) >= sameButRestricted && narrows(sentence, printed);
}

const judged = memoize((both) => {
  const [sentence = '', printed = ''] = both.split('\n');
  const compared = compareWording(printed, sentence);
  if (!compared) return true;
  const { partings } = compared;
  // The same word in another place: `the strap of the helmet`, `the helmet's strap`.
  const moved = new Set(partings.flatMap(({ theirs }) => theirs.map(({ key }) => key)));
  return partings.some((parting) => restricts(parting, moved, printed));
});

function restricts({ mine, before }: Parting, moved: ReadonlySet<string>, printed: string): boolean {
  const more = mine.filter(({ key }) => !moved.has(key));
  const [first] = more;
  if (
    !first ||
    !more.some(({ kind, text }) => kind === 'telling' || (before !== undefined && counting.test(text)))
  )
    return false;
  if (before === undefined) return true;
  if (purposes.has(first.text.toLowerCase())) return goesTo(more);
  if (parted.test(before.after)) return boundsBehindComma(more);
  // `In achieving those goals` speaks of what was said before it.
  if (refersBack.test(printed.slice(first.from, more.at(-1)?.to))) return false;
  return !isListed(mine);
}

/** Small words that make less of what is claimed, or tell how often. */
const counting = /^(?:half|twice|once|each|first|last|partly|partially|may)$/i;

/** True for `to` before a thing, and not before what is done: `closed to lorries`, `closed to save heat`. */
function goesTo([opening, thing, ...behind]: readonly Word[]): boolean {
  if (opening?.text !== 'to' || !thing) return false;
  return (
    thing.kind === 'empty' ||
    /^\p{Lu}/u.test(thing.text) ||
    (behind.length === 0 && /[^s]s$/.test(thing.text))
  );
}

/** True for a phrase behind a comma that says how, when, where or with what: `, accompanied by a guide`, `, in cash`. */
function boundsBehindComma([first, second]: readonly Word[]): boolean {
  if (!first) return false;
  if (first.kind === 'link') return !telling.test(first.text);
  return done.test(first.text) && second?.kind === 'link';
}

/** True for further items of a list: they begin or end with `and`, `or` or a comma. */
function isListed(more: readonly Word[]): boolean {
  const [first, last] = [more[0], more.at(-1)];
  const parts = ({ kind, text }: Word) => kind === 'joint' || either.has(text.toLowerCase());
  if (!first || !last) return false;
  return parts(first) || parts(last) || last.after.includes(',');
}

const either: ReadonlySet<string> = new Set(['or', 'oder', 'ou', 'o', 'u']);
