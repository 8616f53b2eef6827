import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { match } from '../../src/match/match.ts';
import { answerSet } from '../helpers/answer-set.ts';

const rows = readFileSync(resolve(import.meta.dirname, 'asked.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((row) => row.split('\t') as [language: string, same: string, left: string, right: string]);

const setOf = (id: string, language: string, questions: readonly string[]) => ({
  ...answerSet(id, [...new Set(questions)].map((question) => `? ${question}\nYes.`).join('\n')),
  language,
});

describe('what a question asks, whatever the way of asking', () => {
  it.each([
    ['en', 10],
    ['de', 9],
    ['fr', 9],
    ['es', 9],
  ])('%s: at least %i of its pairs are joined among all, and no near miss', (language, least) => {
    const mine = rows.filter(([of]) => of === language);
    const pairs = mine.filter(([, same]) => same === '1').map(([, , left, right]) => `${left} = ${right}`);
    const left = setOf(
      'a',
      language,
      mine.map(([, , question]) => question),
    );
    // In the other order, so that places say nothing.
    const right = setOf('b', language, mine.map(([, , , question]) => question).toReversed());
    const joined = match([left, right])
      .filter(({ members }) => members.length === 2)
      .map(({ members }) => members.map(({ answer }) => answer.question))
      .filter(([one, other]) => one !== other)
      .map((both) => both.join(' = '));
    expect(joined.filter((pair) => !pairs.includes(pair))).toEqual([]);
    expect(joined.length).toBeGreaterThanOrEqual(least);
  });

  const offered = (language: string, one: string, other: string) => {
    const groups = match([setOf('a', language, [one]), setOf('b', language, [other])]);
    return [groups.length, groups.flatMap(({ offers = [] }) => offers).length];
  };

  it.each([
    ['de', 'Wann ist im Kleingarten Ruhezeit?', 'Zu welchen Zeiten muss im Garten Ruhe herrschen?'],
    ['de', 'Darf im Garten gegrillt werden?', 'Ist Grillen gestattet?'],
    ['fr', "A-t-on le droit d'enregistrer ?", 'Peut-on enregistrer les répétitions ?'],
    ['es', '¿Quién pasa primero en una rotonda?', '¿Quién tiene prioridad en una glorieta?'],
    ['en', 'May I give painkillers?', 'Are first aiders allowed to hand out tablets?'],
    ['en', 'Who may open a hive alone?', 'Can beginners open a hive on their own?'],
  ])('%s: near words, and parts of one, are offered and not joined: %s', (language, one, other) => {
    expect(offered(language, one, other)).toEqual([2, 1]);
  });

  it.each([
    ['en', 'Who keeps the log?', 'Where is the log kept?'],
    ['de', 'Darf ich Fotos machen?', 'Muss ich Fotos machen?'],
    ['fr', 'Peut-on porter un casque ?', 'Faut-il porter un casque ?'],
  ])(
    '%s: what is asked of one thing, but is another matter, is not even offered: %s',
    (language, one, other) => {
      expect(offered(language, one, other)).toEqual([2, 0]);
    },
  );

  it('knows the language of a question in a document of another by its opening', () => {
    expect(offered('en', 'Wo liegt der Verbandskasten?', 'Wo finde ich den Verbandskasten?')[0]).toBe(1);
  });
});
