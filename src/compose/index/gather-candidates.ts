import type { Entry } from '../../model/handbook.ts';
import { isStopWord } from '../../text/stop-words.ts';
import { isTailed, isVague } from '../vocabulary.ts';
import { askedTerms } from './asked-terms.ts';
import { expansionsIn, labelTerms, namesIn, phrasesIn, plainCase } from './candidates.ts';
import { proseOf } from './prose-of.ts';
import type { KeyOf } from './term-places.ts';

/** What may become a term of the index. */
export interface Candidate {
  /** Wording -> how often it was met; the commonest is printed. */
  readonly wordings: Map<string, number>;
  fromLabel: boolean;
  name: boolean;
  /** A question asks what it is. */
  asked: boolean;
}

type Origin = 'fromLabel' | 'name' | 'asked';

/** Terms that labels and questions name, names of things, and phrases of the text, by their keys. */
export function gatherCandidates(
  entries: readonly Entry[],
  language: string,
  keyOf: KeyOf,
): Map<string, Candidate> {
  const english = language.startsWith('en');
  const candidates = new Map<string, Candidate>();
  const add = (term: string, origin?: Origin) => {
    const key = keyOf(term);
    if (key === '' || isVague(term)) return;
    const candidate = candidates.get(key) ?? wordless();
    candidate.wordings.set(term, (candidate.wordings.get(term) ?? 0) + 1);
    if (origin) candidate[origin] = true;
    candidates.set(key, candidate);
  };
  const texts = entries.flatMap(({ intro, points, outro }) =>
    [intro, ...points.map(({ passages }) => passages), outro].map(proseOf),
  );
  const common = new Set(
    texts.flatMap((text) => text.match(/(?<!\p{L})\p{Ll}[\p{Ll}-]+/gu) ?? []).map((word) => keyOf(word)),
  );
  const whole = new Set([...expansionsIn(texts).values()].map(keyOf));
  // What the text has in small letters, too, has capitals only as a title has them.
  const isName = (term: string): boolean =>
    whole.has(keyOf(term)) ||
    /\p{Lu}{2}/u.test(term) ||
    !term.split(' ').every((word) => common.has(keyOf(word)));
  const small = (word: string): string => (common.has(keyOf(word)) ? plainCase(word) : word);
  for (const { question } of entries)
    for (const term of askedTerms(question, language))
      add(language.startsWith('de') ? term : term.split(' ').map(small).join(' '), 'asked');
  for (const { label } of entries.flatMap(({ points }) => points))
    for (const term of labelTerms(label ?? '', language)) add(term, 'fromLabel');
  const subject = subjectPhrases(entries, keyOf);
  for (const text of texts) {
    for (const term of namesIn(text, language))
      if (isName(term)) add(term, 'name');
      else if (english && term.includes(' ')) add(term.toLowerCase());
    if (english)
      for (const term of phrasesIn(subject ? text.replace(subject, ' ; ') : text))
        if (!isTailed(term)) add(term);
  }
  return candidates;
}

/** Two words that stand together in many questions: the subject of the book, of which no phrase may have a half. */
function subjectPhrases(entries: readonly Entry[], keyOf: KeyOf): RegExp | null {
  const counts = new Map<string, number>();
  const wordings = new Map<string, string>();
  for (const { question } of entries) {
    const words = question.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
    const pairs = words.slice(1).map((word, at) => `${words[at]} ${word}`);
    for (const pair of new Set(pairs.filter((one) => !one.split(' ').some(isStopWord)))) {
      const key = keyOf(pair);
      counts.set(key, (counts.get(key) ?? 0) + 1);
      wordings.set(key, pair);
    }
  }
  const found = [...counts].filter(([, count]) => entries.length >= 8 && count > entries.length * 0.3);
  const phrases = found.map(([key]) => wordings.get(key)?.replace(' ', '\\s+'));
  return phrases.length === 0
    ? null
    : new RegExp(`(?<![\\p{L}-])(?:${phrases.join('|')})(?![\\p{L}-])`, 'giu');
}

/** A candidate by somebody's wish. */
export function wished(term: string): Candidate {
  return { ...wordless(), wordings: new Map([[term, 1]]), name: true };
}

function wordless(): Candidate {
  return { wordings: new Map(), fromLabel: false, name: false, asked: false };
}
