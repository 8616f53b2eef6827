import type { Context } from './covers.ts';
import type { Kept, Rest } from './join-parts.ts';
import { isLight } from './light.ts';
import { endOf, isSaid, type Looked, look, type Said, saidOf, startOf } from './look.ts';
import { type List, type OutlinedPart, outline } from './outline.ts';
import { readWords, type Word } from './read-words.ts';

export type { Said } from './look.ts';

/** What a sentence says beyond others. */
export interface Condensed {
  /** What is left, in order; nothing where others say all of it. */
  readonly kept: readonly Kept[];
  readonly said: readonly Said[];
  /** Where another says its head: what is left beside that, if it is one thing. */
  readonly rest: Rest | null;
}

/** Tails that can be taken off whole, wherever they stand. */
const removable = /^(?:to|by|such|including|like|using|through|via|\p{Ll}{3,}ing)$/u;

/** What needs no comma before it. */
const goesOn = /^(?:to|by|for|in|using|through|via|based|with|from)$/;
/**
 * Which tails are taken off: those that others say, but for one that a kept one hangs on, and for examples without which what stands
 * before them says nothing (`Use techniques such as ...`).
 */
function goingTails(looked: readonly Looked[]): boolean[] {
  const goes = looked.map(() => false);
  for (const [at, one] of [...looked.entries()].reverse()) {
    const opening = one.part.words[0]?.text ?? '';
    const next = looked[at + 1]?.part.words[0]?.text ?? '';
    if (at === 0 || !isSaid(one) || !removable.test(opening) || (!goes[at + 1] && hangs.test(next))) continue;
    const before = looked[at - 1];
    // `Processes that wait to run`: a verb alone belongs to the one before it.
    if (opening === 'to' && one.part.words.filter(({ kind }) => kind !== 'empty').length <= 2) continue;
    // Two aims would come to stand one behind the other.
    if (next === 'to' && before?.part.words[0]?.text === 'to') continue;
    const hollow =
      before === undefined ||
      before.part.words
        .filter(({ kind }) => kind === 'telling')
        .every(({ text }, place) => (at === 1 && place === 0) || isLight(text));
    const goesBefore =
      at > 1 && before !== undefined && isSaid(before) && removable.test(before.part.words[0]?.text ?? '');
    goes[at] = !(examples.test(opening) && hollow && !goesBefore);
  }
  return goes;
}

const examples = /^(?:such|like|including)$/;
/** Tails that say something of what stands right before them. */
const hangs = /^(?:such|like|including|which|who|that|where|of|in|for|with|from|based)$/;

/** Items that are told from others before them. */
const other = /^(?:others?|another|any|more|further|additional)$/i;

/**
 * Takes out of a sentence what other printed ones say: tails and items of lists; all of it where nothing is left. Null where there is
 * nothing to take out. `printed` has the sentences of each other source, in order. What `stays` is not taken out whole.
 */
export function condense(
  sentence: string,
  printed: readonly (readonly string[])[],
  context: Context,
  stays = false,
): Condensed | null {
  if (readWords(sentence).language !== 'en' || !/[.]$/u.test(sentence) || /[;:“”"?]|\([^)]*,/u.test(sentence))
    return null;
  const parts = outline(sentence);
  const looked = parts.map((part, at) => look(sentence, part, at, parts, printed, context));
  if (looked.every(isSaid) && !stays)
    return { kept: [], said: looked.flatMap((one) => saidOf(one, one.part.from, one.part.to)), rest: null };
  const said: Said[] = [];
  const cuts: Cut[] = [];
  const goes = goingTails(looked);
  for (const [at, one] of looked.entries()) {
    const { part, items } = one;
    const end = part.to === sentence.length ? part.to - 1 : part.to;
    if (goes[at]) {
      said.push(...saidOf(one, part.from, end));
      // Of two commas that enclosed it one would part what goes on.
      const next = parts[at + 1];
      const comma =
        sentence[part.from] === ',' && sentence[part.to] === ',' && goesOn.test(next?.words[0]?.text ?? '');
      cuts.push({ from: part.from, to: comma ? end + 1 : end, instead: '' });
    } else if (part.list) {
      const gone = part.list.items.map(({ removable: can }, index) => can && items[index] !== null);
      const left = part.list.items.filter((_, index) => !gone[index]);
      // `it` and `their` may stand for what would go.
      const behind = sentence.slice(startOf(part.list.items[0]?.words ?? []));
      if (
        !gone.includes(true) ||
        left.length === 0 ||
        /\b(?:it|its|they|their|them)\b/i.test(behind) ||
        left.every(({ words }) => other.test(words[0]?.text ?? '')) ||
        (part.list.examples &&
          left.length === 1 &&
          isFarFromItsKind(left[0]?.words ?? [], parts.slice(0, at)))
      )
        continue;
      cuts.push(...withoutItems(part.list, gone));
      for (const [index, { words }] of part.list.items.entries())
        if (gone[index]) said.push({ from: startOf(words), to: endOf(words), coveredBy: items[index] ?? '' });
    }
  }
  const rest = restOf(sentence, looked);
  const kept = without(sentence, cuts);
  const whole = kept.every(({ from, to }) => balanced(sentence.slice(from, to)));
  if (!whole || (cuts.length === 0 && !rest)) return null;
  return { kept, said, rest };
}

/**
 * True for an example whose kind the sentence names, but not right before the examples: in `Define metrics that fit the aims, such as
 * accuracy, recall or own metrics` the one that is left alone would be read as an aim.
 */
function isFarFromItsKind(example: readonly Word[], before: readonly OutlinedPart[]): boolean {
  const last = example.at(-1);
  // Kinds are named in the plural.
  if (!last?.text.endsWith('s')) return false;
  const kind = last.key;
  const nearest = before.at(-1)?.words.at(-1)?.key;
  return nearest !== kind && before.some(({ words }) => words.some(({ key }) => key === kind));
}

/** What is left of a sentence whose head another says, where that is one tail or some items of one list. */
function restOf(sentence: string, looked: readonly Looked[]): Rest | null {
  const [head, ...tails] = looked;
  if (!head?.whole) return null;
  const left = tails.filter((one) => !isSaid(one));
  const [one] = left;
  if (!one || left.length > 1) return null;
  const { part, items } = one;
  const end = part.to === sentence.length ? part.to - 1 : part.to;
  const said = looked.flatMap((other) =>
    other === one
      ? []
      : saidOf(
          other,
          other.part.from,
          other.part.to === sentence.length ? endOf(other.part.words) : other.part.to,
        ),
  );
  const examples = part.list?.examples && items.some((item) => item !== null);
  if (examples && part.list) {
    const list = part.list.items;
    return {
      head: head.whole,
      tail: null,
      items: {
        left: list.flatMap(({ words }, index) =>
          items[index] === null ? [{ from: startOf(words), to: endOf(words) }] : [],
        ),
        said: list.flatMap(({ words }, index) =>
          items[index] === null ? [] : [words.map(({ key }) => key).join(' ')],
        ),
      },
      said: [
        ...said,
        ...list.flatMap(({ words }, index) => {
          const coveredBy = items[index] ?? null;
          return coveredBy === null ? [] : [{ from: startOf(words), to: endOf(words), coveredBy }];
        }),
      ],
    };
  }
  const from = startOf(part.words);
  return { head: head.whole, items: null, tail: { from, to: end, opening: part.words[0]?.text ?? '' }, said };
}

interface Cut {
  readonly from: number;
  readonly to: number;
  readonly instead: string;
}

/** Stretches between the items that stay, and what stands there instead. */
function withoutItems({ items, joint, serial }: List, gone: readonly boolean[]): Cut[] {
  const kept = items.filter((_, index) => !gone[index]);
  const cuts: Cut[] = [];
  const from = startOf(items[0]?.words ?? []);
  const first = startOf(kept[0]?.words ?? []);
  if (first > from) cuts.push({ from, to: first, instead: '' });
  for (const [index, { words }] of kept.entries()) {
    const next = kept[index + 1];
    const to = next ? startOf(next.words) : endOf(items.at(-1)?.words ?? []);
    const isLast = index === kept.length - 2;
    const comma = kept.length > 2 && (serial || !isLast);
    if (next) cuts.push({ from: endOf(words), to, instead: isLast ? `${comma ? ',' : ''} ${joint} ` : ', ' });
    else if (to > endOf(words)) cuts.push({ from: endOf(words), to, instead: '' });
  }
  return cuts;
}

function balanced(text: string): boolean {
  return text.split('(').length === text.split(')').length;
}

function without(sentence: string, cuts: readonly Cut[]): Kept[] {
  const kept: Kept[] = [];
  let at = 0;
  let before = '';
  for (const cut of [...cuts].sort((one, other) => one.from - other.from)) {
    if (cut.from > at) {
      kept.push({ from: at, to: cut.from, before });
      before = '';
    }
    before += cut.instead;
    at = cut.to;
  }
  if (at < sentence.length) kept.push({ from: at, to: sentence.length, before });
  return kept;
}
