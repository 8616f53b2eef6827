import { expect, it } from 'vitest';
import { composeEdition } from '../../src/compose/compose.ts';
import { loadTheme } from '../../src/theme/theme.ts';
import { accountOf } from '../../src/wording/account-of.ts';
import { smallHandbook, smallSettings } from '../render/small-book.ts';

it('says of marks and of all sentences only what is true of the edition', () => {
  const account = (mine: object, language = 'en') =>
    accountOf(
      composeEdition({ ...smallHandbook(), language }, smallSettings({ editions: { mine } }), 'mine'),
    );
  expect(account({})).toMatch(
    /stands beside it, marked\. A sentence, or a part of one, is left out only where what is printed says it; .*\.$/,
  );
  expect(account({ sources: 'none' })).toBe('This handbook answers one question after the other.');
  expect(account({ questions: [1] })).toMatch(
    /marked\. It is a selection of the questions\. A sentence, or /,
  );
  for (const language of ['de', 'fr', 'es', 'ja', 'zh', 'ar'])
    expect(account({ sources: 'none', questions: [1] }, language)).not.toBe(account({}, language));
});

it('marks of several letters on sheets keep off the text', () => {
  const css = loadTheme('classic')
    .layers.map(({ sheet }) => sheet)
    .join('');
  expect(css).toMatch(/\.s-mark \{[^}]*padding-inline-end: 0\.28em/);
});
