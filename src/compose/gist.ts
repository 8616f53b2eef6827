import type { Member, Point } from '../model/handbook.ts';
import type { Unit } from '../model/unit.ts';
import { asFormula } from '../text/formula-text.ts';
import { countHolders } from '../text/idf.ts';
import { picturesIn } from '../text/pictures-in.ts';
import { terms, words } from '../text/terms.ts';
import { withCapital } from '../text/with-capital.ts';
import { isDanglingFragment } from './is-dangling-fragment.ts';
import { openingOf } from './opening-of.ts';
import { phrase, type Stand } from './phrase.ts';
import { hasVerb, isPlainVerb, startsWithVerb } from './verbs.ts';

/** A clause's value is what it carries by its words and so many more, so that three words do not always win. */
const overhead = 4;
/** Words from here on count twice: a gist is read at a glance. */
const glance = 9;
/** Twice the content is worth this power of two, so that a long list of examples does not win. */
const carrying = 0.7;
/** What a word of the label is worth when the gist says it again. */
const repeated = 0.5;
/** What a clause is worth that says less than two words which the label does not. */
const idle = 0.45;
/** How much less a sentence is worth than the one before it. */
const later = 0.25;
/** What a sentence is worth that speaks of something in the one before it. */
const pointing = 0.6;

/** Words that turn a statement round or bind it to a condition: nothing that holds one is ever cut away. */
const binding =
  /\b(?:not|no|never|none|nor|neither|cannot|without|unless|except|only|if|but|however|although|though|despite|rather|instead|hardly|few|little|less|until|n['’]t)\b/i;

/**
 * Clauses that may be taken off the end, each from its first word on: what follows explains or extends, it does not
 * state.
 */
const tails: readonly RegExp[] = [
  /,? (?:such as|including|for example|for instance|e\.g\.|i\.e\.|like) .+$/i,
  /,? (?:in order to|so that|so as to|which|thereby|thus|because|since|while \w+ing|where|as well as|as this|as it|as they|based on) .+$/i,
  /(?<!\w{2,}ing), (?:\w+ly )?(?:\w{2,}ing|based|given|regardless|especially|particularly|even) .+$/i,
  /(?<=\w{3,} \w+ \w+) (?:by|through) \w+ing .+$/i,
  /(?<=^\w+ (?!(?:of|for|by|with|on|in|about|when|before|after|and|or|consider) )\w+ .*\w) using .+$/i,
  /, and (?:it|they|this|these|you|we|that) .+$/i,
  /(?<!\bfollowing\b.*)(?: -|:|;| –| —) .+$/,
];

/** The purpose of a piece of advice: taken off where the advice is whole without it. */
const purpose = /(?<=\S \S+ \S+ \S.*)(?<!\bfor (?:\S+ ){0,3}\S+) to (?:\w+ly )?(\w{2,}) .+$/i;

/**
 * Verbs that want another behind them: `allow them to choose`, first of all or behind another: `praise and encourage
 * them to`.
 */
const wanting =
  /(?:^|,|\b(?:and|or|then) )(?:\w+ly )?(?:advise|aim|allow|ask|attempt|authori[sz]e|cause|enable|encourage|expect|force|get|have|help|invite|learn|let|need|permit|prepare|persuade|remember|remind|require|teach|tell|train|try|urge|want|warn)\b/i;

/** Openings that only join a sentence to the one before it: always taken off. */
const joiner =
  /^(?:additionally|furthermore|moreover|also|finally|first|firstly|second|secondly|third|thirdly|lastly|overall|generally|typically|in addition|in general|for example|for instance|as a result|therefore|thus|hence|consequently|similarly|likewise|then|next|here), /i;

/** A formula or code while clauses are cut. */
const masked = /\uE002(\d+)\uE002/g;

/** Openings that speak of the sentence before. */
const pointer = /^(?:this|these|they|it|their|its|such|those|he|she)\b/i;

/** Openings that may be taken off. */
const openings: readonly RegExp[] = [
  /^(?:this|it|these|they) (?:includes?|involves?|means|refers to|is about) (?=\S)/i,
  /^(?:by|through|to|in|as) [^,]+, (?=(?:a|an|the|it|this|these|they|you|we)\b)/i,
];

/** Words at which no clause may end. */
const dangling =
  /(?:^|[ (])(?:a|an|the|and|or|of|to|in|on|at|by|for|from|with|as|that|is|are|be|can|may|will|should|must|such|like|into|than|their|its|your|our|more|any|each|this|these|both|between|consider|following|(?:by|through|using|with|via) (?:\w+ )?\w+s|(?:is|are|was|were|be|been|being) (?:\w+ly )?\w+(?:ed|en|own|ade))$/i;

/**
 * The gist of a point: the shortest clause that still carries what the point is about; its label where it is no
 * sentence at all. Words are only left out, never changed but for a capital at the start, and a condition, an
 * exception or a negation is never among them. English is cut inside its sentences, any other language only between
 * them. A formula stands in it as `asFormula` has it.
 */
export function gist(point: Point, language: string): string {
  // A formula is one character while clauses are cut, and so is code that holds any but letters: nothing is taken out
  // of it.
  const kept: string[] = [];
  const mask = (text: string) => `\uE002${kept.push(text) - 1}\uE002`;
  const stand = {
    formula: (tex: string) => mask(asFormula(tex)),
    code: (text: string) => (/[^\p{L}\p{N}\s_.-]/u.test(text) ? mask(text) : text),
  };
  const sentences = point.passages.flatMap((passage) =>
    passage.units.filter((unit) => unit.kind === 'sentence').map((unit) => withoutLabel(unit, stand)),
  );
  // A member's own label that is printed before its text only names the point once more.
  const labels = point.members.flatMap(({ label }) => (label === null ? [] : `${label.toLowerCase()}: `));
  const bare = sentences.map((sentence) => {
    const label = labels.find((one) => sentence.toLowerCase().startsWith(one));
    return label === undefined ? sentence : sentence.slice(label.length);
  });
  const said = clause(bare, language, point) || (point.label ?? openingOf(point));
  return said.replace(masked, (whole, place) => kept[Number(place)] ?? whole);
}

/**
 * The shortest clause that carries the content words of some sentences; empty where there are none. What the label
 * says already counts little, and what several members say counts more.
 */
export function clause(
  sentences: readonly string[],
  language: string,
  { label, members }: { readonly label: string | null; readonly members: readonly Pick<Member, 'text'>[] } = {
    label: null,
    members: [],
  },
): string {
  const said = new Set(terms(label ?? ''));
  const english = /^en\b/i.test(language);
  const free = english ? sentences.map((sentence) => sentence.replace(joiner, '')) : sentences;
  const counts = countHolders([...free, ...members.map((member) => member.text)].map(terms));
  let best = '';
  let bestValue = 0;
  for (const [place, sentence] of free.entries())
    for (const candidate of english ? shortenings(sentence) : [sentence]) {
      const carried = [...new Set(terms(candidate))];
      const weight = carried.reduce(
        (sum, term) => sum + (counts.get(term) ?? 0) * (said.has(term) ? repeated : 1),
        0,
      );
      const length = words(candidate).length;
      const cost = overhead + length + Math.max(0, length - glance);
      const faults =
        (place > 0 && pointer.test(candidate) ? pointing : 1) *
        (carried.filter((term) => !said.has(term)).length < 2 ? idle : 1);
      const value = (faults * weight ** carrying) / cost / (1 + later * place);
      if (value > bestValue + 1e-9) [best, bestValue] = [candidate, value];
    }
  return tidy(best);
}

/** Every clause that is left when openings, brackets and tails are taken off, the whole sentence first. */
function shortenings(sentence: string): string[] {
  const found = new Set([sentence]);
  const queue = [sentence];
  for (let next = queue.shift(); next !== undefined && found.size < 40; next = queue.shift())
    for (const cut of cuts(next))
      if (!found.has(cut)) {
        found.add(cut);
        queue.push(cut);
      }
  return [...found];
}

function cuts(sentence: string): string[] {
  const body = sentence.replace(/[.!?…]+$/, '');
  const closed = [
    ...openings.map((pattern) => body.replace(pattern, '')),
    body.replace(/ ?\([^()]*\)/g, ''),
    ...tails.map((pattern) => body.replace(pattern, '')),
    withoutPurpose(body),
  ];
  return closed.filter(
    (cut) =>
      cut !== body && standsAlone(cut) && !isDanglingFragment(body, cut) && !binding.test(removed(body, cut)),
  );
}

/** Advice without its purpose, where it is advice and has one. */
function withoutPurpose(body: string): string {
  const advice = body.slice(body.lastIndexOf(': ') + 1).trim();
  const found = purpose.exec(advice)?.[1];
  if (
    found === undefined ||
    wanting.test(advice.split(' to ')[0] ?? '') ||
    !startsWithVerb(advice) ||
    !isPlainVerb(found)
  )
    return body;
  return body.slice(0, body.length - advice.length) + advice.replace(purpose, '');
}

/**
 * Whether what is left can stand alone: three words or more, a verb, no word that waits for another, no open bracket
 * or quotation.
 */
function standsAlone(cut: string): boolean {
  const count = (pattern: RegExp) => cut.match(pattern)?.length ?? 0;
  return (
    words(cut).length >= 3 &&
    hasVerb(cut) &&
    !dangling.test(cut) &&
    count(/[([]/g) === count(/[)\]]/g) &&
    count(/["“”]/g) % 2 === 0 &&
    !/,$/.test(cut)
  );
}

/** The words of a text that a cut of it lacks. */
function removed(body: string, cut: string): string {
  const left = new Map<string, number>();
  for (const word of words(cut)) left.set(word, (left.get(word) ?? 0) + 1);
  return (body.match(/[\p{L}\p{N}'’]+/gu) ?? [])
    .filter((word) => {
      const key = words(word)[0] ?? word;
      const count = left.get(key) ?? 0;
      left.set(key, count - 1);
      return count <= 0;
    })
    .join(' ');
}

/** A clause as it stands by itself: without the point at its end, a capital at its start. */
export function tidy(text: string): string {
  const trimmed = text.replace(/[\s.,;:]+$/, '').trim();
  return withCapital(trimmed);
}

/** A sentence's text as it is printed behind its point's label. */
export function withoutLabel(unit: Unit, stand?: Stand): string {
  const said = phrase(unit.phrasing, stand).trim();
  return (said || (picturesIn(unit.phrasing).length > 0 ? '' : unit.text)).replace(/\s+/g, ' ').trim();
}
