import { words } from '../text/terms.ts';
import { isDanglingFragment } from './is-dangling-fragment.ts';
import { auxiliary, hasVerb, isPlainVerb, startsWithVerb } from './verbs.ts';

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
  /(?<!\w{2,}ing|: [^:]*|^\w{3,}ing .*|, (?:\S+ ){0,2}\S+), (?:\w+ly )?(?:\w{2,}ing|based|given|regardless|especially|particularly|even) .+$/i,
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
export const joiner =
  /^(?:additionally|furthermore|moreover|also|finally|first|firstly|second|secondly|third|thirdly|lastly|overall|generally|typically|in addition|in general|for example|for instance|as a result|therefore|thus|hence|consequently|similarly|likewise|then|next|here), /i;

/** Openings that may be taken off. */
const openings: readonly RegExp[] = [
  /^(?:this|it|these|they) (?:includes?|involves?|means|refers to|is about) (?=\S)/i,
  /^(?:by|through|to|in|as) [^,]+, (?=(?:a|an|the|it|this|these|they|you|we)\b)/i,
];

/** What only says that a list follows: what is left names it, and need not be a sentence. */
const announcing: readonly RegExp[] = [
  /^(?:it|they|(?:this|these)(?: \w+)?) (?:(?:can|may|could|might|should|often|typically|usually) ){0,2}(?:be (?:achieved|accomplished|addressed|done|handled) (?:by|through|using|with|via)|includes?|involves?) (?=\S)/i,
  /^\w[^:]{20,}: (?=\w{3,}ing [^:,]+,[^:]+$)/,
];

/** What only says that the things named before it serve: the same, where it names several. */
const serving = / (?:can|may|could) (?:also )?be (?:applied|considered|employed|used|utilized)\b/i;
const several = /\w,? (?:and|or|like|such as) /i;

/** What examples stand behind. */
const exampling = /( (?:like|such as|including|e\.g\.|for example|for instance),? )/i;
/** An example of more words than this is a clause. */
const mostOfExample = 4;

/** What is listed after these may be what is not wanted: without them it would be advised. */
const averse =
  /\b(?:avoid|prevent|refrain|beware|against|risk|danger|mistake|pitfall|error|wrong|bad|harm|problem|issue|threat|attack|weak|disadvantage|drawback|limit|challenge|fail|myth|stop|forbid|forbidden|prohibit|exclud|eliminat|remov|reduc|minimi[sz]|lack|misus|anti-?pattern)/i;

/** Words at which no clause may end. */
const dangling =
  /(?:^|[ (])(?:a|an|the|and|or|of|to|in|on|at|by|for|from|with|as|that|is|are|be|can|may|will|should|must|such|like|into|than|their|its|your|our|more|any|each|this|these|both|between|consider|following|(?:by|through|using|with|via) (?:\w+ )?\w+s|(?:is|are|was|were|be|been|being) (?:\w+ly )?\w+(?:ed|en|own|ade))$/i;

/**
 * Every clause that is left when openings, brackets and tails are taken off, the whole sentence first.
 * @param before the sentence before it. Default: none.
 */
export function shortenings(sentence: string, before = ''): string[] {
  const found = new Set([sentence]);
  const queue = [sentence];
  for (let next = queue.shift(); next !== undefined && found.size < 40; next = queue.shift())
    for (const cut of cuts(next, before))
      if (!found.has(cut)) {
        found.add(cut);
        queue.push(cut);
      }
  return [...found];
}

function cuts(sentence: string, before: string): string[] {
  const body = sentence.replace(/[.!?…]+$/, '');
  const closed = [
    ...openings.map((pattern) => body.replace(pattern, '')),
    body.replace(/ ?\([^()]*\)/g, ''),
    ...tails.map((pattern) => body.replace(pattern, '')),
    withoutPurpose(body),
    withOneExample(body),
  ];
  const named = [
    ...announcing.map((pattern) => [body.replace(pattern, ''), before] as const),
    [withoutUse(body), ''] as const,
  ].flatMap(([cut, lead]) =>
    auxiliary.test(cut) || [lead, removed(body, cut)].some((text) => averse.test(text) || binding.test(text))
      ? []
      : [cut],
  );
  return [...closed.filter(hasVerb), ...named].filter(
    (cut) =>
      cut !== body && isWhole(cut) && !isDanglingFragment(body, cut) && !binding.test(removed(body, cut)),
  );
}

/** A sentence that ends with several examples, with the first of them: `tools like Jenkins, Travis, or Bamboo`. */
function withOneExample(body: string): string {
  const [said = '', word = '', list = '', ...more] = body.split(exampling);
  const [first = '', ...others] = list.split(', ');
  // What a participle is about stays whole, or goes with it.
  const isList =
    more.length === 0 &&
    others.length > 0 &&
    !/, \w+ing /.test(said) &&
    /^(?:and|or) /.test(others.at(-1) ?? '');
  return isList && [first, ...others].every((one) => one.split(' ').length <= mostOfExample)
    ? `${said}${word}${first}`
    : body;
}

/** The things that a sentence names, without what says that they can be used, and for what. */
function withoutUse(body: string): string {
  const [things = '', use, ...more] = body.split(serving);
  const whole = use !== undefined && more.length === 0 && /^(?:$| (?:by|for|in|to) )/.test(use);
  return whole && several.test(things) ? things : body;
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

/** Whether what is left is whole: three words or more, no word that waits for another, no open bracket or quotation. */
function isWhole(cut: string): boolean {
  const count = (pattern: RegExp) => cut.match(pattern)?.length ?? 0;
  return (
    words(cut).length >= 3 &&
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
