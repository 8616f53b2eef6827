import { describe, expect, it } from 'vitest';
import { briefsOf } from '../../src/compose/brief.ts';
import { composeEdition, composeWorkbook, sheetEntries } from '../../src/compose/compose.ts';
import type { Edition } from '../../src/model/edition.ts';
import { projectSettings } from '../../src/model/settings.ts';
import { sidesOf } from '../../src/model/sides.ts';
import { renderDeck } from '../../src/render/render.ts';
import { asWritten } from '../../src/text/drawn-in-text.ts';
import { loadTheme } from '../../src/theme/theme.ts';
import { handbook } from '../helpers/handbook.ts';

const backup = (...how: readonly string[]) =>
  how.map((said) => `? 1. How often is a database backed up?\n- Frequency: ${said}`);
const edition = async (notations: readonly string[], more: object = {}): Promise<Edition> => {
  const answers = notations.map((_, place) => ({ id: 'abc'[place], files: `${'abc'[place]}.txt` }));
  const settings = projectSettings.parse({ title: 'Backups', answers, ...more });
  return composeEdition(await handbook(...notations), settings, 'cards');
};
const pointsOf = (of: Edition) => of.parts.flatMap((part) => part.entries.flatMap((entry) => entry.points));
const briefs = async (notations: readonly string[], more?: object) => [
  ...[...briefsOf(await edition(notations, more)).values()].map(({ wording }) => asWritten(wording)),
];

describe('a point in brief', () => {
  it('is its gist where the sources agree, or one says it alone', async () => {
    expect(await briefs(backup('Back it up every day.', 'Back it up every day.'))).toEqual([
      'Back it up every day',
    ]);
    expect(await briefs(backup('Back it up every day.'))).toEqual(['Back it up every day']);
  });

  it('has the wording of each side behind its letters where they differ', async () => {
    expect(await briefs(backup('Back it up every day.', 'Back it up every week.'))).toEqual([
      'A: Back it up every day / B: Back it up every week',
    ]);
  });

  it('names all who are on a side, though the words of one stand for them', async () => {
    const three = backup('Back it up every day.', 'Back it up every week.', 'Back it up every day.');
    expect(await briefs(three)).toEqual(['A+C: Back it up every day / B: Back it up every week']);
  });

  it('names who says more beside what makes the difference, and who says less', async () => {
    const three = backup(
      'Back it up every day. Use a second building.',
      'Back it up every week.',
      'Back it up every day.',
    );
    expect(await briefs(three)).toEqual(['A+C: Back it up every day / B: Back it up every week']);
    const [point] = pointsOf(await edition(three));
    expect(point && sidesOf(point).map(({ answerSets }) => answerSets.join())).toEqual(['a,c', 'b']);
  });

  it('shows both sides without letters where the book does not name its sources', async () => {
    const two = backup('Back it up every day.', 'Back it up every week.');
    expect(await briefs(two, { sources: 'none' })).toEqual(['Back it up every day / Back it up every week']);
  });

  it('keeps the words in which two like sentences differ, though they stand where a clause would be cut', async () => {
    const [said = ''] = await briefs(
      backup(
        'Make a full copy of the database, based on a timer that fires every 6 hours.',
        'Make a full copy of the database, based on a timer that fires every 9 hours.',
      ),
    );
    expect(said).toMatch(/^A: .*6 hours \/ B: .*9 hours$/);
  });

  it('is whole in a sheet, each wording behind its letters', async () => {
    const of = await edition(
      backup('Back it up every day. It is cheap.', 'Back it up every week.', 'Back it up every day.'),
    );
    const [point] = sheetEntries(of).flatMap((entry) => entry.points);
    expect(point?.pieces.map(({ text }) => asWritten(text))).toEqual([
      'A+C: Back it up every day.',
      'A: It is cheap.',
      'B: Back it up every week.',
    ]);
  });

  it('says in a workbook, a quiz and an Anki card who holds what', async () => {
    const two = backup('Back it up every day.', 'Back it up every week.');
    const of = await edition(two);
    const [entry] = composeWorkbook(of).parts.flatMap((part) => part.entries);
    expect(entry?.shuffled.map(({ point }) => asWritten(point.gist))).toEqual([
      'A: Back it up every day / B: Back it up every week',
    ]);
    const options = { key: 'k', date: '2026-01-01T00:00:00Z', briefs: briefsOf(of) };
    const [note] = renderDeck(of, loadTheme('classic'), options).notes;
    expect(note?.points).toEqual(['Frequency: A: Back it up every day / B: Back it up every week']);
    expect(note?.answerHtml).toContain(
      '<b class="mark" dir="ltr">A:</b> Back it up every day / <b class="mark" dir="ltr">B:</b> Back it up every week</li>',
    );
    expect(note?.fullHtml).toMatch(
      /<b class="mark" dir="ltr">A:<\/b> Back it up every day\..*<b class="mark" dir="ltr">B:<\/b> Back/,
    );
    const unnamed = await edition(two, { sources: 'none' });
    const [bare] = renderDeck(unnamed, loadTheme('classic'), options).notes;
    expect(bare?.fullHtml).toMatch(/Back it up every day\..*Back it up every week\./);
    expect(bare?.fullHtml).not.toContain('mark');
  });

  it('comes on a card under the names of those who answer, not of those who only ask', async () => {
    const of = await edition(['? 1. Why?\n- Reason: It is so.', '? 1. Why?']);
    const options = { key: 'k', date: '2026-01-01T00:00:00Z', briefs: briefsOf(of) };
    const [note] = renderDeck(of, loadTheme('classic'), options).notes;
    expect(note?.sources).toEqual(['A Set a']);
    expect(note?.tags).not.toContain('source::B');
  });
});
