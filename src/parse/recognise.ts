import { answersAlone, titles } from './answers-alone.ts';
import { grown } from './grow.ts';
import type { Head } from './head.ts';
import { withOtherForms } from './other-forms.ts';
import type { Reading } from './reading.ts';
import type { Weighed } from './weigh.ts';
import { weighAll } from './weigh-all.ts';

/**
 * Reads a document in every way that its own forms suggest (these headings are the questions; no, what is numbered; no, what
 * is bold) and takes the way that explains the most: whose questions ask, go on counting, have something under them, and
 * that leaves the least of the text over. Where questions of another form stand in what it leaves over, they are read as well.
 */
export function recognise(heads: readonly Head[], wanted?: string): Reading {
  const said = new Set(heads.filter((head) => head.said === 'question'));
  const reading = byForm(
    heads.filter((head) => head.said !== 'topic'),
    wanted,
  );
  if (said.size === 0) return reading;
  // What the editor calls a question is one in every way of reading.
  const questions = heads.filter((head) => said.has(head) || reading.questions.has(head));
  const shape = reading.questions.size > 0 ? reading.shape : 'lines that the editor calls questions';
  return { ...reading, shape, kind: 'questions', questions: new Set(questions) };
}

function byForm(heads: readonly Head[], wanted: string | undefined): Reading {
  const named = wanted === undefined ? null : asSaid(wanted, heads);
  if (named) return named;
  const pairs = inPairs(heads);
  if (pairs)
    return {
      shape: 'headings Question and Answer',
      score: pairs.size * 2,
      questions: pairs,
      kind: 'questions',
      others: [],
    };
  const single = underOwnNumber(heads);
  if (single)
    return {
      shape: 'a heading under `Question` and its number',
      score: 2,
      questions: single,
      kind: 'questions',
      others: [],
    };
  const weighed = weighAll(heads);
  const [best] = weighed;
  const others = weighed.slice(1, 9).map(({ shape, score, questions }) => ({
    shape,
    score,
    starts: questions.map(({ lines }) => lines[0]),
  }));
  const titled = titles(heads);
  const rhetorical = best && titled && isRhetorical(best, titled.questions, heads);
  if (best && best.score > 0 && !rhetorical) {
    const { questions, forms } = withOtherForms(grown(new Set(best.questions), heads), heads);
    const shape = [best.shape, ...forms].join('; ');
    return { shape, score: best.score, questions, kind: 'questions', others };
  }
  const answers = answersAlone(heads, titled);
  if (answers) return { ...answers, others };
  return { questions: new Set(), shape: 'no question', score: 0, kind: 'questions', others };
}

/** The reading that somebody named, of one form or several; null where the document has none of them. */
function asSaid(wanted: string, heads: readonly Head[]): Reading | null {
  const weighed = weighAll(heads);
  const names = wanted.split(';').map(formName);
  const taken = weighed.filter(({ shape }) => names.includes(formName(shape)));
  if (taken.length === 0 || taken.length < new Set(names).size) return null;
  const questions = new Set(heads.filter((head) => taken.some((one) => one.questions.includes(head))));
  const others = weighed.filter((one) => !taken.includes(one));
  return {
    shape: taken.map(({ shape }) => shape).join('; '),
    score: taken.reduce((sum, { score }) => sum + score, 0),
    questions,
    kind: 'questions',
    others: others.slice(0, 8).map((one) => ({
      shape: one.shape,
      score: one.score,
      starts: one.questions.map(({ lines }) => lines[0]),
    })),
  };
}

/** A name of a reading as it is compared. */
export function formName(name: string): string {
  return name
    .replace(/^titles, /i, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** The headings `Question` of a document in which each has a heading `Answer` of its own; null where it has none. */
function inPairs(heads: readonly Head[]): ReadonlySet<Head> | null {
  const headings = heads.filter(({ kind, contents }) => kind === 'heading' && !contents);
  const questions = headings.filter(({ marker, words }) => marker?.names === 'question' && words === '');
  const [first] = questions;
  const row = headings.filter(
    (head) => head.level === first?.level && (questions.includes(head) || head.answers),
  );
  const alternate =
    row.length === questions.length * 2 &&
    row.every((head, at) => questions.includes(head) === (at % 2 === 0));
  return first && alternate && headings[0]?.level === first.level ? new Set(questions) : null;
}

/**
 * The question of a document that its title calls one by a number, and nothing else in it: `Question 31` over a heading that asks;
 * null where it is another.
 */
function underOwnNumber(heads: readonly Head[]): ReadonlySet<Head> | null {
  const headings = heads.filter(({ kind, contents }) => kind === 'heading' && !contents);
  const [title, asked] = headings;
  if (!title || !asked || headings.filter(({ level }) => level <= title.level).length > 1) return null;
  const named = heads.filter(({ marker }) => marker?.names === 'question');
  const alone = named.length === 1 && named[0] === title && title.marker?.number && title.asks < 0.6;
  const over = headings.filter(({ level }) => level <= asked.level).length === 2;
  return alone && over && asked.asks >= 0.6 ? new Set([asked]) : null;
}

/** Whether a few headings that ask are figures of speech in a text of many titles, most of them outside of what they ask. */
function isRhetorical(best: Weighed, titled: ReadonlySet<Head>, heads: readonly Head[]): boolean {
  if (best.score >= 3 || best.questions.some(({ role }) => role)) return false;
  const asking = new Set(best.questions);
  if (best.shape === 'paragraphs that end with a question mark') {
    // In a text of sections that goes on and on a paragraph may end with a question for its reader.
    const prose = heads.filter((head) => head.kind === 'text' && !head.marker && !asking.has(head));
    return titled.size > asking.size && prose.length > asking.size * 8;
  }
  const isInside = ({ under }: Head): boolean => {
    const parent = heads[under];
    return parent !== undefined && (asking.has(parent) || isInside(parent));
  };
  const outside = heads.filter(
    (head) =>
      head.kind === 'heading' && !(head.contents || head.service || asking.has(head) || isInside(head)),
  );
  return (
    [...titled].filter((head) => !isInside(head)).length >= asking.size * 4 ||
    (titled.size > asking.size && outside.length > asking.size * 8)
  );
}
