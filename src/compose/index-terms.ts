import type { IndexTerm } from '../model/edition.ts';
import type { Entry } from '../model/handbook.ts';
import type { ProjectSettings } from '../model/settings.ts';
import { abbreviationsIn, labelTerms, namesIn, phrasesIn } from './candidates.ts';
import { type KeyOf, keyMaker, type Places, placesOf } from './term-places.ts';
import { isVague } from './vocabulary.ts';

/** A term is looked up under at most this many places; more would send a reader leafing. */
const mostTargets = 7;

interface Candidate {
  /** Wording -> how often it was met; the commonest is printed. */
  readonly wordings: Map<string, number>;
  fromLabel: boolean;
  name: boolean;
}

/**
 * A back-of-the-book index: subjects that labels name, names of things, and phrases that recur, each with the points that
 * treat it. What every question is about is no help in finding one, and is left out.
 */
export function indexTerms(
  entries: readonly Entry[],
  wishes: ProjectSettings['index'],
  language: string,
): IndexTerm[] {
  const keyOf = keyMaker();
  const candidates = gather(entries, language.startsWith('en'), keyOf);
  const hidden = new Set(wishes.hide.map(keyOf));
  const wanted = new Set(wishes.add.map(keyOf));
  for (const term of wishes.add) candidates.set(keyOf(term), wording(term));
  const subject = subjectOf(entries, keyOf);
  for (const [key, candidate] of candidates) {
    const drop = hidden.has(key) || key.split(' ').every((stem) => subject.has(stem)) || isRare(candidate);
    if (drop && !wanted.has(key)) candidates.delete(key);
  }
  const places = placesOf(new Set(candidates.keys()), entries, keyOf);
  const scored = [...candidates].flatMap(([key, candidate]) => {
    const found = places.get(key);
    if (found === undefined || hidden.has(key)) return [];
    const score = wanted.has(key) ? Number.POSITIVE_INFINITY : worth(key, candidate, found, entries.length);
    return score > 0 ? [{ key, term: printed(candidate), targets: choose(found), score }] : [];
  });
  const room = Math.max(60, Math.min(2000, entries.length * 8));
  const chosen = withoutEchoes(scored)
    .sort((a, b) => b.score - a.score || byText(a.key, b.key))
    .slice(0, room);
  return withAbbreviations(chosen, entries, keyOf).sort((a, b) =>
    byText(a.term.toLowerCase(), b.term.toLowerCase()),
  );
}

/** True for a phrase that no label names and that too few sentences have for it to come into the index. */
function isRare({ fromLabel, name, wordings }: Candidate): boolean {
  return !fromLabel && !name && [...wordings.values()].reduce((sum, count) => sum + count, 0) < 3;
}

function wording(term: string): Candidate {
  return { wordings: new Map([[term, 1]]), fromLabel: false, name: true };
}

function gather(entries: readonly Entry[], english: boolean, keyOf: KeyOf): Map<string, Candidate> {
  const candidates = new Map<string, Candidate>();
  const add = (term: string, from: { label?: boolean; name?: boolean }) => {
    const key = keyOf(term);
    if (key === '' || isVague(term)) return;
    const candidate = candidates.get(key) ?? { wordings: new Map(), fromLabel: false, name: false };
    candidate.wordings.set(term, (candidate.wordings.get(term) ?? 0) + 1);
    candidate.fromLabel ||= from.label ?? false;
    candidate.name ||= from.name ?? false;
    candidates.set(key, candidate);
  };
  const points = entries.flatMap((entry) => entry.points);
  const common = new Set(
    points.flatMap((point) => point.text.match(/(?<!\p{L})\p{Ll}[\p{Ll}-]+/gu) ?? []).map(keyOf),
  );
  for (const point of points) {
    for (const term of labelTerms(point.label ?? '')) add(term, { label: true });
    for (const term of namesIn(point.text)) if (!common.has(keyOf(term))) add(term, { name: true });
    if (english) for (const term of phrasesIn(point.text)) add(term, {});
  }
  return candidates;
}

/** Stems that the questions themselves are full of: the subject of the book, which tells no place in it from another. */
function subjectOf(entries: readonly Entry[], keyOf: KeyOf): ReadonlySet<string> {
  if (entries.length < 8) return new Set();
  const counts = new Map<string, number>();
  for (const entry of entries)
    for (const stem of new Set(keyOf(entry.question).split(' ')))
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > entries.length * 0.3).map(([stem]) => stem));
}

/** What a term is worth in the index; 0 or less keeps it out. */
function worth(key: string, candidate: Candidate, found: Places, entries: number): number {
  const words = key.split(' ').length;
  const everywhere = entries > 4 && found.entries.size > entries * 0.6;
  if (everywhere) return 0;
  if (words === 1 && !candidate.name && found.labelled.size === 0) return 0;
  if (words === 1 && !candidate.name && found.entries.size > Math.max(3, entries * 0.45)) return 0;
  if (candidate.name) return 4 + found.entries.size;
  if (candidate.fromLabel)
    return (
      found.labelled.size * 2 + found.entries.size + (words === 1 ? 0 : 1) - (found.all.length < 2 ? 3.5 : 0)
    );
  return found.entries.size >= 3 ? found.entries.size - 1 : 0;
}

/** Points that name the term in their label first; then one mention an entry, as far as there is room. */
function choose({ all, labelled, entryOf }: Places): string[] {
  const chosen = new Set(all.filter((id) => labelled.has(id)).slice(0, mostTargets));
  const seen = new Set([...chosen].map((id) => entryOf.get(id)));
  for (const id of all) {
    if (chosen.size >= mostTargets) break;
    if (seen.has(entryOf.get(id))) continue;
    seen.add(entryOf.get(id));
    chosen.add(id);
  }
  return all.filter((id) => chosen.has(id));
}

/** The commonest wording, in lower case where the text has it so; plural and singular stand under one. */
function printed(candidate: Candidate): string {
  const plain = [...candidate.wordings].filter(([wording]) => lower(wording));
  const [best] = (plain.length > 0 ? plain : [...candidate.wordings]).sort(
    (a, b) => b[1] - a[1] || byText(a[0], b[0]),
  );
  return best?.[0] ?? '';
}

function lower(text: string): boolean {
  return text === text.toLowerCase();
}

interface Scored {
  readonly key: string;
  readonly term: string;
  readonly targets: readonly string[];
  readonly score: number;
}

/** Of terms that lead to the same places and begin alike the plainer stays: `disaster recovery`, not `disaster recovery plans`. */
function withoutEchoes(terms: readonly Scored[]): Scored[] {
  const byPlaces = new Map<string, Scored[]>();
  for (const term of terms) {
    const places = term.targets.join(' ');
    byPlaces.set(places, [...(byPlaces.get(places) ?? []), term]);
  }
  return terms.filter((term) => {
    const rivals = byPlaces.get(term.targets.join(' ')) ?? [];
    return !rivals.some((rival) => rival !== term && echoes(term, rival));
  });
}

/** True where `rival` makes `term` needless. One letter or two tell little: there the longer wins. */
function echoes(term: Scored, rival: Scored): boolean {
  if (term.score === Number.POSITIVE_INFINITY) return false;
  const shorter = ` ${term.key} `.includes(` ${rival.key} `);
  const longer = ` ${rival.key} `.includes(` ${term.key} `);
  return (shorter && rival.term.length > 3) || (longer && term.term.length <= 3);
}

/** An abbreviation and what it stands for lead to the same places: both name them if they are few, else one refers to the other. */
function withAbbreviations(chosen: readonly Scored[], entries: readonly Entry[], keyOf: KeyOf): IndexTerm[] {
  const order = new Map(entries.flatMap((entry) => entry.points).map((point, index) => [point.id, index]));
  const terms = new Map<string, IndexTerm>(
    chosen.map(({ key, term, targets }) => [key, { term, targets, see: [] }]),
  );
  const texts = entries.flatMap((entry) =>
    entry.points.map((point) => `${point.label ?? ''}: ${point.text}`),
  );
  for (const [short, long] of abbreviationsIn(texts)) {
    const abbreviation = terms.get(keyOf(short));
    const whole = terms.get(keyOf(long));
    if (!abbreviation || whole === abbreviation) continue;
    const all = [...new Set([...(whole?.targets ?? []), ...abbreviation.targets])].slice(0, mostTargets);
    const targets = all.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    const few = targets.length <= 3;
    terms.set(keyOf(long), { term: whole?.term ?? long, targets, see: [] });
    terms.set(keyOf(short), {
      ...abbreviation,
      targets: few ? targets : [],
      see: few ? [] : [whole?.term ?? long],
    });
  }
  return [...terms.values()];
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
