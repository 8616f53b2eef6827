import { stem, words } from '../text/terms.ts';
import { type SmallWords, smallWordsOf, turnedBySmallWords } from './small-contraries.ts';

/** What a question is about: its telling terms, and what turns it round. */
export interface Content {
  readonly terms: readonly string[];
  /** Numbers in it, in words or digits: `17`, `1`. */
  readonly numbers: ReadonlySet<string>;
  /** Whether it denies: `should not`, `without`. */
  readonly denies: boolean;
  /** Its terms that are written as initials: `gil`. */
  readonly acronyms: readonly string[];
  /** The initials of each run of its words, and the terms of that run: `gil` of `global interpreter lock`. */
  readonly initials: ReadonlyMap<string, readonly string[]>;
  /** What it wants to know of its subject, as its first word says; null where that says little (`Describe ...`). */
  readonly wants: Wanted | null;
  /** Small words by which it may be turned. */
  readonly small: SmallWords;
}

/** What a subject is, how it is done, why, when, where, who does it, how much of it there is. */
export type Wanted = 'what' | 'how' | 'why' | 'when' | 'where' | 'who' | 'amount' | 'whether';

// Words by which questions are put, whatever they are about.
const frame = words(
  'explain describe define discuss understand mean means meaning term terms called tell know say something define briefly please ' +
    'detail details concept give list name state example examples possible able way ways thing things whether exactly really ' +
    'need needed required require vs versus used using like would could still talk walk show happen happens',
);
const little = words(
  'a about an and any are as at be been being between but by can could did do does doing for from had has have how i if in ' +
    'into is it its itself me may might must my of on once one or our ours shall she should so some such than that the their ' +
    'them then there these they this those through to under until us was we were what when where which while who whom why ' +
    'will with within you your yours',
);
const foreign = words(
  'was wer wie wo wann warum wieso weshalb welche welcher welches versteht verstehen man unter bedeutet heißt ist sind der die das den dem ein ' +
    'eine einen einem und mit von zu im in für erkläre erklären nenne beschreibe definiere gibt es ' +
    'qu est ce que c quel quelle quels quelles comment pourquoi où quand qui entend on par signifie expliquez expliquer définissez définir la le ' +
    'les l un une des du de d et ' +
    'qué es cuál cuáles cómo por dónde cuándo quién significa se entiende explique explica define el los las del son',
);
const dropped = new Set([...frame, ...little, ...foreign].map(stem));

/** Words that stand for one another where something is asked of a subject. */
const alike = [
  'difference differences differ differs different distinguish distinction compare comparison',
  'handle handled deal cope manage treat',
  'prevent avoid',
  'choose chosen select pick decide',
  'advantage advantages benefit benefits pros',
  'disadvantage disadvantages drawback drawbacks cons',
  'purpose reason reasons',
  'create make build write implement',
  'fix solve resolve',
  'end terminate stop quit',
  'current present',
  'apply applied applying application applications',
  'consequence consequences effect effects',
  'program code function script',
  'situation occasion time',
  'keep store retain save',
  'verify check validate',
  'customer client',
  'buy purchase',
].map(words);
const heads = new Map(
  alike.flatMap((group) => group.map((word) => [stem(word), stem(group[0] ?? word)] as const)),
);

const digits = new Map(
  ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map(
    (word, number) => [word, String(number)],
  ),
);
const denial =
  /(?<!\p{L})(?:not|n[o']t|never|without|no|nicht|keine?[nmrs]?|nie|niemals|ohne|ne|pas|jamais|sans|nunca|jamás|sin)(?!\p{L})|n['’](?:t(?!\p{L})|(?=\p{L}{2}))/iu;

/** Reads a question for what it asks about; a question of little words alone ("Why?") is known by those. */
export function contentOf(question: string): Content {
  const all = words(question);
  const numbers = new Set(all.flatMap((word) => digits.get(word) ?? (/\d/.test(word) ? word : [])));
  // `one` is a pronoun more often than a number.
  if (!/\d/.test(question)) numbers.delete('1');
  const stems = all.filter((word) => !digits.has(word)).map((word) => stem(spelling(word)));
  const telling = stems.filter((word) => !dropped.has(word));
  const terms = [
    ...(telling.length > 0 ? telling : stems).map((word) => heads.get(word) ?? word),
    ...numbers,
  ];
  return {
    terms: [...new Set(terms)],
    numbers,
    denies: denial.test(question),
    acronyms: [...question.matchAll(acronym)].map(([letters]) => stem(letters.toLowerCase())),
    initials: initialsOf(all),
    wants: wantedBy(question),
    small: smallWordsOf(all),
  };
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
        run.map((word) => stem(spelling(word))).filter((word) => !dropped.has(word)),
      );
    }
  return found;
}

/** The other's terms with the initials that one writes in place of the words that they stand for. */
export function abbreviated(other: Content, one: Content): Content {
  const found = one.acronyms.find((letters) => other.initials.has(letters));
  if (found === undefined) return other;
  const spelled = other.initials.get(found) ?? [];
  return { ...other, terms: [...other.terms.filter((term) => !spelled.includes(term)), found] };
}

/** American spelling for British, of long words: `normalisation`, `behaviour`. Others change alike, wherever they stand. */
function spelling(word: string): string {
  return word.length < 6
    ? word
    : word.replace(/is(?=(?:e[ds]?|ers?|ing|ations?)$)/, 'iz').replace(/our(?=(?:ed|ing|s|al|able)?$)/, 'or');
}

const openings: readonly (readonly [Wanted, RegExp])[] = [
  [
    'amount',
    /^(?:how (?:many|much|long|often|old|far|big|fast)|wie ?(?:viele?|lange|oft|weit)|combien|cuánt[oa]s?)\b/iu,
  ],
  ['how', /^(?:how|wie|comment|cómo)\b/iu],
  ['why', /^(?:why|warum|wieso|weshalb|pourquoi|por qué)\b/iu],
  ['when', /^(?:when|wann|quand|cuándo)\b/iu],
  ['where', /^(?:where|wo|où|dónde)(?![\p{L}])/iu],
  [
    'who',
    /^(?:(?:by |to |from |von |mit |bei |an |à |par |de |con |por )?(?:who|whom|whose|wer|wem|wen|qui|quién(?:es)?))(?!\p{L})/iu,
  ],
  ['whether', /^(?:is|are|can|may|must|do|does|should|will|has|have|darf|kann|muss|ist|sind)\b/iu],
  [
    'what',
    /^(?:what(?: is|'s|’s| are| do you| does)|define|was (?:ist|sind|versteht|bedeutet)|qu['’]est|qué (?:es|son))(?![\p{L}])/iu,
  ],
];

function wantedBy(question: string): Wanted | null {
  return (
    openings.find(([, opening]) =>
      opening.test(
        question
          .trim()
          .replace(/^¿|^(?:can|could|would) you (?:please )?(?=explain|define|describe|tell)/iu, '')
          .trim(),
      ),
    )?.[0] ?? null
  );
}

// Pairs of which one is the other's contrary, besides those that a beginning makes: `known`, `unknown`; `upload`, `download`.
const contraries = new Map(
  (
    'good bad|best worst|high low|long short|big small|first last|strength weakness|advantage disadvantage|install remove|open close|' +
    'start stop|begin end|add remove|buy sell|min max|minimum maximum|more less|push pull|left right|inner outer|before after|' +
    'public private|server client|male female|freeze thaw|horizontal vertical|upper lower|front back|pros cons|true false|' +
    'static dynamic|old new|hot cold'
  )
    .split('|')
    .flatMap((pair) => {
      const [one = '', other = ''] = pair.split(' ').map((word) => heads.get(stem(word)) ?? stem(word));
      return [
        [one, other],
        [other, one],
      ] as const;
    }),
);
const prefix = /^(?:un|dis|in|im|non|de|anti|a|ir|over|under|pre|post|sub|super|multi|mono)/;
/** Beginnings that are each other's contrary before the same letters: `overload` and `underload`, `import` and `export`. */
const beginnings =
  'over under|up down|in out|in ex|im ex|in de|en de|pre post|hyper hypo|macro micro|mono poly|single multi|intra inter|pro anti'
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]);

/** Whether two terms say the contrary of each other. */
function areContrary(one: string, other: string): boolean {
  if (contraries.get(one) === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (
    short.length >= 4 &&
    long.endsWith(short) &&
    prefix.exec(long)?.[0].length === long.length - short.length
  )
    return true;
  return beginnings.some(
    ([left, right]) => turnsInto(one, other, left, right) || turnsInto(other, one, left, right),
  );
}

/** Whether a term becomes the other with one beginning for another; three letters must be left that are the same. */
function turnsInto(one: string, other: string, from: string, to: string): boolean {
  const rest = one.slice(from.length);
  return rest.length >= 3 && one.startsWith(from) && other === to + rest;
}

/** Whether one denies what the other asks, asks of another number, or of the contrary. */
export function arePartedBy(one: Content, other: Content): boolean {
  const [left, right] = [without(one.terms, other.terms), without(other.terms, one.terms)];
  const otherNumbers =
    one.numbers.size > 0 && other.numbers.size > 0 && ![...one.numbers].some((n) => other.numbers.has(n));
  return (
    one.denies !== other.denies ||
    otherNumbers ||
    (left.length + right.length <= 1 && turnedBySmallWords(one.small, other.small)) ||
    left.some((term) => right.some((counter) => areContrary(term, counter)))
  );
}

/** Kinds of questions that no answer suits both of: who does it, and when; how much, and where. */
const apart: Partial<Record<Wanted, readonly Wanted[]>> = {
  who: ['when', 'where', 'why', 'how', 'amount', 'whether'],
  where: ['who', 'when', 'why', 'amount', 'whether'],
  why: ['who', 'where', 'when', 'amount', 'whether'],
  amount: ['who', 'where', 'why', 'whether'],
  when: ['who', 'where', 'why'],
};

/** Whether two questions want of their subject what no one answer gives. */
export function wantOther({ wants: one }: Content, { wants: other }: Content): boolean {
  if (one === null || other === null) return false;
  return apart[one]?.includes(other) === true || apart[other]?.includes(one) === true;
}

/** The terms that the others do not have, nor their kin. */
export function without(terms: readonly string[], others: readonly string[]): string[] {
  return terms.filter((term) => !others.includes(term) && !others.some((kin) => areKin(term, kin)));
}

/** Whether two stems are of one family: `garden` and `gardener`, `explan` and `explain`. */
function areKin(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < 4) return false;
  if (long.startsWith(short)) return long.length - short.length <= 4;
  let common = 0;
  while (common < short.length && short[common] === long[common]) common++;
  return common >= 5 && common >= long.length * 0.7;
}
