import { expect, it } from 'vitest';
import { workshop } from '../helpers/run-cli.ts';

const { write, variorum } = workshop();

it('an answer of a form that is missing or thin is told with whose it is, and their row', async () => {
  const long =
    'The key hangs beside the door of the office, on the second hook from the left, and the desk '.repeat(2);
  write({
    'form.csv': `Timestamp,Where is the key?,How do I take a holiday?\n1,"${long}has another.",Ask the office.\n2,On a hook.,\n`,
  });
  const { err } = await variorum('check', 'form.csv');
  expect(err).toMatch(
    /form\.csv:3:1: warning: The answer of Respondent 2 to "How do I take a holiday\?" is missing/,
  );
  expect(err).toMatch(/form\.csv:3:1: note: The answer of Respondent 2 to question 1 is thin/);
  write({ 'a.md': '# Why?\n\nSo.\n\n# When?\n', 'b.md': '# Why?\n\nSo it is.\n\n# When?\n\nNow.\n' });
  expect((await variorum('check', 'a.md', 'b.md')).err).toContain('The answer to "When?" is missing');
});
