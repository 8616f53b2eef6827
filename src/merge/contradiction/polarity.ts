import { isFunctionWord } from '../../text/stop-words.ts';
import { stem } from '../../text/terms.ts';
import { type Pole, phrases, polesOf } from './contrasts.ts';

/** A telling word of a sentence. */
export interface Said {
  readonly word: string;
  readonly stem: string;
  /** 1: affirmed; -1: denied; 0: it stands where a denial does not clearly reach it. */
  readonly sign: 1 | 0 | -1;
  /** True for a word that has an opposite. */
  readonly pole: boolean;
  /** True where it is set against the rest of its sentence: `with water, never with ice`. */
  readonly excluded: boolean;
  /** True where it is denied by `without`: what is done without it may still be for or against it. */
  readonly lacking: boolean;
}

/** A word that has an opposite, where it stands. */
export interface SaidPole extends Pole {
  /** Its place among the telling words. */
  readonly at: number;
  /** True where it is done to `it` or `them`: to what the label or question names. */
  readonly refers: boolean;
}

/** What a sentence affirms and what it denies. */
export interface Polarity {
  readonly said: readonly Said[];
  readonly poles: readonly SaidPole[];
}

/** Reads a sentence clause by clause: a denial reaches from its word to the end of the clause, and back where nothing follows. */
export function polarity(sentence: string): Polarity {
  const said: Said[] = [];
  const poles: SaidPole[] = [];
  const clauses = plain(sentence).replace(setting, '§$1; ').replace(conditions, ';§').split(breaks);
  for (const clause of clauses) {
    const words = tokens(clause);
    const before = said.length;
    readClause(words, said, clause.startsWith('§') ? [] : poles);
    // A condition affirms and denies nothing.
    if (clause.startsWith('§'))
      for (let at = before; at < said.length; at++) said[at] = { ...(said[at] as Said), sign: 0 };
    const aside = before > 0 && /^(?:not|never)$/.test(words[0] ?? '') && said.length - before <= 3;
    if (aside) for (const one of said.slice(before)) said[said.indexOf(one)] = { ...one, excluded: true };
  }
  return { said, poles };
}

/**
 * What stands behind these affirms and denies nothing: a condition, or what kind of thing is spoken of. What a comma parts, or is said of
 * one thing, is a claim: `the meter, which is put in series`, `with a meter that is put in parallel`.
 */
const conditions =
  /\b(?:if|when|whenever|unless|until|till|(?<!,\s|\ban? \p{L}{1,20}\s)(?:which|who|that)(?= (?:can|could|may|must|will|would|do|does|did|is|are|have|has|need|needs|not|forbidden|must)\b))\b/gu;
/** Where something is so: `In a series circuit the current is ...` */
const setting = /^(in (?:an? |the )?\p{L}+(?: \p{L}+)?),? (?=(?:the|all|each|every|an?)\b)/u;
const breaks =
  /[.;:!?()]|,|\s[–—-]\s|\b(?:but|because|so that|since|which|who|while|although|though|until|whereas|as they|as it|by(?= \p{L}+ing\b)|in order to)\b/u;
const denial = /^(?:no|not|never|none|nor|neither|nobody|nothing|without|hardly)$/;
const pronoun = /^(?:it|them|this|these|that|those)$/;
/** Behind these words stands what is not done or wanted, in a sentence that may be for or against it. */
const averse =
  /^(?:avoid|avoids|avoiding|prevent|prevents|preventing|than|instead|lack|lacks|skip|omit|reduce|reduces|reducing|limit|limits|limiting|minimise|minimize|minimizes|minimizing|eliminate|eliminates|stop|stops)$/;

/** What somebody asks for or wants is not said to be there; `Ask for the name` tells to. */
const wanting =
  /^(?:ask|asks|asked|asking|demand|demands|demanded|want|wants|wanted|request|requests|requested|seek|sought)$/;

const goesOn = /^(?:the|a|an|it|them|on|in|into|at|your|to|with|for)$/;

function readClause(words: readonly string[], said: Said[], poles: SaidPole[]): void {
  const denials = words.filter((word) => denial.test(word)).length;
  const start = said.length;
  let sign: 1 | 0 | -1 = 1;
  let after = 0;
  let determined = false;
  let shunned = false;
  let lacking = false;
  for (const [index, word] of words.entries()) {
    if (denial.test(word)) {
      // What is said before a denial in its clause, as a rule its subject, is neither affirmed nor denied.
      for (let at = start; at < said.length; at++)
        if (said[at]?.sign === 1) said[at] = { ...(said[at] as Said), sign: 0 };
      sign = sign === -1 && word !== 'nor' ? 1 : -1;
      lacking = word === 'without';
      after = 0;
      determined = word === 'no';
      if (word === 'never')
        poles.push({ contrast: 'always', side: -1, near: false, refers: false, at: said.length });
      if (/^(?:nobody|none)$/.test(word))
        poles.push({ contrast: 'everyone', side: -1, near: false, refers: false, at: said.length });
      continue;
    }
    // "No cure for the disease" denies the cure and not the disease.
    if (determined && /^(?:for|of|in|at|on|with|to|among|between)$/.test(word)) sign = 0;
    if (averse.test(word) || (index > 0 && wanting.test(word))) {
      shunned = index === 0 && word.startsWith('avoid');
      sign = shunned ? -1 : 0;
      continue;
    }
    // "Avoid the road and walk on the path": behind `and` another verb with its object may be meant.
    if (shunned && word === 'and' && goesOn.test(words[index + 2] ?? '')) sign = 0;
    // `Do not go before it rings` says nothing of its ringing.
    if (sign === -1 && /^(?:before|until|till)$/.test(word)) sign = 0;
    const opposites = polesOf(word);
    for (const pole of opposites) {
      // A word that is denied stands for its opposite: `not required` is optional. Other than that, `not always` is not `never`.
      const side = sign === -1 ? (pole.side === 1 ? -1 : 1) : pole.side;
      if (sign !== 0 && !(sign === -1 && pole.near))
        poles.push({ ...pole, side, refers: pronoun.test(words[index + 1] ?? ''), at: said.length });
    }
    if (isFunctionWord(word) && opposites.length === 0) continue;
    said.push({
      word,
      stem: stem(word),
      sign: opposites.length > 0 ? 0 : sign,
      pole: opposites.length > 0,
      excluded: false,
      lacking: lacking && sign === -1,
    });
    after++;
  }
  if (denials % 2 === 1 && after === 0 && sign === -1)
    for (let at = start; at < said.length; at++) said[at] = { ...(said[at] as Said), sign: -1 };
}

/** What of a sentence may make a difference: `denial`, or a `side` of something; null where nothing does, which is seen at a glance. */
export function signal(words: readonly string[]): 'denial' | 'side' | null {
  let found: 'side' | null = null;
  for (const word of words) {
    if (denial.test(word) || word === 't' || word === 'cannot' || word.startsWith('avoid')) return 'denial';
    if (
      !found &&
      (polesOf(word).length > 0 || phrases.has(word) || /\d|^(?:un|non|in|im|ir|il)|(?:less|ful)$/.test(word))
    )
      found = 'side';
  }
  return found;
}

/** The words of a clause; a verb and its particle are one: `switch it off` is `switch_off`. */
function tokens(clause: string): string[] {
  const words = clause.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
  for (const [index, word] of words.entries()) {
    const particles = phrases.get(word);
    const at = particles ? [1, 2, 3].find((step) => particles.has(words[index + step] ?? '')) : undefined;
    if (at === undefined) continue;
    words[index] = `${word}_${words[index + at]}`;
    words.splice(index + at, 1);
  }
  return words;
}

/** The sentence with manners of speaking taken off that have a word of denial and deny nothing, or the other way round. */
function plain(sentence: string): string {
  const lower = sentence.toLowerCase().replace(/[’`]/g, "'");
  // What stands in one list is denied together.
  const listed = lower
    .replace(/\bnot even [^.;:!?]*/g, (list) => list.replaceAll(',', ' '))
    .replace(deniedList, (list) => list.replaceAll(',', ' '));
  return sayings.reduce((text, [saying, instead]) => text.replace(saying, instead), listed);
}

/** `Never commit keys, passwords, or tokens`; not `Don't move him, call a doctor or an ambulance`. */
const deniedList =
  /\b(?:never|do not|don't|must not|may not|cannot) [^,.;:!?]{3,80}(?:, (?!and )(?:[^\s,.;:!?]+ ){0,4}[^\s,.;:!?]+){1,8}, or (?!you\b|it\b|they\b|he\b|she\b|we\b|the\b|else\b|otherwise\b)\p{L}+/gu;

const skipping = '(?:forget|fail|neglect|omit|hesitate|miss|skip|ignore)';
const sayings: readonly (readonly [RegExp, string])[] = [
  [/^(?:why not|of course|certainly|definitely|absolutely|by all means|sure)(?=[,.;:!?]|\s[–—-]|$)/, 'yes.'],
  [
    /^(?:of course not|certainly not|definitely not|absolutely not|not at all|by no means)(?=[,.;:!?]|\s[–—-]|$)/,
    'nay.',
  ],
  [/^(?:hardly|rarely|scarcely)(?: ever| at all)?(?=[,.;:!?]|$)/, 'nay.'],
  [/^(?:no|nope)(?:[,.;:!]|\s[–—-])/, 'nay.'],
  [/^no ((?:\p{L}+ ){1,3}?)without\b/u, 'everyone $1with'],
  [/^no (?=\p{L})(?!.*\b(?:is|are|was|were|needs?|has|have|can|will|one|more|less|longer)\b)/u, 'forbidden '],
  [/\bout of date\b/g, 'outdated'],
  [/\bcannot\b/g, 'can not'],
  [/\bcan't\b/g, 'can not'],
  [/\bwon't\b/g, 'will not'],
  [/(\p{L}+)n't\b/gu, '$1 not'],
  [/\bnot (?:only|just|merely|simply)\b/g, ' '],
  [
    /\b(?:whether or not|or not|if not|no matter|no doubt|without (?:a )?doubt|without fail|not to mention|if necessary|where necessary|as necessary|after all|at all|if any|above all|first of all)\b/g,
    ' ',
  ],
  [/,? or (?:none|nothing)(?: of (?:it|them|these|those)| at all)?(?=[.,;:!?]|$)/g, ' '],
  [/\b(?:no|not|never) (?:later|more|less|fewer|longer|earlier|sooner) than\b/g, ' '],
  [
    /\b(?:not|never)((?: \p{L}+){1,5} (?:later|more|less|fewer|longer|earlier|sooner) than)(?= \d| \p{L}+ \p{L}+s\b)/gu,
    '$1',
  ],
  [/\b(?:nobody|no one|none|nothing)(?: else)? (?:but|except|other than)\b/g, 'only'],
  [/\b(?:no one|no-one)\b/g, 'nobody'],
  [
    new RegExp(`\\b(?:do not|don't|never|not|without|to not) ${skipping}(?:ting|ing)?(?: to| the)?\\b`, 'g'),
    ' ',
  ],
  [/\b(?:do|does|did|need)? ?not (?:have to|need(?: to)?|necessarily)\b/g, 'optional'],
  [/\b(?:is|are) exempt(?: from (?:paying|it|them|the \p{L}+))?(?=[.,;]|$)/gu, 'pay nothing'],
  [/\bsome (?=\d)/g, 'about '],
  [/\bneed not\b/g, 'optional'],
  [/\b(?:is |are )?(?:entirely )?(?:up to|left to) (?:you|everybody|everyone|each)\b/g, 'optional'],
  [/\b(?:is|there is) no (?:obligation|duty)\b/g, 'optional'],
  [/\b(?:has|have|had) no (?:business|place)\b|\b(?:do|does|did) not belong\b/g, 'not'],
  [/\b(?:stay|keep|steer|get)s? (?:well )?(?:away from|off|clear of|out of)\b|\brefrain from\b/g, 'avoid'],
  [/\b(?:do|does) (?:you )?(?:no|not any) harm\b/g, 'harmless'],
  [
    /\b(?:makes?|made) (?:it|them|things|everything) (?:even )?worse\b|\b(?:do|does) more harm than good\b/g,
    'worsen',
  ],
  [/\bkeeps? (?:you|one|people|us|them|it) from\b/g, 'hinder'],
  [
    /\b(?:put|throw|lay|leave)s? ((?:it|them|(?:the|your|all|any) \p{L}+) (?:away|aside|out))\b/gu,
    'avoid $1',
  ],
  [/\b(?:forget|never mind) (?!to\b)/g, 'avoid '],
  [
    /\b(?:is|are) (?:perfectly |quite |absolutely )?(?:fine|ok|okay|all right|alright|no problem)\b/g,
    'allowed',
  ],
  [/\b((?:lean|tilt|step|push|pull|bend|roll|fold|move)\p{L}* (?:\S+ ){0,3}?)back\b/gu, '$1backward'],
  [/\bagainst the (?:rules|law)\b|\b(?:is|are) (?:illegal|off limits)\b/g, 'forbidden'],
  [/\bby law\b/g, 'mandatory'],
  [/\b(?:at once|right away|straight away|on the spot)\b/g, 'immediately'],
  [/\bno need to\b/g, 'not'],
  [/\b(?:and |or )?others? (?:do|does|did|are|is|have|has|will|can) not\b/g, ' '],
  [/\b(?:(?:do|does|should|must|may|can) not|never) ((?:\p{L}+ ){1,6}?)without\b/gu, 'only $1with'],
  [/\b(?:no one|nobody|none|no \p{L}+) ((?:\p{L}+ ){1,6}?)without\b/gu, 'everyone $1with'],
  [/\b(?:must|may|can|could) not\b/g, 'forbidden'],
  [/\b(?:is|are) not allowed\b/g, 'forbidden'],
  [/\bnot un(?=(?:common|usual|likely|important|necessary|reasonable|known|wise)\b)/g, ''],
  [/\b(?:has|have) to\b/g, 'must'],
  [/\b(?:rather than|instead of|in place of|as opposed to)\b/g, 'instead'],
  [/\bby hand\b/g, 'by_hand'],
  [
    /\b(?:each|every) (?=(?:second|minute|hour|day|night|week|fortnight|month|quarter|year|time|morning|evening)\b)/g,
    ' ',
  ],
  [/\btoo (?=\p{L})/gu, ''],
  [/\b(?:is|are|was|were|has|have|can|do|does) neither(?=[.;,]|$)/g, 'differs'],
  [/\b(?:protect|save|guard|spare)(?:s|ed)? ((?:(?:the|your|our|a) )?\p{L}+) from\b/gu, 'prevent $1'],
];
