import { chain } from './chain.ts';
import { grouped } from './grouped.ts';
import type { Head } from './head.ts';
import { follows } from './worth.ts';

/** The forms that a head has, from the most particular to the most general. */
export function shapesOf(head: Head): string[] {
  const { kind, level, marker, bold } = head;
  if (head.role === 'question') return ['what the format itself calls a question'];
  if (head.role === 'topic' || head.role === 'mark' || head.repeated || head.exercise) return [];
  if (marker?.names === 'answer') return [];
  if (head.role === 'summary') return head.answers ? [] : [`foldings of level ${level}`, 'foldings'];
  // Lettered parts of a question are none of their own.
  if (level > 1 && isLettered(head)) return [];
  const where =
    kind === 'heading'
      ? `headings of level ${level}`
      : kind === 'item'
        ? `list items of level ${level}`
        : 'paragraphs';
  const shapes: string[] = [];
  if (kind !== 'text') shapes.push(where);
  else if (!marker && head.asks === 1) shapes.push('paragraphs that end with a question mark');
  if (kind === 'text' && !marker && head.text.length <= 240) shapes.push('paragraphs that ask');
  if (kind === 'heading') shapes.push('headings that ask');
  // Some items of a list begin with a heading, others do not.
  if (kind === 'heading' && head.list && !marker) shapes.push('list items of level 1');
  if (bold) shapes.push(`bold ${where}`, 'everything bold');
  if (marker?.names === 'question') shapes.push(`${where} marked Q`, 'everything marked Q');
  if (marker?.number)
    shapes.push(
      `${where} numbered 1${marker.delimiter}`,
      `${where} that are numbered`,
      'everything numbered',
    );
  return shapes;
}

function isLettered({ kind, list }: Head): boolean {
  const properties = (list?.data as { hProperties?: { type?: string } } | undefined)?.hProperties;
  return kind === 'item' && properties?.type !== undefined;
}

/** How general a form is: of two that explain as much the plainer is named. */
export function breadth(shape: string): number {
  return shape.startsWith('everything') ? 2 : shape.includes('that') ? 1 : 0;
}

/** Which heads of a form are meant: of numbered ones those that count on, of the others all but the odd one out. */
export function chosen(shape: string, all: readonly Head[], heads: readonly Head[]): readonly Head[] {
  const members = ofOneForm(
    shape,
    all.filter((head) => !head.contents),
  );
  if (shape.includes('numbered')) return chain(members);
  if (shape === 'headings that ask')
    return withoutInner(
      members.filter(({ asks }) => asks >= 0.6),
      heads,
    );
  if (shape === 'paragraphs that ask') {
    const asking = members.filter(({ asks }) => asks >= 0.75);
    // Where few of the paragraphs ask, those are not the questions.
    return asking.length >= members.length * 0.6 ? asking : [];
  }
  if (shape.startsWith('list items')) return inAskingLists(members);
  if (shape.startsWith('foldings')) return withoutInnerFoldings(members, heads);
  return withoutSections(members, heads);
}

/**
 * Foldings but those that ask nothing within one that asks, which are more of its answer, to be unfolded; those that ask nothing
 * over some that ask, which are topics; and what asks nothing beside such topics.
 */
function withoutInnerFoldings(members: readonly Head[], heads: readonly Head[]): readonly Head[] {
  const open: Head[] = [];
  const inner = new Set<Head>();
  const topics = new Map<Head, number>();
  for (const head of heads) {
    if (head.role !== 'summary') continue;
    while ((open.at(-1)?.level ?? 0) >= head.level) open.pop();
    if (head.asks < 0.4 && open.some(({ asks }) => asks >= 0.6)) inner.add(head);
    for (const over of open)
      if (over.asks < 0.4 && head.asks >= 0.6) topics.set(over, (topics.get(over) ?? 0) + 1);
    open.push(head);
  }
  const levels = new Set([...topics].flatMap(([{ level }, asked]) => (asked > 1 ? level : [])));
  return members.filter((head) => !inner.has(head) && !(head.asks < 0.4 && levels.has(head.level)));
}

/** Headings but those over others of the same form, which have nothing of their own under them, and those that are of no use here. */
function withoutSections(members: readonly Head[], heads: readonly Head[]): readonly Head[] {
  const numbered = members.filter(({ marker }) => marker?.number).length;
  const places = new Map(heads.map((head, at) => [head, at]));
  const bare = new Set(
    members.filter((head, at) => {
      const next = members[at + 1];
      return (
        head.kind === 'heading' && head.block === 0 && next && heads[(places.get(head) ?? -2) + 1] === next
      );
    }),
  );
  const answered = members.filter((head) => !bare.has(head));
  const sections =
    answered.filter(({ asks }) => asks >= 0.6).length >= answered.length * 0.6 &&
    answered.length >= members.length * 0.5;
  return members.filter(
    (head) =>
      !(
        head.kind === 'heading' &&
        head.asks === 0 &&
        (head.service ||
          (sections && bare.has(head) && !head.marker) ||
          (numbered > members.length * 0.7 && !head.marker))
      ),
  );
}

/** Where a reading takes more than one form: those of the form that asks most, and of the others what asks. */
function ofOneForm(shape: string, members: readonly Head[]): readonly Head[] {
  if (!/^everything|that are numbered/.test(shape)) return members;
  const named = members.filter(({ marker }) => marker?.names === 'question');
  const headings = named.filter(({ kind }) => kind === 'heading');
  // Where headings call themselves questions, or lines that count on, what is numbered beside or under them is none.
  if (headings.length >= 3) return headings;
  if (named.length >= 3 && named.every((head, at) => at === 0 || follows(named[at - 1], head))) return named;
  const form = ({ kind, level }: Head): string => `${kind} ${level}`;
  const asking = new Map<string, number>();
  for (const head of members) asking.set(form(head), (asking.get(form(head)) ?? 0) + head.asks);
  const [usual] = [...asking].reduce((most, one) => (one[1] > most[1] ? one : most), ['', -1]);
  const kept = members.filter(
    (head) => form(head) === usual || head.asks >= 0.75 || head.marker?.names === 'question',
  );
  return usual.startsWith('heading') ? withoutSteps(kept, members) : kept;
}

/** Leaves out, among headings, the items of a list that mostly does not ask, or that begins again below the heading over it. */
function withoutSteps(kept: readonly Head[], members: readonly Head[]): readonly Head[] {
  const lists = new Map<Head['list'], Head[]>();
  const restarting = new Set<Head['list']>();
  let over: Head | null = null;
  for (const head of members) {
    if (head.kind === 'heading') over = head;
    else if (head.list) {
      const first = !lists.has(head.list);
      grouped(lists, head.list, head);
      // A question whose author forgot its heading's signs goes on counting, if not always right.
      if (first && over?.chapter === head.chapter && Number(head.marker?.number) <= 1)
        restarting.add(head.list);
    }
  }
  return kept.filter(({ kind, list, marker }) => {
    if (kind === 'heading' || !list || marker?.names === 'question') return true;
    const items = lists.get(list) ?? [];
    return !restarting.has(list) && items.filter(({ asks }) => asks >= 0.75).length > items.length / 2;
  });
}

/** Asking headings but those under another of them, of whose neighbours most do not ask: the figure of an answer. */
function withoutInner(asking: readonly Head[], heads: readonly Head[]): readonly Head[] {
  const set = new Set(asking);
  return asking.filter(({ under, company }) => {
    const parent = heads[under];
    return !(parent && set.has(parent) && company < 0.5);
  });
}

/** A head right under a bare `Question 7` is its wording, and none of its own. */
export function withoutWordings(members: readonly Head[], heads: readonly Head[]): readonly Head[] {
  const bare = new Set(members.filter(({ words }) => words === ''));
  if (bare.size === 0) return members;
  const wordings = new Set(heads.filter((_, at) => bare.has(heads[at - 1] as Head)));
  return members.filter((head) => !wordings.has(head) || head.words === '' || head.marker?.number);
}

/** The items of those lists that ask at all: a list of people or links among lists of questions is none. */
function inAskingLists(members: readonly Head[]): readonly Head[] {
  const lists = new Map<Head['list'], Head[]>();
  for (const head of members) grouped(lists, head.list, head);
  return [...lists.values()]
    .filter(
      (items) => items.length < 3 || items.reduce((sum, { asks }) => sum + asks, 0) > items.length * 0.15,
    )
    .flat();
}
