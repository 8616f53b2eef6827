import type { Handbook, Passage, Point } from '../../src/model/handbook.ts';
import { type ProjectSettings, projectSettings } from '../../src/model/settings.ts';
import type { Unit } from '../../src/model/unit.ts';

let count = 0;

/** A passage of one paragraph, a unit for each sentence. */
export function passage(answerSet: string, text: string, units?: readonly Unit[]): Passage {
  const lines = [1, 1] as const;
  const file = `${answerSet}.md`;
  const sentences = text.match(/[^.!?]+[.!?]*\s*/g) ?? [text];
  const made = sentences.map((sentence): Unit => {
    const value = sentence.trim();
    return {
      id: `${answerSet}:${count++}`,
      kind: 'sentence',
      text: value,
      paragraph: 1,
      phrasing: [{ type: 'text', value }],
      file,
      lines,
    };
  });
  return { answerSet, units: units ?? made, text, file, lines };
}

/** A point that the sets named in its passages hold. */
export function point(
  id: string,
  label: string | null,
  passages: readonly Passage[],
  standing?: Point['standing'],
): Point {
  const holders = [...new Set(passages.map((one) => one.answerSet))];
  return {
    id,
    label,
    text: passages.map((one) => one.text).join(' '),
    standing: standing ?? (holders.length > 1 ? 'shared' : 'single'),
    members: holders.map((answerSet, index) => ({
      answerSet,
      index,
      label,
      text: 'as printed',
      lines: [1, 1],
      link: { score: 1, tier: 'auto' },
    })),
    passages,
  };
}

/** Two topics, three questions, two answer sets. */
export function smallHandbook(): Handbook {
  count = 0;
  return {
    title: 'Small',
    language: 'en',
    answerSets: ['a', 'b'].map((id) => ({
      id,
      mark: id.toUpperCase(),
      title: `Notebook ${id.toUpperCase()}`,
      files: [`${id}.md`],
      questions: 3,
    })),
    topics: [
      { id: 'data', title: 'Data', entries: ['q-1', 'q-2'] },
      { id: 'teams', title: 'Teams & <tools>', entries: ['q-3'] },
    ],
    entries: [
      {
        id: 'q-1',
        number: 1,
        topic: 'data',
        question: 'How is data versioned?',
        wordings: [],
        intro: [passage('a', 'In several ways.')],
        points: [
          point('p-1', 'Feature Store', [
            passage('a', 'Keep a feature store.'),
            passage('b', 'Name its owner.'),
          ]),
          point('p-2', null, [passage('b', 'Use Docker on every GPU (graphics processing unit).')]),
        ],
        outro: [passage('b', 'That is all.')],
      },
      {
        id: 'q-2',
        number: 2,
        topic: 'data',
        question: 'How long is data kept?',
        wordings: [],
        intro: [],
        points: [
          point(
            'p-3',
            'Retention',
            [passage('a', 'Keep it 30 days.'), passage('b', 'Keep it 90 days.')],
            'differs',
          ),
          point('p-4', 'Feature Store', [passage('a', 'The feature store keeps the versioned data.')]),
        ],
        outro: [],
      },
      {
        id: 'q-3',
        number: 3,
        topic: 'teams',
        question: 'Who decides?',
        wordings: [],
        intro: [],
        points: [],
        outro: [],
      },
    ],
    opening: [],
    closing: [passage('a', 'Good luck.')],
    ledger: { sentences: [], totals: {} },
  };
}

/** The same with more text than a thin book has. */
export function thickHandbook(): Handbook {
  const book = smallHandbook();
  const long = passage('a', 'It goes on and on. '.repeat(700));
  return { ...book, entries: book.entries.map((one, at) => (at === 2 ? { ...one, intro: [long] } : one)) };
}

/** Settings with defaults for two sets. */
export function smallSettings(more: object = {}): ProjectSettings {
  return projectSettings.parse({
    title: 'Small',
    answers: [
      { id: 'a', files: 'a.md' },
      { id: 'b', files: 'b.md' },
    ],
    ...more,
  });
}
