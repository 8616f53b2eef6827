import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import type { AnswerSet } from '../../src/model/answer-set.ts';
import type { Project } from '../../src/model/project.ts';
import { projectSettings } from '../../src/model/settings.ts';
import { parseAnswerSets } from '../../src/parse/parse.ts';
import { interpret } from '../../src/read/read.ts';

async function read(text: string, path: string): Promise<AnswerSet> {
  const document = await interpret(Buffer.from(text), new VFile({ path }), 'a');
  const project: Project = {
    folder: '/',
    name: 'properties',
    settings: projectSettings.parse({ answers: [{ id: 'a', files: path }] }),
    answerSets: [{ id: 'a', mark: 'A', title: 'A', files: [path] }],
  };
  const [set] = parseAnswerSets(project, [document]);
  if (!set) throw new Error('no set');
  return set;
}

const words = (text: string): string[] => text.match(/\p{L}+/gu) ?? [];
const counted = (all: readonly string[]): string[] => [...all].sort();

// Words that are words of no marker, and marks of every kind between them.
const word = fc.constantFrom(
  'zebra',
  'lemon',
  'What',
  'Explain',
  'north',
  'Überfluss',
  'данные',
  '数据',
  'kettle',
  'Prism',
);
const phrase = fc.array(word, { minLength: 1, maxLength: 8 }).map((all) => all.join(' '));
const lead = fc.constantFrom(
  '',
  '- ',
  '* ',
  '1. ',
  '2. ',
  '3) ',
  '# ',
  '### ',
  '> ',
  '  - ',
  '    ',
  '| ',
  '**',
  '10. ',
  'a. ',
  'b. ',
);
const end = fc.constantFrom('', '.', '?', ':', '!', ',', ';', '**', ' ?', '…');
const line = fc.tuple(lead, phrase, end).map((parts) => parts.join(''));
const document = fc
  .array(fc.oneof(line, fc.constant('')), { minLength: 1, maxLength: 25 })
  .map((all) => all.join('\n'));
const path = fc.constantFrom('a.md', 'a.txt');

/** What an answer set says, without its places. */
function gist({ answers, asides }: AnswerSet) {
  return {
    answers: answers.map(({ question, topic, intro, points, outro }) => ({
      question,
      topic,
      intro: intro.map(({ text }) => text),
      points: points.map(({ label, text }) => `${label}: ${text}`),
      outro: outro.map(({ text }) => text),
    })),
    asides: asides.map(({ role, units }) => [role, ...units.map(({ text }) => text)]),
  };
}

describe('reading', () => {
  it('never throws, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), path, async (text, name) => {
        await read(text, name);
      }),
      { numRuns: 150 },
    );
  });

  it('never loses a word, and never invents one', async () => {
    await fc.assert(
      fc.asyncProperty(document, path, async (text, name) => {
        fc.pre(text.trim() !== '');
        const set = await read(text, name);
        const kept = set.units.flatMap((unit) => words(unit.text));
        // A letter that marks an item, `a.`, is no word of it.
        const whole = (all: string[]) =>
          counted(all.filter((one) => one.length > 1 || /\p{Script=Han}/u.test(one)));
        expect(whole(kept)).toEqual(whole(words(text)));
      }),
      { numRuns: 300 },
    );
  });

  it('uses every unit once, in the order of the lines', async () => {
    await fc.assert(
      fc.asyncProperty(document, path, async (text, name) => {
        const set = await read(text, name);
        const used = [
          ...set.answers.flatMap((answer) => [
            ...answer.questionUnits,
            ...answer.intro,
            ...answer.points.flatMap(({ units }) => units),
            ...answer.outro,
          ]),
          ...set.asides.flatMap(({ units }) => units),
        ];
        expect(used.map(({ id }) => id).sort()).toEqual(set.units.map(({ id }) => id).sort());
        const lines = text.split('\n').length;
        for (const unit of set.units) {
          expect(unit.lines[0]).toBeGreaterThanOrEqual(1);
          expect(unit.lines[1]).toBeLessThanOrEqual(lines);
          expect(unit.lines[0]).toBeLessThanOrEqual(unit.lines[1]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is the same with more blank lines between blocks', async () => {
    await fc.assert(
      fc.asyncProperty(document, async (text) => {
        fc.pre(text.trim() !== '');
        const airy = text.replace(/\n\n+/g, '\n\n\n');
        const tight = text.replace(/\n\n+/g, '\n\n');
        expect(gist(await read(airy, 'a.md'))).toEqual(gist(await read(tight, 'a.md')));
      }),
      { numRuns: 150 },
    );
  });

  it('is the same when the paragraphs are wrapped elsewhere', async () => {
    const answer = fc.array(phrase, { minLength: 3, maxLength: 12 }).map((all) => `${all.join(' ')}.`);
    await fc.assert(
      fc.asyncProperty(
        fc.array(answer, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 25, max: 90 }),
        async (answers, width) => {
          const book = (wrapped: (text: string) => string) =>
            answers
              .map((one, at) => `## ${at + 1}. What is it?\n\n${wrapped(one)}\n\n- Label: ${wrapped(one)}\n`)
              .join('\n');
          const wrap = (text: string) =>
            text
              .replace(new RegExp(`(.{1,${width}})(?: +|$)`, 'g'), '$1\n')
              .trim()
              .replaceAll('\n', '\n  ');
          const tidy = wrap;
          expect(gist(await read(book(tidy), 'a.md'))).toEqual(
            gist(
              await read(
                book((text) => text),
                'a.md',
              ),
            ),
          );
        },
      ),
      { numRuns: 100 },
    );
  });
});
