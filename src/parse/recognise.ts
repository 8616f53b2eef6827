import { chain } from './chain.ts';
import { grouped } from './grouped.ts';
import type { Head } from './head.ts';
import { follows, worth } from './worth.ts';

/** One way to read a document: which of its heads open a question. */
export interface Reading {
  readonly questions: ReadonlySet<Head>;
  /** In words, for the report: `paragraphs numbered 1.`. */
  readonly shape: string;
  readonly score: number;
  /** `questions`, or `answers`: only answers, whose numbers or titles say to which questions they belong. */
  readonly kind: 'questions' | 'answers';
  /** The other readings that were weighed, best first. */
  readonly others: readonly { readonly shape: string; readonly score: number }[];
}

/**
 * Reads a document in every way that its own forms suggest (these headings are the questions; no, what is numbered; no, what
 * is bold) and takes the way that explains the most: whose questions ask, go on counting, have something under them, and
 * that leaves the fewest questions over.
 */
export function recognise(heads: readonly Head[]): Reading {
  const candidates = new Map<string, Head[]>();
  for (const head of heads) for (const shape of shapesOf(head)) grouped(candidates, shape, head);
  const weighed = [...candidates]
    .map(([shape, members]) => weigh(shape, withoutWordings(chosen(shape, members, heads), heads), heads))
    .filter(({ questions }) => questions.length > 0)
    .sort((one, other) => other.score - one.score || breadth(one.shape) - breadth(other.shape));
  const [best] = weighed;
  const others = weighed.slice(1, 4).map(({ shape, score }) => ({ shape, score }));
  const titled = titles(heads);
  const rhetorical = best && titled && isRhetorical(best, titled.questions, heads);
  if (best && best.score > 0 && !rhetorical)
    return { ...best, questions: new Set(best.questions), kind: 'questions', others };
  const counted = answersOnly(heads);
  // Lists that stand under several titles are numbered inside the answers.
  const scattered = titled && new Set([...(counted?.questions ?? [])].map(({ chapter }) => chapter)).size > 2;
  const answers = scattered ? titled : (counted ?? titled);
  if (answers) return { ...answers, others };
  return { questions: new Set(), shape: 'no question', score: 0, kind: 'questions', others };
}

/** The forms that a head has, from the most particular to the most general. */
function shapesOf(head: Head): string[] {
  const { kind, level, marker, bold } = head;
  if (head.role === 'question') return ['what the format itself calls a question'];
  if (head.role === 'topic' || head.role === 'mark' || head.repeated) return [];
  if (head.role === 'summary') return head.answers ? [] : [`foldings of level ${level}`, 'foldings'];
  if (marker?.names === 'answer') return [];
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

/** How general a form is: of two that explain as much the plainer is named. */
function breadth(shape: string): number {
  return shape.startsWith('everything') ? 2 : shape.includes('that') ? 1 : 0;
}

interface Weighed {
  readonly shape: string;
  readonly questions: readonly Head[];
  readonly score: number;
}

function weigh(shape: string, members: readonly Head[], heads: readonly Head[]): Weighed {
  const set = new Set(members);
  let score = members.reduce((sum, head) => sum + worth(head), 0);
  if (shape.includes('numbered') || shape.startsWith('headings of'))
    // Headings that count on are questions even if none of them asks.
    for (const [at, head] of members.entries())
      if (follows(members[at - 1], head))
        score += !head.followed ? 0.3 : head.kind === 'heading' ? 0.5 : 0.42;
  // Questions that answer nothing are a list of contents, or a rhetorical figure.
  const answered = members.filter((head) => head.followed).length / Math.max(1, members.length);
  score *= 0.7 + 0.3 * answered;
  if (shape.startsWith('paragraphs that') && !shape.includes('numbered')) score *= 0.6;
  if (shape === 'headings that ask') score -= members.length * 0.15 + leftBeside(members, heads) * 0.05;
  // A text of which most stands outside of the questions is read wrongly.
  if (score > 0) score *= Math.min(1, covered(set, heads) / 0.8);
  const levels = members.filter(({ kind }) => kind === 'heading').map(({ level }) => level);
  const depth =
    levels.length > members.length / 2 ? levels.reduce((most, level) => Math.max(most, level), 1) : 7;
  // Where headings call themselves questions, what asks under them is theirs.
  const named = members.filter(({ kind, marker }) => kind === 'heading' && marker?.names === 'question');
  const sure = named.length >= Math.max(2, members.length * 0.8);
  for (const head of heads)
    if (
      !set.has(head) &&
      !(sure && head.kind !== 'heading') &&
      head.asks === 1 &&
      !head.contents &&
      (head.kind === 'heading' ? head.level <= depth : head.level === 0)
    )
      score -= !head.followed ? 0.1 : head.kind === 'heading' || head.marker || head.bold ? 0.4 : 0.15;
  return { shape, questions: members, score };
}

/** The share of a document's text, contents and code aside, that stand from a question on, up to the heading over the next. */
function covered(questions: ReadonlySet<Head>, heads: readonly Head[]): number {
  let all = 0;
  let inside = 0;
  let within = false;
  heads.forEach((head, at) => {
    const size = head.text.length;
    if (head.contents) return;
    all += size;
    if (questions.has(head)) {
      within = true;
      inside += size;
    } else if (within && !(head.kind === 'heading' && opensTopic(at))) inside += size;
    else within = false;
  });
  return all === 0 ? 1 : inside / all;

  function opensTopic(at: number): boolean {
    const level = heads[at]?.level ?? 0;
    for (let next = at + 1; next < heads.length; next++) {
      const head = heads[next] as Head;
      if (questions.has(head)) return !(head.kind === 'heading' && head.level <= level);
      if (head.kind === 'heading' && head.level <= level) return false;
    }
    return false;
  }
}

/** Headings that stand beside those of a reading, under the same ones, and are no questions in it. */
function leftBeside(members: readonly Head[], heads: readonly Head[]): number {
  const families = new Set(members.map(({ under, level }) => `${under} ${level}`));
  const others = heads.filter(
    (head) =>
      head.kind === 'heading' &&
      families.has(`${head.under} ${head.level}`) &&
      !(head.contents || head.service || head.repeated),
  );
  return Math.max(0, others.length - members.length);
}

/** Which heads of a form are meant: of numbered ones those that count on, of the others all but the odd one out. */
function chosen(shape: string, all: readonly Head[], heads: readonly Head[]): readonly Head[] {
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
  const numbered = members.filter(({ marker }) => marker?.number).length;
  return members.filter(
    (head) =>
      !(
        head.kind === 'heading' &&
        head.asks === 0 &&
        (head.service || (numbered > members.length * 0.7 && !head.marker))
      ),
  );
}

/** Where a reading takes more than one form: those of the form that asks most, and of the others what asks. */
function ofOneForm(shape: string, members: readonly Head[]): readonly Head[] {
  if (!/^everything|that are numbered/.test(shape)) return members;
  const named = members.filter(({ kind, marker }) => kind === 'heading' && marker?.names === 'question');
  // Where headings call themselves questions, what is numbered under them is theirs.
  if (named.length >= 3) return named;
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
function withoutWordings(members: readonly Head[], heads: readonly Head[]): readonly Head[] {
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

/** Whether it is nothing but a link, as in a list of them. */
function isLink({ node }: Head): boolean {
  const solid = node.children.filter((child) => !(child.type === 'text' && !/\p{L}{3}/u.test(child.value)));
  return solid.length > 0 && solid.every(({ type }) => type === 'link');
}

/** A document without questions whose numbers, 1, 2, 3 and on, or whose words for "answer" part it into answers. */
function answersOnly(heads: readonly Head[]): Omit<Reading, 'others'> | null {
  const named = heads.filter(
    ({ marker, contents }) => marker?.names === 'answer' && marker.number && !contents,
  );
  const forms = new Map<string, Head[]>([['answers marked A1', named]]);
  for (const head of heads) {
    if (!head.marker?.number || head.marker.names || head.contents || head.kind === 'item') continue;
    if (isLink(head)) continue;
    const shape = `answers numbered 1${head.marker.delimiter}${head.kind === 'heading' ? ' in headings' : ''}`;
    grouped(forms, shape, head);
  }
  let best: Omit<Reading, 'others'> | null = null;
  for (const [shape, members] of forms) {
    const run = chain(members, () => 0.2);
    const counting = run.filter((head, at) => follows(run[at - 1], head)).length;
    const enough =
      shape === 'answers marked A1' ? run.length >= 1 : counting >= 2 && counting >= (run.length - 1) * 0.6;
    const score = run.length * 0.2;
    if (enough && score > (best?.score ?? 0))
      best = { questions: new Set(run), shape, score, kind: 'answers' };
  }
  return best;
}

/** Whether a few headings that ask are figures of speech in a text of many titles, most of them outside of what they ask. */
function isRhetorical(best: Weighed, titled: ReadonlySet<Head>, heads: readonly Head[]): boolean {
  if (best.score >= 3 || best.questions.some(({ role }) => role)) return false;
  const asking = new Set(best.questions);
  const isInside = ({ under }: Head): boolean => {
    const parent = heads[under];
    return parent !== undefined && (asking.has(parent) || isInside(parent));
  };
  return [...titled].filter((head) => !isInside(head)).length >= asking.size * 4;
}

/** A document without questions whose sections have titles: those of the highest level of which there are three. */
function titles(heads: readonly Head[]): Omit<Reading, 'others'> | null {
  for (const level of [1, 2, 3, 4]) {
    const members = heads.filter(
      (head) =>
        head.kind === 'heading' &&
        head.level === level &&
        head.role === null &&
        !(head.contents || head.service || head.repeated || head.answers),
    );
    if (members.length < 3 || members.filter(({ followed }) => followed).length < members.length * 0.8)
      continue;
    const shape = `titles, headings of level ${level}`;
    return { questions: new Set(members), shape, score: members.length * 0.1, kind: 'answers' };
  }
  return null;
}
