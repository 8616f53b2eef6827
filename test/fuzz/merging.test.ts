import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import type { AnswerSet } from '../../src/model/answer-set.ts';
import type { Project } from '../../src/model/project.ts';
import { projectSettings } from '../../src/model/settings.ts';
import { parseAnswerSets } from '../../src/parse/parse.ts';
import { interpret } from '../../src/read/read.ts';
import { press } from '../helpers/press.ts';
import { runs } from './runs.ts';

// Pieces of documents that say the same and the contrary, between signs of every kind: what the parser makes of them, the merger merges.

const heads = [
  '1. What is a test?',
  '## What is a test?',
  '**Why test?**',
  '2) How many tests are there?',
  '# Part',
  'Q: Why?',
];
const openings = [
  '- ',
  '* ',
  '1. ',
  '  - ',
  '> ',
  '| ',
  '```',
  '- Cost: ',
  '- **Speed**: ',
  '',
  '\t',
  ':::',
  '![x](y) ',
  '[^1]: ',
];
const words =
  'a test the never must not before after 3 10 percent costs is are checks one thing Kafka L2 Kiste Prüfung 数据 team'.split(
    ' ',
  );
const ends = [
  '.',
  '?',
  ':',
  '',
  '!',
  '; ',
  ' (',
  ')',
  ' **',
  '`',
  '$x$',
  '[^1]',
  '\u0000',
  '\u202e',
  '\ud800',
];

const line = fc
  .tuple(
    fc.constantFrom(...openings),
    fc.oneof(
      fc.array(fc.constantFrom(...words), { maxLength: 9 }).map((all) => all.join(' ')),
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    fc.constantFrom(...ends),
  )
  .map((parts) => parts.join(''));
const answer = fc
  .tuple(fc.constantFrom(...heads), fc.array(line, { maxLength: 7 }))
  .map(([head, lines]) => `${head}\n\n${lines.join('\n')}\n`);
const document = fc.array(answer, { minLength: 1, maxLength: 4 }).map((answers) => answers.join('\n'));
const endings = ['md', 'html', 'txt'];

async function parsed(texts: readonly string[], ending: string): Promise<readonly AnswerSet[]> {
  const ids = texts.map((_, at) => String.fromCharCode(97 + at));
  const project: Project = {
    folder: '/',
    name: 'fuzz',
    settings: projectSettings.parse({ answers: ids.map((id) => ({ id, files: `${id}.${ending}` })) }),
    answerSets: ids.map((id) => ({
      id,
      mark: id.toUpperCase(),
      title: id.toUpperCase(),
      files: [`${id}.${ending}`],
    })),
  };
  const documents = await Promise.all(
    texts.map((text, at) =>
      interpret(Buffer.from(text), new VFile({ path: `${ids[at]}.${ending}` }), ids[at] ?? ''),
    ),
  );
  return parseAnswerSets(project, documents);
}

const joined = (all: readonly { readonly text: string }[]) => all.map(({ text }) => text).join(' ');

describe('whatever the parser makes of documents', () => {
  it('the parser has each sentence once, and the merger has a line for each: none is lost, none invented', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(document, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...endings),
        async (texts, ending) => {
          const sets = await parsed(texts, ending);
          const { handbook } = await press(sets);
          const { sentences, totals } = handbook.ledger;
          // A block of code is one unit, and a line of the ledger for each of its own.
          expect(joined(sentences)).toBe(joined(sets.flatMap(({ units }) => units)));
          // Titles and the like are no answers: why they are not printed stands beside them.
          expect(sentences.filter(({ fate, reason }) => fate === 'left-out' && !reason)).toEqual([]);
          for (const total of Object.values(totals))
            expect(total.printed + total.folded + total.leftOut).toBe(total.sentences);
          const answers = sets.flatMap((set) =>
            set.answers.map(({ questionLines }) => `${set.id}:${questionLines[0]}`),
          );
          const wordings = handbook.entries.flatMap((entry) =>
            entry.wordings.map(({ answerSet, line: at }) => `${answerSet}:${at}`),
          );
          expect(wordings.toSorted()).toEqual(answers.toSorted());
          const ids = handbook.entries.flatMap((entry) => [entry.id, ...entry.points.map(({ id }) => id)]);
          expect(new Set(ids).size).toBe(ids.length);
        },
      ),
      runs(),
    );
  });

  it('the merger has the same whichever document comes first', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(document, { minLength: 2, maxLength: 3 }), async (texts) => {
        const sets = await parsed(texts, 'md');
        expect(await press(sets.toReversed())).toEqual(await press(sets));
      }),
      runs(),
    );
  });
});
