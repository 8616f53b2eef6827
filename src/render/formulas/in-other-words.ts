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

/** What Temml draws with pictures in its style sheet, as what is drawn without. */
export function drawnMacros(): Record<string, string> {
  return { '\\cancelto': '{\\cancel{#2}}^{#1}' };
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
  [new RegExp(String.raw`\\(?:class|cssId|htmlId|htmlClass)\s{0,4}\{[^{}]*\}\s{0,4}${braced}`, 'g'), '{$1}'],
  [
    new RegExp(String.raw`\\(?:style|htmlStyle)\s{0,4}\{([^{}]*)\}\s{0,4}${braced}`, 'g'),
    (whole, look, words) => styled(whole ?? '', look ?? '', words ?? ''),
  ],
  [new RegExp(String.raw`\\bbox\s{0,4}(?:\[[^\]]{0,200}\])?\s{0,4}${braced}`, 'g'), '{$1}'],
  [
    new RegExp(String.raw`\\enclose\s{0,4}\{([^{}]*)\}\s{0,4}(?:\[[^\]]{0,200}\])?\s{0,4}${braced}`, 'g'),
    (whole, signs, words) => enclosed(whole ?? '', signs ?? '', words ?? ''),
  ],
  [
    new RegExp(String.raw`\\rotatebox\s{0,4}(?:\[[^\]]{0,200}\])?\s{0,4}\{[^{}]*\}\s{0,4}${braced}`, 'g'),
    '{$1}',
  ],
  [new RegExp(String.raw`\\(?:short)?intertext\s{0,4}${braced}`, 'g'), '\\text{$1} \\\\ '],
  [
    /\\unicode\s{0,4}(?:\[[^\]]{0,200}\])?\s{0,4}\{(?:x([\da-f]{2,6})|(\d{2,7}))\}/gi,
    (whole, hex, figures) => signOf(hex, figures) ?? whole ?? '',
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

/** What is drawn round or through a formula, by its name in MathML; others have no words of TeX. */
const enclosures: Readonly<Record<string, string>> = {
  box: '\\boxed',
  roundedbox: '\\boxed',
  horizontalstrike: '\\sout',
  updiagonalstrike: '\\cancel',
  downdiagonalstrike: '\\bcancel',
  top: '\\overline',
  bottom: '\\underline',
  radical: '\\sqrt',
  longdiv: '\\longdiv',
  actuarial: '\\angl',
  circle: '\\textcircled',
};

function enclosed(whole: string, signs: string, words: string): string {
  const names = signs.split(/[\s,]+/).filter(Boolean);
  const commands = names.map((name) => enclosures[name]);
  if (names.length === 0 || commands.includes(undefined)) return whole;
  return commands.reduce((made: string, command) => `${command}{${made}}`, words);
}

/** A formula without its colours; one that is hidden keeps its room, or is not understood. */
function styled(whole: string, look: string, words: string): string {
  if (/visibility\s*:\s*(?:hidden|collapse)/i.test(look)) return `\\phantom{${words}}`;
  return /(?:display|opacity|font-size|content)\s*:|text-decoration/i.test(look) ? whole : `{${words}}`;
}

/** Signs that TeX takes for its own, as it writes them. */
const escaped: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'%&$#_{}'].map((sign) => [sign, `\\${sign}`])),
  '\\': '\\backslash ',
  '^': '\\text{\\textasciicircum}',
  '~': '\\text{\\textasciitilde}',
  ' ': '\\ ',
};

/** The sign of a number of Unicode; null where it has none to be seen. */
function signOf(hex: string | undefined, figures: string | undefined): string | null {
  const code = hex === undefined ? Number(figures) : Number.parseInt(hex, 16);
  if (!(code <= 0x10ffff) || (code >= 0xd800 && code < 0xe000)) return null;
  const sign = String.fromCodePoint(code);
  return /\p{C}/u.test(sign) ? null : (escaped[sign] ?? sign);
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
