import type { PhrasingContent, RootContent } from 'mdast';
import { toString as plain } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Agreement, Edition, EditionEntry, Part } from '../../src/model/edition.ts';
import type { Passage, Point } from '../../src/model/handbook.ts';
import { editionSettings } from '../../src/model/settings.ts';
import type { Unit } from '../../src/model/unit.ts';
import { blockText } from '../../src/parse/units.ts';

/** A point: who says it, what is printed (Markdown), and what others add to it. */
export interface PointDraft {
  readonly label?: string;
  /** Ids of the sets that say it, the one that is printed first. */
  readonly by: readonly string[];
  readonly text: string;
  /** Answer set id -> what it adds, or, where the sources differ, its own wording. */
  readonly adds?: Readonly<Record<string, string>>;
  readonly differs?: boolean;
}

export interface EntryDraft {
  readonly question: string;
  /** Said by the first set. */
  readonly intro?: string;
  readonly points?: readonly PointDraft[];
  readonly outro?: string;
  readonly seeAlso?: readonly string[];
}

export interface PartDraft {
  readonly title: string | null;
  readonly entries: readonly EntryDraft[];
}

/** An edition ready for a theme, made from Markdown snippets: what `compose` would make of such answers. */
export function edition(drafts: readonly PartDraft[], more: Partial<Edition> = {}): Edition {
  const maker = new Maker();
  const opening = maker.passages('b', more.opening ? undefined : 'Read this first. It matters.');
  const parts = drafts.map((draft, index) => maker.part(draft, index + 1));
  const closing = maker.passages('a', more.closing ? undefined : 'That was all.');
  const points = parts.flatMap(({ entries }) => entries.flatMap((entry) => entry.points));
  return {
    name: 'handbook',
    settings: editionSettings.parse({}),
    title: 'Small Talk',
    subtitle: 'Questions & answers',
    authors: ['Ada Lovelace', 'Kurt Gödel'],
    subject: 'A book for tests',
    keywords: ['tests', 'small talk'],
    language: 'en',
    date: '2026-11-22',
    answerSets: ['a', 'b'].map((id) => ({
      id,
      mark: id.toUpperCase(),
      title: `The ${id} notebook`,
      files: [`${id}.txt`],
      questions: parts.reduce((sum, { entries }) => sum + entries.length, 0),
      points: points.filter(({ members }) => members.some(({ answerSet }) => answerSet === id)).length,
    })),
    cover: { kind: 'pattern', image: null, logo: null, text: null },
    opening,
    parts,
    closing,
    index: points
      .flatMap(({ id, label }) =>
        label === null ? [] : [{ term: label, targets: [id], main: [], until: {}, see: [] }],
      )
      .toSorted((one, other) => (one.term < other.term ? -1 : 1)),
    fingerprint: '3f9a-02c1-77be',
    ...more,
  };
}

/** Two topics, three entries, every standing of a point, and every kind of block. */
export const smallEdition = (more: Partial<Edition> = {}): Edition =>
  edition(
    [
      {
        title: 'Beginnings',
        entries: [
          {
            question: 'How does one start?',
            intro: 'One starts like this:',
            points: [
              {
                label: 'Early',
                by: ['a', 'b'],
                text: 'Start early. Time flies.',
                adds: { b: 'Sleep well.' },
              },
              { label: 'Tools', by: ['a'], text: 'Take `tools` with *care* & < love >.' },
              { label: 'How many', by: ['a', 'b'], text: 'Take 5.', adds: { b: 'Take 7.' }, differs: true },
            ],
            outro: 'In summary, start.',
            seeAlso: ['q-2'],
          },
          {
            question: 'What about “blocks”?',
            points: [
              { label: 'Code', by: ['b'], text: 'See:\n\n```js\nif (a < b && c) {}\n```' },
              { label: 'Table', by: ['a'], text: '|x|y|\n|-:|:-|\n|1|2|\n|3|4|' },
              { label: 'List', by: ['a'], text: 'Two things:\n\n- one\n- two\n  1. deep\n\n> said so' },
              { by: ['b'], text: 'No label, but a [link](https://example.org/?a=1&b=2).' },
            ],
          },
        ],
      },
      {
        title: 'Ends',
        entries: [
          { question: 'How does one stop?', points: [{ label: 'Late', by: ['b'], text: 'Stop late.' }] },
        ],
      },
    ],
    more,
  );

/** A book of this many questions, ten to a topic, seven points each, no two sentences alike. */
export function largeEdition(questions: number, more: Partial<Edition> = {}): Edition {
  const words = 'data model pipeline label drift budget latency review shard cache index cloud'.split(' ');
  let seed = 7;
  const word = (): string => {
    seed = (seed * 48271) % 2147483647;
    return words[seed % words.length] ?? '';
  };
  const sentence = (number: number): string =>
    `In case ${number} the ${word()} of a ${word()} keeps its ${word()} close to the ${word()}, so that the ${word()} can follow ${word()} and ${word()}.`;
  let count = 0;
  const entries = Array.from({ length: questions }, (_, index): EntryDraft => {
    const points = Array.from({ length: 7 }, (_, place): PointDraft => {
      count += 1;
      const text = `${sentence(count)} ${sentence(count + 0.5)}`;
      const label = `${word()} ${word()} ${count}`;
      return place % 3 === 0
        ? { label, by: ['a', 'b'], text, adds: { b: sentence(count + 0.7) } }
        : { label, by: [place % 3 === 1 ? 'a' : 'b'], text };
    });
    return { question: `What is ${word()} ${word()} number ${index + 1} about?`, intro: 'Like so:', points };
  });
  const parts = Array.from({ length: Math.ceil(questions / 10) }, (_, index) => ({
    title: `Topic ${index + 1}`,
    entries: entries.slice(index * 10, index * 10 + 10),
  }));
  return edition(parts, more);
}

/** Counts units, questions and lines as it goes. */
class Maker {
  #units = 0;
  #line = 1;
  #entries = 0;

  part(draft: PartDraft, number: number): Part {
    const entries = draft.entries.map((entry) => this.entry(entry, `part-${number}`));
    return {
      id: `part-${number}`,
      number: String(number),
      title: draft.title,
      entries,
      agreement: agreementOf(entries.flatMap(({ points }) => points)),
    };
  }

  entry(draft: EntryDraft, topic: string): EditionEntry {
    this.#entries += 1;
    const number = this.#entries;
    const intro = this.passages('a', draft.intro);
    const points = (draft.points ?? []).map((point, index) =>
      this.point(point, `q-${number}-p-${index + 1}`, index),
    );
    return {
      id: `q-${number}`,
      number,
      topic,
      question: draft.question,
      wordings: [{ answerSet: 'a', text: draft.question, file: 'a.txt', line: this.#line }],
      intro,
      points,
      outro: this.passages('a', draft.outro),
      agreement: agreementOf(points),
      apparatus: [],
      seeAlso: draft.seeAlso ?? [],
    };
  }

  point(draft: PointDraft, id: string, index: number): Point {
    const [main = 'a'] = draft.by;
    const also = draft.differs ? [] : draft.by.slice(1);
    const passages = [
      ...this.passages(main, draft.text).map((one) => (also.length > 0 ? { ...one, also } : one)),
      ...Object.entries(draft.adds ?? {}).flatMap(([set, text]) => this.passages(set, text)),
    ];
    return {
      id,
      label: draft.label ?? null,
      text: passages.map(({ text }) => text).join(' '),
      standing: draft.differs ? 'differs' : draft.by.length > 1 ? 'shared' : 'single',
      members: draft.by.map((answerSet) => ({
        answerSet,
        index,
        label: draft.label ?? null,
        text: passages.map(({ text }) => text).join(' '),
        lines: passages[0]?.lines ?? [1, 1],
        link: { score: 1, tier: 'auto' },
      })),
      passages,
    };
  }

  passages(answerSet: string, text: string | undefined): readonly Passage[] {
    if (text === undefined) return [];
    const first = this.#line;
    const units = reader
      .parse(text)
      .children.flatMap((node, paragraph) => this.unitsOf(answerSet, node, paragraph));
    const lines = [first, this.#line - 1] as const;
    return [
      { answerSet, units, text: units.map((unit) => unit.text).join(' '), file: `${answerSet}.txt`, lines },
    ];
  }

  unitsOf(answerSet: string, node: RootContent, paragraph: number): readonly Unit[] {
    const base = { paragraph, file: `${answerSet}.txt` };
    const id = (): string => `${answerSet}:${this.#units++}`;
    const lines = (): readonly [number, number] => [this.#line, this.#line++];
    if (node.type !== 'paragraph')
      return [
        {
          ...base,
          id: id(),
          kind: 'block',
          text: blockText(node).replace(/\s+/g, ' ').trim(),
          phrasing: [],
          node,
          lines: lines(),
        },
      ];
    return sentences(node.children).map((phrasing) => ({
      ...base,
      id: id(),
      kind: 'sentence',
      text: plain(phrasing),
      phrasing,
      lines: lines(),
    }));
  }
}

const reader = unified().use(remarkParse).use(remarkGfm);

/** Plain paragraphs are cut at their full stops; one with inline markup stays a single sentence. */
function sentences(nodes: readonly PhrasingContent[]): readonly (readonly PhrasingContent[])[] {
  const [only, ...others] = nodes;
  if (only?.type !== 'text' || others.length > 0) return [nodes];
  return only.value.split(/(?<=[.!?])\s+/).map((value) => [{ type: 'text', value }]);
}

function agreementOf(points: readonly Point[]): Agreement {
  const single: Record<string, number> = {};
  for (const { standing, members } of points)
    if (standing === 'single' && members[0])
      single[members[0].answerSet] = (single[members[0].answerSet] ?? 0) + 1;
  return {
    shared: points.filter(({ standing }) => standing === 'shared').length,
    differs: points.filter(({ standing }) => standing === 'differs').length,
    single,
  };
}
