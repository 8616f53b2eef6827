import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keepAllowedCss } from '../../src/css/keep-allowed.ts';
import { cssValueFault, readStyleSheet } from '../../src/theme/css/read-style-sheet.ts';
import { runs, textOf } from './runs.ts';

const sheet = textOf(
  ...[
    'a',
    '.b',
    '#c',
    ' > ',
    '::after',
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    ';',
    ':',
    ',',
    '"',
    "'",
    '\\',
    '\n',
    '\f',
    ' ',
    '&',
  ],
  ...[
    '/*',
    '*/',
    '/*!',
    '<!--',
    '-->',
    '</style>',
    '<script>',
    '<\\/',
    '!important',
    '\\75',
    '\\00003c ',
    '%',
    '1px',
    '#fff',
  ],
  ...[
    'url(',
    'u\\rl(',
    'URL("x")',
    'url(#own)',
    'src(',
    'image-set(',
    'calc(',
    'var(--x',
    'attr(',
    'color-mix(in srgb, ',
  ],
  ...[
    '@import "x"',
    '@i\\mport x',
    '@media print',
    '@font-face',
    '@page',
    '@layer t',
    '@supports (',
    '@namespace ',
  ],
  ...['color: red', 'background: ', 'content: ', '--x: ', 'behavior: ', 'cursor: ', 'mask: ', 'src: '],
);

const strings = /"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'/g;
/** What loads something, begins a comment, or hides one of both by an escape. `#url(` is a part's name and a bracket. */
const harm =
  /\\|(?<![\w#\u0080-\uffff-])(?:url|src|image|image-set|element|paint)\(|@import|@font-face|@page|@namespace|\/\*/i;

it('a theme’s style sheet is refused with its line, or written anew: nothing of it loads, ends its element, or is read otherwise again', () => {
  fc.assert(
    fc.property(sheet, (text) => {
      const { css, fault } = readStyleSheet(text);
      if (fault) {
        expect(fault.line).toBeGreaterThan(0);
        expect(fault.line).toBeLessThanOrEqual(text.split('\n').length);
        expect(fault.why).not.toBe('');
        return;
      }
      expect(css).not.toContain('</');
      expect(css.replace(strings, '""')).not.toMatch(harm);
      // What was looked at is what is printed: read once more, it is the same.
      expect(readStyleSheet(css)).toEqual({ css, fault: null });
    }),
    runs(5),
  );
});

it('a token is refused, or stands in a sheet as one value', () => {
  fc.assert(
    fc.property(sheet, (value) => {
      if (cssValueFault(value) !== null) return;
      expect(value.replace(strings, '""')).not.toMatch(harm);
      const { css, fault } = readStyleSheet(`a{--x:${value}}b{color:red}`);
      expect(fault).toBeNull();
      expect(css?.endsWith('}b{color:red}')).toBe(true);
    }),
    runs(5),
  );
});

it.each(['stylesheet', 'declarationList'] as const)(
  'of a drawing’s styles (%s) only what can do no harm stays, and it closes what it opens',
  (context) => {
    fc.assert(
      fc.property(sheet, (text) => {
        const { css } = keepAllowedCss(text, context);
        expect(css).not.toMatch(/[<&]/);
        const bare = css.replace(strings, '""').replace(/url\(#[^\s()"'\\]+\)/g, '');
        expect(bare).not.toMatch(/(?<![\w#\u0080-\uffff-])(?:url|src|image|image-set)\(/i);
        // In the value of a property it is no rule.
        if (context === 'stylesheet') expect(bare).not.toMatch(/(?:^|[{};])@(?:import|font-face)/i);
        expect(bare).not.toContain('/*');
        // It closes what it opens: what stands behind it is read as it is written.
        const before = context === 'stylesheet' ? css : `a{${css}}`;
        expect(keepAllowedCss(`${before}b{color:red}`, 'stylesheet').css.endsWith('b{color:red}')).toBe(true);
      }),
      runs(5),
    );
  },
);
