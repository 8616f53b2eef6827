import type { Context } from './covers.ts';
import { isLight, isLightVerb } from './light.ts';
import { type Item, type List, leavesOpen, type OutlinedPart } from './outline.ts';
import { readWords, type Word } from './read-words.ts';
import { rootOf } from './root.ts';
import { bounding, type Claim, saidBy } from './said.ts';
import { guardsOf } from './scope.ts';
import { secondCheck } from './second-check.ts';
import { opensWith } from './verbs.ts';

/** A stretch that is not printed, and the printed sentence that says it. */
export interface Said {
  readonly from: number;
  readonly to: number;
  readonly coveredBy: string;
}

/** A part of a sentence, and what says it or its items. */
export interface Looked {
  readonly part: OutlinedPart;
  readonly whole: string | null;
  readonly items: readonly (string | null)[];
}

/** Looks for a part of a sentence, and for each item of its list, in what others print. */
export function look(
  sentence: string,
  part: OutlinedPart,
  at: number,
  parts: readonly OutlinedPart[],
  printed: readonly (readonly string[])[],
  context: Context,
): Looked {
  const find = (words: readonly Word[], rest: Omit<Claim, 'words'>) => {
    for (const sentences of printed) {
      const found = saidBy({ words, ...rest }, sentences, context);
      if (found !== null && secondCheck(sentence.slice(startOf(words), endOf(words)), found)) return found;
    }
    return null;
  };
  const none = new Set<string>();
  const { list } = part;
  const scope = at === 0 ? none : guardsOf(parts[0]?.words ?? []);
  const joint = list && !list.examples ? list.joint : null;
  const means = tellsHow(part) || (list?.examples === true && tellsHow(parts[at - 1]));
  // Things of a list are looked for one by one.
  const byItems = at > 0 && list !== null && !list.verbal;
  const whole = byItems
    ? null
    : find(at === 0 ? part.words : opened(part), {
        // What something is done for, and what comes of it, says enough by itself: a verb and what it is done to.
        governor: isAim(part) ? undefined : part.governor,
        guards: scope,
        joint,
        thing: false,
        example: false,
        advice: at === 0,
        means,
        head: at === 0,
        subject: [],
        adjunct: [],
        besides: undefined,
      });
  const subject = list?.examples ? [] : subjectOf(parts[0], list?.governor);
  // What stands behind the last of several things to do is said of that.
  const adjunct = list?.verbal ? [] : adjunctOf(parts, at);
  const besides = list?.governor && part.words[part.words.indexOf(list.governor) + 1];
  const inList =
    at === 0 && list
      ? guardsOf(part.words.filter(({ from }) => from < startOf(list.items[0]?.words ?? [])))
      : scope;
  const items = (list?.items ?? []).map((item) =>
    find(withShared(item), {
      governor: list?.verbal && isAim(part) ? undefined : list?.governor,
      guards: inList,
      joint,
      thing: !list?.verbal,
      example: list?.examples === true,
      advice: at === 0,
      means,
      head: false,
      subject,
      adjunct: item === list?.items.at(-1) ? [] : adjunct,
      besides,
    }),
  );
  return { part, whole, items: list?.examples ? withOpenEnd(list, items) : items };
}

/**
 * Items of examples with the one that leaves them open (`or others relevant to the problem`): where others say all the examples, and of
 * what kind the further ones are, they say it too, for examples are never all.
 */
function withOpenEnd(list: List, items: readonly (string | null)[]): readonly (string | null)[] {
  const last = list.items.at(-1)?.words ?? [];
  const before = items.slice(0, -1);
  const [by] = before;
  if (items.at(-1) !== null || !by || before.includes(null) || !leavesOpen.test(last[0]?.text ?? ''))
    return items;
  const said = new Set(readWords(by).words.map(({ key }) => rootOf(key)));
  const kind = last.slice(1).filter(({ text, kind }) => kind === 'telling' && !isLight(text));
  return kind.every(({ key }) => said.has(rootOf(key))) ? [...before, by] : items;
}

/** What a sentence is about: its telling words up to the verb that a list hangs on; nothing where it tells the reader to do something. */
function subjectOf(head: OutlinedPart | undefined, governor: Word | undefined): readonly Word[] {
  const words = head?.words ?? [];
  // `Use bleach to clean ...` is about bleach.
  const means = opensWith(words) !== 'other' && governor && !words.includes(governor);
  if (means && isLightVerb(words[0]?.text ?? ''))
    return words.slice(1).filter(({ kind, text }) => kind === 'telling' && !isLight(text));
  const end = governor ? words.indexOf(governor) : -1;
  if (end <= 0 || opensWith(words) !== 'other') return [];
  return words
    .slice(0, end)
    .filter(({ kind, text }) => kind === 'telling' && !isLight(text) && !/ly$/.test(text));
}

/** What stands behind a list and tells of all its items when, where or how: `in the morning`; what it is done for adds to them only. */
function adjunctOf(parts: readonly OutlinedPart[], at: number): readonly Word[] {
  const last = parts[at]?.list?.items.at(-1)?.words ?? [];
  const from = last.findIndex(({ kind }, place) => kind === 'link' || (kind === 'guard' && place > 0));
  const behind = parts.slice(at + 1).filter(({ words }) => bounding.test(words[0]?.text ?? ''));
  return [...(from < 0 ? [] : last.slice(from)), ...behind.flatMap(({ words }) => words)];
}

function isAim({ kind, words }: OutlinedPart): boolean {
  return (
    kind === 'tail' &&
    /^(?:to|\p{Ll}{3,}ing)$/u.test(words[0]?.text ?? '') &&
    words.filter((word) => word.kind === 'telling').length > 2
  );
}

/** True for a tail that says by what means something is done. */
function tellsHow(part: OutlinedPart | undefined): boolean {
  return part?.kind === 'tail' && /^(?:by|using|through|via)$/.test(part.words[0]?.text ?? '');
}

/** An item's words with those that it shares with others, in order. */
function withShared({ words, shared }: Item): readonly Word[] {
  return [...words, ...shared].sort((one, other) => one.from - other.from);
}

/** True for a part that others say all of, whole or item by item. */
export function isSaid({ part, whole, items }: Looked): boolean {
  const opening = part.list?.opening.filter(({ kind }) => kind === 'telling') ?? [];
  return (
    whole !== null ||
    (part.kind === 'tail' &&
      items.length > 0 &&
      opening.every(({ text }) => isLightVerb(text)) &&
      items.every((item) => item !== null))
  );
}

/** The stretches of a part that others say, from and up to places of the sentence. */
export function saidOf({ part, whole, items }: Looked, from: number, to: number): Said[] {
  if (whole !== null) return [{ from, to, coveredBy: whole }];
  const bounds = [from, ...(part.list?.items.slice(1).map(({ words }) => startOf(words)) ?? []), to];
  return items.map((coveredBy, index) => ({
    from: bounds[index] ?? from,
    to: bounds[index + 1] ?? to,
    coveredBy: coveredBy ?? '',
  }));
}

/** A tail without the word that opens it, where that only joins. */
function opened({ words }: OutlinedPart): readonly Word[] {
  const first = words[0]?.text ?? '';
  if (first === 'such') return words.slice(2);
  return /^(?:to|by|including|like|using|through|via)$/.test(first) ? words.slice(1) : words;
}

/** Where words begin. */
export function startOf(words: readonly Word[]): number {
  return words[0]?.from ?? 0;
}

/** Where words end, with the bracket that closes what they open. */
export function endOf(words: readonly Word[]): number {
  const last = words.at(-1);
  const within = words
    .slice(0, -1)
    .map(({ after }) => after)
    .join('');
  const open = within.split('(').length > within.split(')').length;
  return (last?.to ?? 0) + (open && last?.after.startsWith(')') ? 1 : 0);
}
