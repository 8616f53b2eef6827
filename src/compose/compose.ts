import type { Asset } from '../model/asset.ts';
import type { Edition, EditionEntry, IndexTerm, Part, Preface } from '../model/edition.ts';
import type { Entry, Handbook, Topic } from '../model/handbook.ts';
import { type EditionSettings, type ProjectSettings, resolveEdition } from '../model/settings.ts';
import { isNamed } from '../model/topic-named.ts';
import { partedByMatter } from '../text/about-itself.ts';
import { memoizeByObject } from '../text/memoize.ts';
import { smartApostrophes } from '../text/smart-apostrophes.ts';
import { countOf, fill, wordsOf } from '../wording/wording.ts';
import { agreementOf } from './agreement.ts';
import { apparatusOf } from './apparatus.ts';
import { type Compared, markChanges } from './changes/mark-changes.ts';
import { coverOf } from './cover-of.ts';
import { fingerprintOf } from './fingerprint.ts';
import { hideSources } from './hide-sources.ts';
import { indexTerms } from './index/index-terms.ts';
import { nameWays } from './name-ways.ts';
import { numberParts } from './number-parts.ts';
import { numbersOf } from './numbers-of.ts';
import { omissionsOf } from './omissions.ts';
import { type Rank, rankOf } from './rank-of.ts';
import { areNeighbours, relatedEntries } from './related.ts';
import { remarksAsPoints } from './remarks-as-points.ts';
import { renumber } from './renumber.ts';
import { shortenEntry } from './short/shorten-entry.ts';

export { agreementOf } from './agreement.ts';
export { type BriefClaim, briefClaims, isBorneOut } from './brief-claims.ts';
export { cardBriefs, cardEntries } from './cards/card-entries.ts';
export { type CardForm, cardForm } from './cards/card-form.ts';
export { fitCards } from './cards/fit-cards.ts';
export { changesBetween } from './changes/changes-between.ts';
export { comparedBook } from './changes/compared-book.ts';
export type { Compared } from './changes/mark-changes.ts';
export { indexFaults } from './index/index-faults.ts';
export { pocketForm } from './pocket/pocket-form.ts';
export { sheetEntries } from './sheet/sheet-entries.ts';
export { cheatsheetForm, posterForm, type SheetForm } from './sheet/sheet-forms.ts';
export type { Typeset } from './sheet/sheet-press.ts';
export { solveSheet } from './sheet/solve-sheet.ts';
export { composeSideBySide } from './side-by-side/compose-side-by-side.ts';
export { composeWorkbook } from './workbook/compose-workbook.ts';

const relatedOf = memoizeByObject<Handbook, ReturnType<typeof relatedEntries>>();
const apparatusFor = memoizeByObject<Handbook, ReturnType<typeof apparatusOf>>();
const pointsFor = memoizeByObject<Handbook, ReadonlyMap<string, number>>();
const omissionsFor = memoizeByObject<Handbook, ReadonlySet<string>>();
const indexFor = memoizeByObject<Handbook, readonly IndexTerm[]>();

/** What a book has beside its answers. */
export interface Besides {
  /** The pictures that the settings name, by their paths as written there. */
  readonly pictures?: ReadonlyMap<string, Asset>;
  readonly preface?: Preface | undefined;
  /** What the book is compared with; a handbook shows what has changed since then. */
  readonly compared?: Compared | null | undefined;
  /** Stands for its own one, which is worked out of the whole book. Default: its own. */
  readonly fingerprint?: string | undefined;
}

/**
 * Composes one edition of a handbook: its parts with their agreement figures, references between entries, an index of
 * terms and a fingerprint. `name` is the edition's key in the settings; one that stands there nowhere gets every
 * default.
 */
export function composeEdition(
  handbook: Handbook,
  settings: ProjectSettings,
  name: string,
  { pictures = new Map(), preface, compared, fingerprint }: Besides = {},
): Edition {
  const edition = resolveEdition(settings, name);
  const sets = handbook.answerSets.map((set) => set.id);
  const apparatus = apparatusFor(handbook, '', () => apparatusOf(handbook));
  const own = chosen(handbook, edition);
  const related = edition.show.seeAlso ? relatedAmong(own, handbook) : new Map<string, readonly string[]>();
  // What an edition has not is not worked out: of a large book a few questions are soon composed.
  const picked = new Map<string, EditionEntry>(
    own.map((whole) => {
      const { entry, cut } = cutFor(edition, whole);
      const agreement = agreementOf((edition.kind === 'short' ? entry : whole).points, sets);
      return [
        entry.id,
        {
          ...typeset({ ...entry, points: nameWays(entry.points, whole.points, handbook, edition.sources) }),
          agreement,
          // What is cut has no place that a note could be keyed to.
          apparatus: edition.kind === 'short' ? [] : apparatus(entry),
          seeAlso: cut ? [] : (related.get(entry.id) ?? []),
          ...(cut && { cut }),
        },
      ];
    }),
  );
  const cover = coverOf(edition, pictures);
  const pageLogo = edition.running.logo === undefined ? undefined : pictures.get(edition.running.logo);
  const points = pointsFor(handbook, '', () => pointsOf(handbook.entries));
  const composed: Edition = {
    name,
    settings: edition,
    title: edition.title ?? settings.title ?? handbook.title,
    subtitle: subtitleOf(edition, settings, handbook.language) ?? settings.subtitle ?? null,
    authors: settings.authors,
    subject: settings.subject ?? null,
    keywords: settings.keywords,
    language: handbook.language,
    date: settings.date ?? null,
    answerSets: handbook.answerSets.map((set) => ({
      ...set,
      points: points.get(set.id) ?? 0,
      ...ownWords(set.id, handbook.opening),
    })),
    cover,
    ...(pageLogo && { pageLogo }),
    ...(preface && { preface }),
    opening:
      edition.kind === 'short' ? [] : handbook.opening.flatMap((one) => partedByMatter(one).matter ?? []),
    parts: partsOf(handbook, picked, sets, rankOf(handbook, edition)),
    closing: edition.kind === 'short' ? [] : handbook.closing,
    index: edition.show.index ? indexOf(handbook, settings.index, [...picked.values()], edition.kind) : [],
    numbers: numbersOf(handbook),
    omissions: omissionsFor(handbook, '', () => omissionsOf(handbook.ledger)),
    fingerprint:
      fingerprint ??
      fingerprintOf(handbook, settings, edition, name, {
        preface: preface?.nodes,
        pictures: [cover.image, cover.logo].flatMap((picture) => picture?.path ?? []),
        compared: compared?.changes,
      }),
  };
  const marked = compared && edition.kind === 'handbook' ? markChanges(composed, compared) : composed;
  const numbered = edition.number === 'edition' ? renumber(marked) : marked;
  return edition.sources === 'none' ? hideSources(numbered) : numbered;
}

/** What an edition of a kind has of an entry: all, so much as a short one has room for, or points alone. */
function cutFor(
  { kind, short }: EditionSettings,
  whole: Entry,
): Partial<Pick<EditionEntry, 'cut'>> & { readonly entry: Entry } {
  if (kind === 'short') return shortenEntry(whole, short);
  return { entry: kind === 'handbook' || kind === 'side-by-side' ? whole : remarksAsPoints(whole) };
}

/** An entry whose titles and labels have a typesetter's apostrophes, as its text gets them where it is set. */
function typeset(entry: Entry): Entry {
  return {
    ...entry,
    question: smartApostrophes(entry.question),
    points: entry.points.map((point) =>
      point.label?.includes("'") ? { ...point, label: smartApostrophes(point.label) } : point,
    ),
  };
}

/** The index of the entries that an edition has. Those of a short one are cut, by settings of its own. */
function indexOf(
  handbook: Handbook,
  wishes: ProjectSettings['index'],
  entries: readonly EditionEntry[],
  kind: EditionSettings['kind'],
): readonly IndexTerm[] {
  const make = () => indexTerms(entries, wishes, handbook.language);
  return kind === 'short'
    ? make()
    : indexFor(handbook, JSON.stringify([wishes, entries.map(({ id }) => id)]), make);
}

/** A short edition says so on its cover, where it has no subtitle of its own. */
function subtitleOf(
  { kind, subtitle, short }: EditionSettings,
  project: ProjectSettings,
  language: string,
): string | undefined {
  if (kind !== 'short' || subtitle !== project.subtitle) return subtitle;
  const words = wordsOf(language);
  const count = short.unit === 'words' ? words.wordCount : words.sentences;
  return fill(words.shortSubtitle, { length: countOf(count, short.length, language) });
}

/** The entries that an edition has: all, or those that its settings name. */
function chosen(
  { topics, entries }: Handbook,
  { questions, topics: titles }: EditionSettings,
): readonly Entry[] {
  const wanted = new Set(questions?.map(String));
  const within = topics.filter((topic) => titles?.some((name) => isNamed(name, topic)));
  const ids = new Set(within.flatMap((topic) => topic.entries));
  return entries.filter(
    ({ id, number }) =>
      (!questions || wanted.has(String(number)) || wanted.has(id)) && (!titles || ids.has(id)),
  );
}

/** The references of an edition: to what it has itself. Questions that stand beside one another are never referred to each other. */
function relatedAmong(own: readonly Entry[], handbook: Handbook): ReadonlyMap<string, readonly string[]> {
  const [one, other, ...more] = own;
  if (!one || !other) return new Map();
  if (more.length === 0 && areNeighbours(one, other, handbook.entries)) return new Map();
  return relatedOf(handbook, '', () => relatedEntries(handbook.entries));
}

/** The topics in order as parts; entries without one go last, as they are numbered: where there are topics, as the questions that are left. */
function partsOf(
  handbook: Handbook,
  entries: ReadonlyMap<string, EditionEntry>,
  sets: readonly string[],
  rank: Rank,
): Part[] {
  const topics = new Set(handbook.topics.map((topic) => topic.id));
  const loose = handbook.entries.filter((entry) => entry.topic === null || !topics.has(entry.topic));
  const { moreQuestions } = wordsOf(handbook.language);
  const groups: (Omit<Topic, 'entries' | 'title'> & {
    readonly title: string | null;
    readonly ids: readonly string[];
  })[] = [
    ...handbook.topics.map(({ entries: ids, ...topic }) => ({ ...topic, ids })),
    { id: 'questions', title: null, ids: loose.map((entry) => entry.id) },
  ]
    .filter((group) => group.ids.some((id) => entries.has(id)))
    // Without a name they would be the last topic's.
    .map((group, at) => (at > 0 && group.title === null ? { ...group, title: moreQuestions } : group))
    .toSorted((one, other) => rank.ofTopic(one.id, one.ids) - rank.ofTopic(other.id, other.ids));
  const taken = new Set(handbook.entries.flatMap((entry) => [entry.id, ...entry.points.map((p) => p.id)]));
  const numbers = numberParts(groups);
  const ids = new Map<string, string>();
  const idOf = (topic: string) => {
    const id = ids.get(topic) ?? unique(`part-${topic}`, taken);
    ids.set(topic, id);
    return id;
  };
  return groups.map(({ within, ...group }, index) => {
    const { number, outer } = numbers[index] ?? { number: '', outer: null };
    const members = group.ids
      .flatMap((id) => entries.get(id) ?? [])
      .toSorted((one, other) => rank.ofEntry(one.id) - rank.ofEntry(other.id));
    return {
      id: idOf(group.id),
      number,
      title: group.title === null ? null : smartApostrophes(group.title),
      ...(within &&
        outer && { within: { ...outer, id: idOf(within.id), title: smartApostrophes(within.title) } }),
      entries: members,
      agreement: agreementOf(
        members.flatMap((entry) => entry.points),
        sets,
      ),
    };
  });
}

function unique(id: string, taken: Set<string>): string {
  let candidate = id;
  for (let count = 2; taken.has(candidate); count++) candidate = `${id}-${count}`;
  taken.add(candidate);
  return candidate;
}

/** What a source says of itself where others say of the matter: it stands beside its name. */
function ownWords(id: string, opening: Handbook['opening']): { readonly about?: string } {
  const own = opening.flatMap((one) => (one.answerSet === id && partedByMatter(one).about) || []);
  return own.length > 0 ? { about: own.map(({ text }) => text).join(' ') } : {};
}

/** How many points each set has. */
function pointsOf(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { points } of entries)
    for (const { members } of points)
      for (const { answerSet } of members) counts.set(answerSet, (counts.get(answerSet) ?? 0) + 1);
  return counts;
}
