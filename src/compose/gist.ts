import type { Member, Point } from '../model/handbook.ts';
import type { Unit } from '../model/unit.ts';
import { asFormula } from '../text/drawn-in-text.ts';
import { countHolders } from '../text/idf.ts';
import { picturesIn } from '../text/pictures-in.ts';
import { isFunctionWord } from '../text/stop-words.ts';
import { stem, terms, words } from '../text/terms.ts';
import { withCapital } from '../text/with-capital.ts';
import { openingOf } from './opening-of.ts';
import { phrase, type Stand } from './phrase.ts';
import { joiner, shortenings } from './shorten-clause.ts';
import { evenly, type Telling } from './telling.ts';

/** How much the length of a clause counts. */
interface Brevity {
  /** A clause's value is what it carries by its words and so many more, so that three words do not always win. */
  readonly overhead: number;
  /** Words from each of these on count once more: a gist is read at a glance. */
  readonly glances: readonly number[];
  /** Twice the content is worth this power of two, so that a long list of examples does not win. */
  readonly carrying: number;
}

/** `terse` is for a sheet on which not all have room as they usually are. */
const brevities = {
  usual: { overhead: 4, glances: [9, 16], carrying: 0.7 },
  terse: { overhead: 0, glances: [6, 8, 9, 10, 11], carrying: 0.35 },
} satisfies Record<string, Brevity>;

/** What several of a point's sentences and members say counts their number to this power. */
const echoed = 0.5;
/** A clause is worth the less the less it tells than so many telling words. */
const enough = 2;
/** How much less a sentence is worth than the one before it: without a label the first one has to say what the point is about. */
const later = { labelled: 0.2, bare: 0.8 } as const;
/** What a sentence is worth that speaks of something in the one before it. */
const pointing = 0.4;

/** A formula or code while clauses are cut. */
const masked = /\uE002(\d+)\uE002/g;

/** Stands for what a gist leads to and does not have. */
const omitted = ' …';
const ledTo = new Set(['list', 'table', 'code', 'math']);

/** Stands before code of letters alone, which gets no capital where it opens a clause. */
const asWritten = '\uE00F';

/** Openings that speak of the sentence before, or only give an example of it. */
const pointer =
  /^(?:this|these|they|it|their|its|such|those|he|she|however|but|otherwise|instead|for example|example|sie|er|es|dies\p{L}*|beispiel|zum beispiel|z\. ?b\.|aber|sonst|ils?|elles?|cela|ceci|par exemple|exemple|ellos|ellas|esto|eso|por ejemplo|ejemplo)(?!\p{L})|^ensure that (?:it|they)\b|\bsuch \w+$|(?<!\p{L})(?:sie|ihn|ihm|ihnen)[.!]?$/iu;

/** How a sentence says that the one before it, or what people say, is not so. */
const refuting =
  /(?<!\p{L})(?:(?:is|are|was|were|that['’]s|it['’]s) (?:\p{L}+ )?(?:wrong|false|untrue|incorrect|a myth|a mistake|not true|not so)|(?:ist|sind|war) (?:\p{L}+ )?(?:falsch|ein irrtum|ein mythos|nicht wahr)|stimmt (?:\p{L}+ )?nicht|trifft nicht zu|est (?:\p{L}+ )?(?:faux|une erreur|un mythe)|es (?:\p{L}+ )?(?:falso|un error|un mito))(?!\p{L})/iu;
const fewSentences = 4;

/** Whether a sentence or clause speaks of the one before it, or only gives an example of it. */
export function pointsBack(clause: string): boolean {
  return pointer.test(clause);
}

/** What a gist is to be like. */
export interface GistWish {
  /** What each word tells beside what stands over the point. Default: all alike. */
  readonly telling?: Telling;
  /** Default: `usual`. */
  readonly brevity?: keyof typeof brevities;
}

/**
 * The gist of a point: the shortest clause that still carries what the point is about; its label where it is no
 * sentence at all. Words are only left out, never changed but for a capital at the start, and a condition, an
 * exception or a negation is never among them. English is cut inside its sentences, any other language only between
 * them. A formula stands in it as `asFormula` has it.
 */
export function gist(point: Point, language: string, wish: GistWish = {}): string {
  // A formula is one character while clauses are cut, and so is code that holds any but letters: nothing is taken out
  // of it.
  const kept: string[] = [];
  const mask = (text: string) => `\uE002${kept.push(text) - 1}\uE002`;
  const stand = {
    formula: (tex: string) => mask(asFormula(tex)),
    code: (text: string) => (/[^\p{L}\p{N}\s_.-]/u.test(text) ? mask(text) : `${asWritten}${text}`),
  };
  const sentences = point.passages.flatMap((passage) =>
    passage.units.filter((unit) => unit.kind === 'sentence').map((unit) => withoutLabel(unit, stand)),
  );
  // What is refuted in the next sentence is not told without that.
  if (sentences.length <= fewSentences && sentences.some((sentence) => refuting.test(sentence)))
    return sentences
      .map((sentence) => sentence.replace(masked, (whole, place) => kept[Number(place)] ?? whole))
      .join(' ')
      .replaceAll(asWritten, '');
  // A member's own label that is printed before its text only names the point once more.
  const labels = point.members.flatMap(({ label }) => (label === null ? [] : `${label.toLowerCase()}: `));
  const bare = sentences.map((sentence) => {
    const label = labels.find((one) => sentence.toLowerCase().startsWith(one));
    return label === undefined ? sentence : sentence.slice(label.length);
  });
  const said =
    clause(bare, language, {
      ...wish,
      members: point.members,
      later: point.label === null ? later.bare : later.labelled,
    }) ||
    (point.label ?? openingOf(point));
  const shown = said
    .replace(masked, (whole, place) => kept[Number(place)] ?? whole)
    .replaceAll(asWritten, '');
  return leadsOn(shown, point) ? shown + omitted : shown;
}

/** Whether a gist ends where its author's words lead on to a list, a table, code or a formula, which is not in it. */
function leadsOn(said: string, { passages, label }: Point): boolean {
  const last = words(said).at(-1);
  return (
    last !== undefined &&
    said !== label &&
    passages.some(({ units }) =>
      units.some((unit, at) => {
        if (unit.kind !== 'sentence' || !opens(unit.text) || !follows(units[at + 1])) return false;
        return words(withoutLabel(unit)).at(-1) === last;
      }),
    )
  );
}

function opens(sentence: string): boolean {
  return !/[.!?。！？…]["”’»)\]]{0,2}$/u.test(sentence.trim());
}

function follows(unit: Unit | undefined): boolean {
  return unit?.kind === 'block' && unit.node !== undefined && ledTo.has(unit.node.type);
}

/**
 * The shortest clause that carries the content words of some sentences; empty where there are none. A word counts by
 * what it tells, and more where several members say it.
 */
export function clause(
  sentences: readonly string[],
  language: string,
  {
    telling = evenly,
    brevity = 'usual',
    members = [],
    later: less = later.labelled,
  }: GistWish & { readonly members?: readonly Pick<Member, 'text'>[]; readonly later?: number } = {},
): string {
  const { overhead, glances, carrying } = brevities[brevity];
  const english = /^en\b/i.test(language);
  const free = english ? sentences.map((sentence) => sentence.replace(joiner, '')) : sentences;
  const counts = countHolders([...free, ...members.map((member) => member.text)].map(terms));
  let best = '';
  let bestValue = 0;
  for (const [place, sentence] of free.entries())
    for (const candidate of english ? shortenings(sentence, free[place - 1]) : [sentence]) {
      const carried = new Map(words(candidate).map((word) => [stem(word), telling(word)]));
      let [told, weight] = [0, 0];
      for (const term of new Set(terms(candidate))) {
        told += carried.get(term) ?? 0;
        weight += (carried.get(term) ?? 0) * (counts.get(term) ?? 0) ** echoed;
      }
      const length = words(candidate).length;
      const cost = glances.reduce((sum, from) => sum + Math.max(0, length - from), overhead + length);
      const faults = (place > 0 && pointsBack(candidate) ? pointing : 1) * Math.min(1, told / enough);
      const value = (faults * weight ** carrying) / cost / (1 + less * place);
      if (value > bestValue + 1e-9) [best, bestValue] = [candidate, value];
    }
  return tidy(best || (free[0] ?? ''));
}

/** A clause as it stands by itself: without the point at its end, a capital at its start. */
export function tidy(text: string): string {
  const trimmed = text.replace(/[\s.,;:]+$/, '').trim();
  return withCapital(trimmed);
}

/** A sentence's text as it is printed behind its point's label. */
export function withoutLabel(unit: Unit, stand?: Stand): string {
  const said = phrase(unit.phrasing, stand).trim();
  // Around pictures `and` says nothing: what they show does.
  const shows = picturesIn(unit.phrasing).length > 0;
  if (shows && words(said).every(isFunctionWord)) return '';
  return (said || unit.text).replace(/\s+/g, ' ').trim();
}
