import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cssValueFault, readStyleSheet } from '../../../src/theme/css/read-style-sheet.ts';

const templates = resolve(import.meta.dirname, '../../../templates');
const shipped = readdirSync(templates, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.css'),
);

it.each(shipped)('the shipped sheet %s is one that a stranger’s could be', (file) => {
  const { css, fault } = readStyleSheet(readFileSync(join(templates, file), 'utf8'));
  expect(fault).toBeNull();
  // What was written anew is read to the same.
  expect(readStyleSheet(css ?? '').css).toBe(css);
});

describe('a style sheet of a stranger', () => {
  it.each(
    [
      [
        "/* url(x) @import */ a::before { content: '– '; color: var(--ink) }",
        'a::before{content:"– ";color:var(--ink)}',
      ],
      ['@media (min-width: 40em) { .entry { margin: calc(2 * var(--leading)) 0 } }', null],
      ['.entry { &:hover { color: #fff } }', '.entry{&:hover{color:#fff}}'],
      [
        '@supports (color: color-mix(in srgb, red, blue)) { p { color: color-mix(in srgb, red, blue) } }',
        null,
      ],
      ['a { b: c', null],
      ['p { color: red;; margin: 0 }', 'p{color:red;margin:0}'],
      [String.raw`a::before { content: "\201c"; }`, 'a::before{content:"“"}'],
      ['p { color: red', 'p{color:red}'],
    ].filter(([, css]) => css !== null),
  )('is written anew as it was understood: %s', (text, css) => {
    expect(readStyleSheet(text ?? '')).toEqual({ css, fault: null });
  });

  it('has comment signs in strings for what they are, and never ends the element that it stands in', () => {
    const { css } = readStyleSheet(
      'a::after { content: "/*</style><script>alert(1)</script>" } /* </style> */ b { content: "*/ }" }',
    );
    expect(css).toBe('a::after{content:"/*<\\/style><script>alert(1)<\\/script>"}b{content:"*/ }"}');
  });

  it.each([
    ['an import', '\n@import url(x);', 2, '@import is not admitted'],
    ['an import of a string', '@import "x";', 1, '@import is not admitted'],
    ['an import by an escape', '@i\\mport "x";', 1, 'escapes'],
    ['an import by a number', '@\\69mport "x";', 1, 'escapes'],
    ['a face', '@font-face { font-family: x; src: local(x) }', 1, 'theme.yml'],
    ['pages without number', 'a {}\n@page { size: 1mm 1mm }', 2, 'theme.yml'],
    ['a namespace', '@namespace url(x);', 1, 'not admitted'],
    ['another character set', '@charset "utf-7";', 1, '@charset'],
    ['rules for one site', '@document url(x) { a { color: red } }', 1, 'not admitted'],
    ['an address', 'a { background: URL(https://x) }', 1, 'loads nothing'],
    ['an address in quotes', 'a { background: url("x") }', 1, 'loads nothing'],
    ['an address by an escape', 'a { background: u\\rl(x) }', 1, 'escapes'],
    ['an address by a number', 'a { background: \\75\\72\\6c(x) }', 1, 'escapes'],
    ['an address in a custom property', 'a { --x: url(x) }', 1, 'loads nothing'],
    ['an address in a fallback', 'a { color: var(--x, url(x)) }', 1, 'loads nothing'],
    ['an address in a condition', '@supports (background: url(x)) { a { color: red } }', 1, 'loads nothing'],
    ['a set of pictures', 'a { background: image-set("x" 1x) }', 1, 'loads nothing'],
    ['the same by an escape', 'a { background: i\\mage-set("x" 1x) }', 1, 'escapes'],
    ['the same of one browser', 'a { background: -webkit-image-set("x" 1x) }', 1, 'loads nothing'],
    ['a picture', 'a { background: image("x") }', 1, 'loads nothing'],
    ['a source', 'a { background: src("x") }', 1, 'loads nothing'],
    ['a mix of pictures', 'a { background: cross-fade("x", "y") }', 1, 'loads nothing'],
    ['a cursor', 'a { cursor: url(x), auto }', 1, 'loads nothing'],
    ['a painter', 'a { background: paint(x) }', 1, 'loads nothing'],
    ['an element', 'a { background: -moz-element(#x) }', 1, 'not admitted'],
    ['an expression', 'a { width: expression(alert(1)) }', 1, 'not admitted'],
    ['a behaviour', 'a { behavior: "x" }', 1, 'no property'],
    ['a binding', 'a { -moz-binding: "x" }', 1, 'no property'],
    [
      'a filter of old',
      'a { filter: progid:DXImageTransform.Microsoft.Alpha(opacity=50) }',
      1,
      'cannot be read',
    ],
    ['a property by an escape', 'a { b\\ackground: none }', 1, 'escapes'],
    ['a misspelt property', 'a {\n  colour: red }', 2, 'did you mean "color"?'],
    ['a hack', 'a { *zoom: 1 }', 1, 'no property "*zoom"'],
    ['HTML', '</style><script>', 1, ''],
    ['a comment of HTML', '<!-- a { color: red } -->', 1, 'HTML'],
    ['a string without an end', 'a { content: "x\n} b { color: red }', 1, 'string'],
    ['a brace too many', 'a { color: red } } b { color: red }', 1, ''],
    ['a bracket too many', 'a { color: red) }', 1, ''],
    ['blocks without end', 'a{'.repeat(50_000), 1, 'more than 40'],
    ['brackets without end', `a{width:${'calc('.repeat(50_000)}`, 1, 'more than 40'],
    ['lists in a custom property', 'a { --x: { color: red } }', 1, ''],
  ])('is refused for %s', (_, text, line, why) => {
    const { fault } = readStyleSheet(text);
    expect(fault?.line).toBe(line);
    expect(fault?.why).toContain(why);
  });

  it('never gets an address, an import, an escape or the end of its element through, whatever it is made of', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        '{',
        '}',
        '(',
        ')',
        '[',
        ']',
        ';',
        ':',
        '"',
        "'",
        '\\',
        '/*',
        '*/',
        '\n',
        ' ',
        ',',
        '@',
        '&',
        '#',
      ],
      ...['url(', 'u\\rl(', 'image-set(', '@import', '@media', 'var(--x', 'calc(', '</style>', '<!--', '-->'],
      ...['background', '--x', 'content', 'color', '!important', '\\75', '1px', '%', 'x', '\u0000', '\f'],
    );
    const strings = /"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'/g;
    // `#url(` is the name of a part and a bracket.
    const hidden = /\\|(?<![\w#-])(?:url|image-set)\(|@import|\/\*/i;
    const hostile = fc.array(piece, { maxLength: 40 }).map((all) => all.join(''));
    fc.assert(
      fc.property(hostile, (text) => {
        const { css } = readStyleSheet(text);
        expect(css ?? '').not.toContain('</');
        expect((css ?? '').replace(strings, '""')).not.toMatch(hidden);
        if (cssValueFault(text) === null) expect(text.replace(strings, '""')).not.toMatch(hidden);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the value of a token', () => {
  it.each([
    'red',
    '#fff',
    '0 1px 2px calc(2 * var(--leading)) rgb(0 0 0 / 20%)',
    '"a) b"',
    String.raw`"\\"`,
    '1 / 2',
  ])('may be %s', (text) => {
    expect(cssValueFault(text)).toBeNull();
  });

  it.each([
    ['url(x)', 'loads nothing'],
    ['u\\rl(x)', 'escapes'],
    ['(', 'missing'],
    ['calc(1px', 'missing'],
    ['red; background: none', ';'],
    ['x)', 'too many'],
    ['(]', 'too many'],
    ['"x', 'no end'],
    ['"x\\"', 'no end'],
    ['x /* comment', 'comment'],
    ['red !important', '!'],
    ['image-set("x" 1x)', 'loads nothing'],
    ['<!--', 'no part'],
  ])('is refused as %s', (text, why) => {
    expect(cssValueFault(text)).toContain(why);
  });
});
