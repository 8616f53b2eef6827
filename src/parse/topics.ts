import type { Head } from './head.ts';

/** Which headings are topics, which end an answer, and which is the title. */
export interface Topics {
  /** Heads under which questions stand. */
  readonly topics: ReadonlySet<Head>;
  /** Headings that end the answer before them and open none: the title, a foreword, the licence. */
  readonly breaks: ReadonlySet<Head>;
  /** The document's own title, where the first heading is one. */
  readonly title: Head | null;
}

/** Says what the heads are that open no question: topics, the title, parts of the document that hold no question. */
export function topicsOf(heads: readonly Head[], questions: ReadonlySet<Head>): Topics {
  const topics = new Set<Head>();
  const breaks = new Set<Head>();
  const levels = [...questions].filter(({ kind }) => kind === 'heading').map(({ level }) => level);
  const declared = [...questions].some(({ role }) => role === 'question');
  const lowest = levels.reduce((most, level) => Math.max(most, level), 1);
  const highest = levels.reduce((least, level) => Math.min(least, level), 7);
  const depth = levels.length > questions.size / 2 && !declared ? lowest : 7;
  const first = heads.findIndex((head) => questions.has(head));
  const sections = sectionEnds(heads, questions);
  const asked = new Uint32Array(heads.length + 1);
  heads.forEach((head, at) => {
    asked[at + 1] = (asked[at] ?? 0) + (questions.has(head) ? 1 : 0);
  });
  const sectioned =
    depth <= 6 ? sectionLevels(heads, questions, first) : holdingLevels(heads, questions, asked, sections);
  const numbered = depth <= 6 && countOf(questions, isNumbered) >= levels.length * 0.7;
  const foldings = new Set(
    heads.flatMap((head, at) => (isOver(head, heads[at + 1], questions) ? head.level : [])),
  );
  const lines = depth > 6 ? titleLines(heads, questions) : new Set<Head>();
  heads.forEach((head, at) => {
    if (questions.has(head) || first < 0) return;
    if (head.role === 'topic' || head.said === 'topic') topics.add(head);
    else if (isOver(head, heads[at + 1], questions)) topics.add(head);
    // Beside foldings over questions, one that holds none.
    else if (head.role === 'summary' && !head.answers && at > first && foldings.has(head.level))
      breaks.add(head);
    else if (head.kind === 'heading' && !head.answers && head.marker?.names !== 'answer') {
      const next = heads[at + 1];
      const direct = next !== undefined && questions.has(next) && head.block === 0;
      if (head.repeated && !(direct && head.level < depth) && !holdsSome(heads, at, questions)) return;
      const holds = (asked[sections[at] ?? heads.length] ?? 0) > (asked[at + 1] ?? 0);
      const above = head.level < depth && !contentsTitle.test(head.words);
      if (head.contents) {
        breaks.add(head);
        return;
      }
      const opens = direct || next?.kind === 'heading' || next === undefined;
      if (above && holds && (opens || at < first || sectioned.has(head.level))) topics.add(head);
      // One of the questions' own level that has nothing but questions under it.
      else if (direct && depth <= 6 && head.level <= lowest && !head.marker && head.asks < 0.4)
        topics.add(head);
      // A higher heading in the middle of an answer is a part of it.
      else if (above && holds && at > first && depth <= 6 && !head.service) return;
      else if (
        at < first ||
        (depth <= 6
          ? head.level < highest || (head.service && head.level <= depth) || contentsTitle.test(head.words)
          : (head.service || sectioned.has(head.level)) && !holds) ||
        // Among numbered headings one that is not, and has headings of its own under it.
        (numbered && head.level === lowest && !isNumbered(head) && isParted(heads, at))
      )
        breaks.add(head);
    } else if (lines.has(head)) topics.add(head);
  });
  return { ...titled(heads, topics, questions), breaks };
}

function isNumbered({ marker }: Head): boolean {
  return marker?.number !== undefined && marker.number !== null;
}

function countOf(heads: ReadonlySet<Head>, is: (head: Head) => boolean): number {
  return [...heads].filter(is).length;
}

/** Whether a folding has a question right under it. */
function isOver(head: Head, next: Head | undefined, questions: ReadonlySet<Head>): boolean {
  return head.role === 'summary' && !head.answers && next !== undefined && questions.has(next);
}

/** Whether two headings or more of lower levels stand under one, before the next of its level. */
function isParted(heads: readonly Head[], at: number): boolean {
  const level = heads[at]?.level ?? 0;
  let under = 0;
  for (let next = at + 1; next < heads.length && under < 2; next++) {
    const head = heads[next] as Head;
    if (head.kind !== 'heading') continue;
    if (head.level <= level) break;
    under++;
  }
  return under > 1;
}

/**
 * Of headings over questions that are none the levels on which most hold some, and the levels above those: on them a document is
 * parted.
 */
function holdingLevels(
  heads: readonly Head[],
  questions: ReadonlySet<Head>,
  asked: Uint32Array,
  sections: readonly number[],
): ReadonlySet<number> {
  const counts = new Map<number, { all: number; holding: number }>();
  heads.forEach((head, at) => {
    if (head.kind !== 'heading' || head.contents || head.service || head.repeated || questions.has(head))
      return;
    const count = counts.get(head.level) ?? { all: 0, holding: 0 };
    counts.set(head.level, count);
    count.all++;
    if ((asked[sections[at] ?? heads.length] ?? 0) > (asked[at + 1] ?? 0)) count.holding++;
  });
  const lowest = [...counts].reduce(
    (most, [level, { all, holding }]) => (holding > 1 && holding > all / 2 ? Math.max(most, level) : most),
    0,
  );
  return new Set(Array.from({ length: lowest }, (_, at) => at + 1));
}

/**
 * The levels of headings by which the document is parted: the first question stands under one of them, or most of them have a
 * question or another heading right under them.
 */
function sectionLevels(
  heads: readonly Head[],
  questions: ReadonlySet<Head>,
  first: number,
): ReadonlySet<number> {
  const levels = new Set<number>();
  const counts = new Map<number, { all: number; direct: number }>();
  const above: Head[] = [];
  heads.forEach((head, at) => {
    if (head.kind !== 'heading' || head.contents || head.service || questions.has(head)) return;
    if (at < first) {
      while ((above.at(-1)?.level ?? 0) >= head.level) above.pop();
      above.push(head);
    }
    const next = heads[at + 1];
    const count = counts.get(head.level) ?? { all: 0, direct: 0 };
    counts.set(head.level, count);
    count.all++;
    if (next && (questions.has(next) || (next.kind === 'heading' && next.level > head.level))) count.direct++;
  });
  for (const { level } of above) levels.add(level);
  for (const [level, { all, direct }] of counts) if (direct > all / 2) levels.add(level);
  return levels;
}

/** Whether more than one question stands right under a heading. */
function holdsSome(heads: readonly Head[], at: number, questions: ReadonlySet<Head>): boolean {
  let held = 0;
  for (let next = at + 1; next < heads.length && held < 2; next++) {
    const head = heads[next] as Head;
    if (questions.has(head)) held++;
    else if (head.kind === 'heading') break;
  }
  return held > 1;
}

/** `TOPIC: Networking` */
const namedTopic =
  /^(?:topic|chapter|section|unit|module|part|category|subject|lesson)\b\s*(?:[\w.]{1,6}\s*)?[:：–-][^.!?]+$/i;
const contentsTitle = /^[^\p{L}\p{N}]*(?:(?:table of )?contents?|toc|index)[^\p{L}\p{N}]*$/iu;

/** For each heading that is no question, where its section ends: at the next such heading of its level or above. */
function sectionEnds(heads: readonly Head[], questions: ReadonlySet<Head>): number[] {
  const ends: number[] = new Array(heads.length).fill(heads.length);
  const open: number[] = [];
  heads.forEach((head, at) => {
    if (head.kind !== 'heading' || questions.has(head)) return;
    while (open.length > 0 && (heads[open.at(-1) ?? 0]?.level ?? 0) >= head.level) ends[open.pop() ?? 0] = at;
    open.push(at);
  });
  return ends;
}

/** Short lines right before a question, `First Aid:`. */
function titleLines(heads: readonly Head[], questions: ReadonlySet<Head>): Set<Head> {
  return new Set(
    heads.filter(
      (head, at) =>
        isTitleLine(head) &&
        // What has code or a table under it is a part of its answer.
        head.block === 0 &&
        questions.has(heads[at + 1] as Head) &&
        !questions.has(head),
    ),
  );
}

function isTitleLine({ kind, text, bold, lines, marker, repeated }: Head): boolean {
  if (kind !== 'text' || lines[0] !== lines[1] || text.split(' ').length > 8 || marker || repeated)
    return false;
  if (namedTopic.test(text)) return true;
  return /^[^.!?:：]+[:：]$/.test(text) || (bold && !/[.!?]$/.test(text));
}

/** The only heading of the highest level, at the top and over all questions, is the title and no topic. */
function titled(
  heads: readonly Head[],
  topics: ReadonlySet<Head>,
  questions: ReadonlySet<Head>,
): Pick<Topics, 'topics' | 'title'> {
  const headings = heads.filter(({ kind, contents }) => kind === 'heading' && !contents);
  const [top] = headings;
  if (!top || questions.has(top) || headings.filter(({ level }) => level <= top.level).length > 1)
    return { topics, title: null };
  if (top.role === 'topic') return { topics, title: null };
  const before = heads.slice(0, heads.indexOf(top)).some((head) => questions.has(head));
  if (before) return { topics, title: null };
  const rest = new Set(topics);
  rest.delete(top);
  return { topics: rest, title: top };
}
