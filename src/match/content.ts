import { stem, words } from '../text/terms.ts';
import type { Asking, Wanted } from './asking/asking.ts';
import { english } from './asking/english.ts';
import { french } from './asking/french.ts';
import { german } from './asking/german.ts';
import { spanish } from './asking/spanish.ts';
import { smallWordsOf } from './small-contraries.ts';
import { type Build, buildOf } from './turned-round.ts';

/** What a question is about: its telling terms, and what turns it round. */
export interface Content {
  readonly terms: readonly string[];
  /** For each of the terms that is near to others what all of these have in common. */
  readonly near: ReadonlyMap<string, string>;
  /** Whether its terms may be made of two words, each of which is near. */
  readonly compounds: boolean;
  /** Those of its terms that are sides of a subject. */
  readonly aspects: ReadonlySet<string>;
  /** Numbers in it, in words or digits: `17`, `1`. */
  readonly numbers: ReadonlySet<string>;
  /** Whether it denies: `should not`, `without`. */
  readonly denies: boolean;
  /** Its terms that are written as initials: `gil`. */
  readonly acronyms: readonly string[];
  /** The initials of each run of its words, and the terms of that run: `gil` of `global interpreter lock`. */
  readonly initials: ReadonlyMap<string, readonly string[]>;
  /** Words with hyphens, written as one, and the terms of their parts: `postmortem` of `post-mortem`. */
  readonly hyphened: ReadonlyMap<string, readonly string[]>;
  /** What it asks first where it asks two things (`What is an index, and what does it cost?`); null where it asks one. */
  readonly opening: Content | null;
  /** What it wants to know of its subject, as its opening says; null where that says little (`Describe ...`). */
  readonly wants: Wanted | null;
  /** Whether it is for one of two things, or what tells them apart: `Sessions or tokens?`, `Process vs. thread?` */
  readonly isChoice: boolean;
  /** Whether it asks what one may, or what one must; null where neither, or both. */
  readonly modal: 'may' | 'must' | null;
  /** Small words by which it may be turned. */
  readonly small: ReadonlySet<string>;
  /** Its words in order. */
  readonly build: Build;
}

const askings: ReadonlyMap<string, Asking> = new Map([
  ['de', german],
  ['fr', french],
  ['es', spanish],
]);

/** The terms that stand for sides of a subject, by the way of asking. */
const sidesOf = new Map(
  [english, ...askings.values()].map((asking) => [
    asking,
    new Set([...asking.aspects].map((key) => asking.heads.get(key) ?? key)),
  ]),
);

/** Reads a question for what it asks about; a question of little words alone ("Why?") is known by those. */
export function contentOf(question: string, language: string): Content {
  const asking = askingOf(question, language);
  const plain = plainly(question, asking);
  const all = words(plain);
  const numbers = new Set(all.flatMap((word) => asking.numbers.get(word) ?? (/\d/.test(word) ? word : [])));
  const keys = asking.keysOf(plain).filter((key) => !numbers.has(key));
  const terms = new Set([...keys.map((key) => asking.heads.get(key) ?? key), ...numbers]);
  return {
    terms: [...terms],
    near: new Map(
      [...terms].flatMap((term) => {
        const common = asking.near.get(term);
        return common === undefined ? [] : [[term, common] as const];
      }),
    ),
    compounds: asking.compounds,
    aspects: new Set([...terms].filter((term) => sidesOf.get(asking)?.has(term))),
    numbers,
    denies: asking.denial.test(plain),
    acronyms: [...question.matchAll(acronym)].map(([letters]) => stem(letters.toLowerCase())),
    initials: initialsOf(all),
    hyphened: hyphenedOf(plain, asking),
    opening: openingOf(question, language),
    isChoice: choice.test(plain),
    wants: wantedBy(plain, asking),
    modal: modalOf(plain, asking),
    small: smallWordsOf(words(question)),
    build: buildOf(plain, (word) => {
      if (numbers.has(word)) return word;
      const [key = ''] = asking.keysOf(word);
      const term = asking.heads.get(key) ?? key;
      return terms.has(term) ? term : null;
    }),
  };
}

/** Words that open questions of one language only; others are read as the rest of their set. */
const tells: readonly (readonly [Asking, RegExp])[] = [
  [spanish, /^\s*¿/u],
  [
    german,
    /^(?:wie|wann|wo|wer|wem|wen|warum|wieso|weshalb|welche[nmrs]?|wozu|wofür|woraus|darf|dürfen|muss|müssen)(?!\p{L})/iu,
  ],
  [french, /^(?:comment|quand|où|pourquoi|combien|quels?|quelles?|qui|que|qu['’]\p{L}+)(?!\p{L})/iu],
];

function askingOf(question: string, language: string): Asking {
  return (
    askings.get(language.slice(0, 2)) ??
    tells.find(([, opening]) => opening.test(question.trim()))?.[0] ??
    english
  );
}

/** A question with the ways of asking put in those that stand for them. */
function plainly(question: string, asking: Asking): string {
  let plain = question.trim().replace(/^[¿¡]/u, '');
  for (const [way, instead] of asking.frames) plain = plain.replace(way, instead);
  return plain.trim();
}

function modalOf(question: string, { may, must }: Asking): Content['modal'] {
  const [isMay, isMust] = [may.test(question), must.test(question)];
  return isMay === isMust ? null : isMay ? 'may' : 'must';
}

/** Two letters are the initials of too much. */
const [shortest, longest] = [3, 6];
const acronym = /(?<![\p{L}\p{N}])\p{Lu}{3,6}(?![\p{L}\p{N}])/gu;

function initialsOf(all: readonly string[]): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (let from = 0; from < all.length; from++)
    for (let count = shortest; count <= longest && from + count <= all.length; count++) {
      const run = all.slice(from, from + count);
      found.set(
        stem(run.map(([letter]) => letter).join('')),
        run.map(english.keyOf).filter((key) => !english.dropped.has(key)),
      );
    }
  return found;
}

const hyphened = /\p{L}+(?:[-‐‑]\p{L}+)+/gu;
/** `Re-sign` and `resign` are two words, and so are shorter ones. */
const leastJoined = 5;

function hyphenedOf(question: string, { keysOf, heads }: Asking): Map<string, readonly string[]> {
  const termsOf = (text: string) => keysOf(text).map((key) => heads.get(key) ?? key);
  return new Map(
    [...question.matchAll(hyphened)].flatMap(([word]) => {
      const joined = word.replace(/[-‐‑]/gu, '').toLowerCase();
      const [key] = termsOf(joined);
      return key === undefined || joined.length < leastJoined || /^re[-‐‑]/iu.test(word)
        ? []
        : [[key, termsOf(word)] as const];
    }),
  );
}

/** Where a second question begins that is asked in one breath with the first. */
const second =
  /,? (?:and|und|et|y) (?=(?:what|how|why|when|where|who|which|was|wie|warum|wann|wo|wer|welche[rns]?|quels?|quelles?|comment|pourquoi|quand|où|qui|qu’|qué|cómo|por qué|cuándo|dónde|quién|cuáles)(?!\p{L}))/iu;

function openingOf(question: string, language: string): Content | null {
  const at = second.exec(question)?.index ?? 0;
  return at > 0 ? contentOf(question.slice(0, at), language) : null;
}

const choice = /(?<!\p{L})(?:or|vs|versus|oder|ou|contra)(?!\p{L})/iu;

/** The other's terms with those words written as one that one writes so: `post-mortem`, `postmortem`. */
export function unhyphened(other: Content, one: Content): Content {
  const found = [...other.hyphened].filter(([joined]) => one.terms.includes(joined));
  if (found.length === 0) return other;
  const parts = new Set(found.flatMap(([, terms]) => terms));
  const joined = found.map(([key]) => key);
  return { ...other, terms: [...new Set([...other.terms.filter((term) => !parts.has(term)), ...joined])] };
}

/** The other's terms with the initials that one writes in place of the words that they stand for. */
export function abbreviated(other: Content, one: Content): Content {
  const found = one.acronyms.find((letters) => other.initials.has(letters));
  if (found === undefined) return other;
  const spelled = other.initials.get(found) ?? [];
  return { ...other, terms: [...other.terms.filter((term) => !spelled.includes(term)), found] };
}

function wantedBy(question: string, { openings }: Asking): Wanted | null {
  const asked = question
    .replace(/^(?:can|could|would) you (?:please )?(?=explain|define|describe|tell)/iu, '')
    .trim();
  return openings.find(([, opening]) => opening.test(asked))?.[0] ?? null;
}
