/** What packages of LaTeX call what Temml has under another name, or in other signs. */
const macros: Readonly<Record<string, string>> = {
  '\\mbox': '\\text{#1}',
  '\\KaTeX': '\\text{KaTeX}',
  '\\textup': '\\textrm{#1}',
  '\\mathbbm': '\\mathbb{#1}',
  '\\mathds': '\\mathbb{#1}',
  '\\mathbfit': '\\boldsymbol{#1}',
  '\\symbfit': '\\boldsymbol{#1}',
  '\\symbf': '\\mathbf{#1}',
  '\\symup': '\\mathrm{#1}',
  '\\symit': '\\mathit{#1}',
  '\\overarc': '\\overparen{#1}',
  '\\textsuperscript': '{}^{\\text{#1}}',
  '\\textsubscript': '{}_{\\text{#1}}',
  '\\floor': '\\left\\lfloor #1 \\right\\rfloor',
  '\\ceil': '\\left\\lceil #1 \\right\\rceil',
  '\\num': '\\mathrm{#1}',
  '\\celsius': '{}^{\\circ}\\mathrm{C}',
  '\\micro': '\\mu',
  '\\ohm': '\\Omega',
  '\\i': '\\imath',
  '\\j': '\\jmath',
  '\\strut': '\\vphantom{(}',
  '\\indep': '\\perp\\!\\!\\!\\perp',
  '\\independent': '\\perp\\!\\!\\!\\perp',
  ...Object.fromEntries(
    [
      'Tr',
      'tr',
      'rank',
      'diag',
      'sgn',
      'sign',
      'lcm',
      'arccot',
      'arcsec',
      'arccsc',
      'sech',
      'csch',
      'trace',
    ].map((name) => [`\\${name}`, `\\operatorname{${name === 'trace' ? 'tr' : name}}`]),
  ),
};

export function familiarMacros(): Record<string, string> {
  // Temml writes into what it is given.
  return { ...macros };
}

/** Words in braces, with braces within. */
const braced = String.raw`\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}`;
const rewritten: readonly (readonly [RegExp, string | ((...parts: string[]) => string)])[] = [
  // What loads packages, makes room on a page, or begins a formula: it is begun.
  [
    /\\require\s{0,4}\{[^{}]*\}|\\(?:vspace|hypertarget)\*?\s{0,4}\{[^{}]*\}|\\(?:noindent|centering|smallskip|medskip|bigskip)(?![a-zA-Z])/g,
    '',
  ],
  [/\\(?:begin|end)\s{0,4}\{(?:math|displaymath|subequations|center)\}/g, ''],
  [/\\(begin|end)\s{0,4}\{flalign(\*?)\}/g, '\\$1{align$2}'],
  [/\\begin\s{0,4}\{eqnarray\*?\}/g, '\\begin{array}{rcl}'],
  [/\\end\s{0,4}\{eqnarray\*?\}/g, '\\end{array}'],
  [/\\begin\s{0,4}\{IEEEeqnarray\*?\}\s{0,4}\{[^{}]*\}/g, '\\begin{array}{rcl}'],
  [/\\end\s{0,4}\{IEEEeqnarray\*?\}/g, '\\end{array}'],
  // Looks and names of a page.
  [
    new RegExp(
      String.raw`\\(?:style|class|cssId|htmlId|htmlClass|htmlStyle)\s{0,4}\{[^{}]*\}\s{0,4}${braced}`,
      'g',
    ),
    '{$1}',
  ],
  [new RegExp(String.raw`\\bbox\s{0,4}(?:\[[^\]]{0,200}\])?\s{0,4}${braced}`, 'g'), '{$1}'],
  [
    new RegExp(String.raw`\\enclose\s{0,4}\{[^{}]*\}\s{0,4}(?:\[[^\]]{0,200}\])?\s{0,4}${braced}`, 'g'),
    '\\boxed{$1}',
  ],
  [
    new RegExp(String.raw`\\rotatebox\s{0,4}(?:\[[^\]]{0,200}\])?\s{0,4}\{[^{}]*\}\s{0,4}${braced}`, 'g'),
    '{$1}',
  ],
  [new RegExp(String.raw`\\(?:short)?intertext\s{0,4}${braced}`, 'g'), '\\text{$1} \\\\ '],
  [
    /\\unicode\s{0,4}(?:\[[^\]]{0,200}\])?\s{0,4}\{(?:x([\da-f]{2,6})|(\d{2,7}))\}/gi,
    (_, hex, figures) => signOf(hex, figures),
  ],
  [/\\root\s+(\S+|\{[^{}]*\})\s{0,4}\\of\s+(\{[^{}]*\}|\\?\w+)/g, '\\sqrt[$1]{$2}'],
  [/\\cline\s{0,4}\{[^{}]*\}/g, ''],
  [
    new RegExp(String.raw`\\multicolumn\s{0,4}\{(\d{1,2})\}\s{0,4}\{[^{}]*\}\s{0,4}${braced}`, 'g'),
    (_, columns, words) => `{${words}}${' &'.repeat(Math.max(0, Number(columns) - 1))}`,
  ],
  [
    /(\\begin\s{0,4}\{(?:array|darray)\}\s{0,4}(?:\[[tcb]\])?\s{0,4})\{((?:[^{}]|\{[^{}]*\})*)\}/g,
    (_, begin, columns) => `${begin}{${plainColumns(columns ?? '')}}`,
  ],
];

/**
 * A formula that is not understood in words that may be: other packages' names of environments, without what is said of a page. It
 * says the same; where it did not, it would be shown as it is written.
 */
export function inOtherWords(tex: string): string {
  return rewritten.reduce((text, [found, made]) => text.replace(found, made as string), tex);
}

function signOf(hex: string | undefined, figures: string | undefined): string {
  const code = hex === undefined ? Number(figures) : Number.parseInt(hex, 16);
  return code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
    ? String.fromCodePoint(code)
    : '?';
}

/** Columns of a table as Temml knows them: how many, and on which side; what is put between and before them is room. */
function plainColumns(written: string): string {
  const counted = written.replace(/\*\s{0,4}\{(\d{1,2})\}\s{0,4}\{([^{}]*)\}/g, (_, times, columns) =>
    columns.repeat(Number(times)),
  );
  return counted
    .replace(/[@!<>]\s{0,4}\{[^{}]*\}/g, '')
    .replace(/[pmb]\s{0,4}\{[^{}]*\}/g, 'l')
    .replace(/[^clr|:]/g, '');
}
