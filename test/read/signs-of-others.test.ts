import { expect, it } from 'vitest';
import { signsOfOthers } from '../../src/read/signs-of-others.ts';
import { accountOf } from '../inventory/accounted.ts';

it.each([
  ['between ticks', 'Write `[$]x[/$]` and `[latex]y[/latex]`.'],
  ['in a fence', '```html\n<span class="footnote">the words</span>\n```'],
  ['set in', 'So:\n\n    [latex]y[/latex]'],
  ['in an element', 'Write <code>[$]x[/$]</code>.\n\n<pre>\n[$]x[/$]\n</pre>'],
  ['that is escaped', 'Write \\[latex]x[/latex].'],
  ['without an end', 'Write [latex] and [$] and go on.'],
])('a sign of another program stays %s', (_, written) => expect(signsOfOthers(written)).toBe(written));

it.each([
  ['So [latex]x[/latex] and `[$]` and [$]y[/$].', 'So $x$ and `[$]` and $y$.'],
  ['So[latex] [latex]x[/latex].', 'So[latex] $x$.'],
  ['So<span class="footnote">as `code` says</span>.', 'So^[as `code` says].'],
])('outside it is one of ours: %s', (written, expected) => expect(signsOfOthers(written)).toBe(expected));

it('is looked for in time that grows with the text', () => {
  const start = performance.now();
  signsOfOthers('[latex]'.repeat(40_000));
  signsOfOthers('[$]'.repeat(40_000));
  expect(performance.now() - start).toBeLessThan(2000);
});

it('a short sentence with a note in it is accounted for whole', async () => {
  const { account } = await accountOf(
    'a.md',
    '## How?\n\nAnd so^[a real note with words] it is a lot too.\n',
  );
  expect(account.ranges.filter(({ fate }) => fate === 'not-used')).toEqual([]);
});
