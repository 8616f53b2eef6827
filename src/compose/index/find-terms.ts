import type { Entry } from '../../model/handbook.ts';
import type { ProjectSettings } from '../../model/settings.ts';
import { expansionsIn } from './candidates.ts';
import { type Candidate, gatherCandidates, wished } from './gather-candidates.ts';
import { proseOf } from './prose-of.ts';
import { type KeyOf, type Places, placesOf, together } from './term-places.ts';

/** A wording that sends its readers to another. */
export interface Synonym {
  readonly term: string;
  /** Key of the term that its places stand under. */
  readonly under: string;
  /** True for one that the settings name: it never has page numbers of its own. */
  readonly strict: boolean;
}

export interface FoundTerms {
  readonly candidates: ReadonlyMap<string, Candidate>;
  readonly places: ReadonlyMap<string, Places>;
  readonly synonyms: readonly Synonym[];
}

/** What may come into the index and where the book has it; what stands for something else is gathered under that. */
export function findTerms(
  entries: readonly Entry[],
  wishes: ProjectSettings['index'],
  language: string,
  keyOf: KeyOf,
): FoundTerms {
  const candidates = gatherCandidates(entries, language, keyOf);
  const merged = Object.entries(wishes.merge).flatMap(([term, others]) => [term, ...others]);
  const wanted = [...wishes.add, ...Object.keys(wishes.also), ...merged];
  const hidden = new Set(wishes.hide.map(keyOf));
  const aliases = joinSpellings(candidates, new Set([...wanted.map(keyOf), ...hidden]));
  const abbreviations = [...abbreviationsOf(entries)].filter(([short]) => candidates.has(keyOf(short)));
  const keep = new Set([...wanted, ...abbreviations.flat()].map(keyOf));
  const subject = subjectOf(entries, keyOf);
  for (const [key, candidate] of candidates)
    if (!keep.has(key) && (isRare(candidate) || key.split(' ').every((stem) => subject.has(stem))))
      candidates.delete(key);
  for (const [, long] of abbreviations)
    if (!candidates.has(keyOf(long))) candidates.set(keyOf(long), wished(long));
  for (const term of wanted) candidates.set(keyOf(term), wished(term));
  const places = new Map(placesOf(new Set(candidates.keys()), entries, keyOf, aliases));
  const synonyms = [
    ...Object.entries(wishes.merge).flatMap(([term, others]) =>
      others.map((other) => ({ term: other, under: keyOf(term), strict: true })),
    ),
    ...abbreviations.map(([short, long]) => plainer(short, long, places, keyOf)),
  ].filter(({ term, under }) => keyOf(term) !== under);
  gather(synonyms, places, keyOf, entries);
  for (const { term } of synonyms) candidates.delete(keyOf(term));
  for (const key of hidden) candidates.delete(key);
  return { candidates, places, synonyms: synonyms.filter(({ term }) => !hidden.has(keyOf(term))) };
}

/**
 * Makes one term of those that differ but in where a word ends (`F1 score`, `F1-score`), but for keys that the settings name; key of each
 * other -> key of the commonest.
 */
function joinSpellings(candidates: Map<string, Candidate>, named: ReadonlySet<string>): Map<string, string> {
  const uses = ([, { wordings }]: [string, Candidate]) =>
    [...wordings.values()].reduce((sum, count) => sum + count, 0);
  const alike = new Map<string, [string, Candidate][]>();
  for (const [key, candidate] of candidates) {
    if (named.has(key)) continue;
    const letters = key.replaceAll(' ', '');
    alike.set(letters, [...(alike.get(letters) ?? []), [key, candidate]]);
  }
  const aliases = new Map<string, string>();
  for (const spellings of alike.values()) {
    const [first, ...others] = spellings.sort((one, other) => uses(other) - uses(one));
    if (first === undefined) continue;
    const [commonest, whole] = first;
    for (const [key, candidate] of others) {
      aliases.set(key, commonest);
      whole.fromLabel ||= candidate.fromLabel;
      whole.name ||= candidate.name;
      whole.asked ||= candidate.asked;
      candidates.delete(key);
    }
  }
  return aliases;
}

function abbreviationsOf(entries: readonly Entry[]): Map<string, string> {
  return expansionsIn(
    entries.flatMap(({ question, intro, points, outro }) => [
      question,
      ...[intro, ...points.map(({ passages }) => passages), outro].map(proseOf),
      ...points.flatMap(({ label }) => label ?? []),
    ]),
  );
}

/** Of an abbreviation and what it stands for, the one that the book uses more has the places. */
function plainer(short: string, long: string, places: ReadonlyMap<string, Places>, keyOf: KeyOf): Synonym {
  const uses = (term: string): number => places.get(keyOf(term))?.all.length ?? 0;
  const [term, under] = uses(short) > uses(long) ? [long, short] : [short, long];
  return { term, under: keyOf(under), strict: false };
}

function gather(
  synonyms: readonly Synonym[],
  places: Map<string, Places>,
  keyOf: KeyOf,
  entries: readonly Entry[],
): void {
  const ids = entries.flatMap(({ id, points }) => [id, ...points.map((point) => point.id)]);
  const order = new Map(ids.map((id, at) => [id, at]));
  for (const { term, under } of synonyms) {
    const found = places.get(keyOf(term));
    if (!found) continue;
    const here = places.get(under);
    places.set(under, here ? together(here, found, order) : found);
    places.delete(keyOf(term));
  }
}

/** True for a phrase that no label names and that too few sentences have for it to come into the index. */
function isRare({ fromLabel, name, asked, wordings }: Candidate): boolean {
  return !fromLabel && !name && !asked && [...wordings.values()].reduce((sum, count) => sum + count, 0) < 3;
}

/**
 * Stems that the questions themselves are full of: the subject of the book, which tells no place in it from another.
 */
function subjectOf(entries: readonly Entry[], keyOf: KeyOf): ReadonlySet<string> {
  if (entries.length < 8) return new Set();
  const counts = new Map<string, number>();
  for (const entry of entries)
    for (const stem of new Set(keyOf(entry.question).split(' ')))
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > entries.length * 0.3).map(([stem]) => stem));
}
