import { isReaction } from './is-reaction.ts';
import { childOf, elementsOf, type XmlElement, xmlText } from './xml.ts';

// ECMA-376 part 1, 22.1: the elements of Office Math, each with what it is in TeX.

const signs: Readonly<Record<string, string>> = {
  '∑': '\\sum',
  '∏': '\\prod',
  '∐': '\\coprod',
  '∫': '\\int',
  '∬': '\\iint',
  '∭': '\\iiint',
  '∮': '\\oint',
  '⋃': '\\bigcup',
  '⋂': '\\bigcap',
  '⋅': '\\cdot ',
  '×': '\\times ',
  '÷': '\\div ',
  '±': '\\pm ',
  '≤': '\\le ',
  '≥': '\\ge ',
  '≠': '\\ne ',
  '≈': '\\approx ',
  '→': '\\to ',
  '∞': '\\infty ',
  '∂': '\\partial ',
  '∇': '\\nabla ',
  '∈': '\\in ',
  '∀': '\\forall ',
  '∃': '\\exists ',
  '…': '\\dots ',
  '°': '^{\\circ}',
};
const accents: Readonly<Record<string, string>> = {
  '\u0302': 'hat',
  '\u0303': 'tilde',
  '\u0304': 'bar',
  '\u0305': 'overline',
  '\u0307': 'dot',
  '\u0308': 'ddot',
  '\u20d7': 'vec',
  '\u0306': 'breve',
  '\u030c': 'check',
  '\u0300': 'grave',
  '\u0301': 'acute',
};
const functions =
  /^(?:arccos|arcsin|arctan|arg|cosh|cos|coth|cot|csc|deg|det|dim|exp|gcd|hom|inf|ker|lg|lim|ln|log|max|min|Pr|sec|sinh|sin|sup|tanh|tan)$/;
const powers: Readonly<Record<string, string>> = { '²': '^{2}', '³': '^{3}', '¹': '^{1}' };

/** A formula of Word as TeX. What it does not know is read by its parts, so that no sign is lost. */
export function ommlToTex(math: XmlElement): string {
  const tex = all(math).replace(/\s+/g, ' ').trim();
  const written = isReaction(tex) ? `\\mathrm{${tex.replace(/\\text\{([A-Za-z]+)\}/g, '$1')}}` : tex;
  // Without a sign that only formulas have, Markdown would take it for a price.
  return written === '' || /[\\^_{}=]/.test(written) ? written : `{${written}}`;
}

function all(element: XmlElement | undefined): string {
  return element ? elementsOf(element).map(tex).join('') : '';
}

function part(element: XmlElement, name: string): string {
  return all(childOf(element, name)).trim();
}

/** A value of an element's properties, `m:dPr/m:begChr`. */
function property(element: XmlElement, name: string, fallback: string): string {
  const found = childOf(childOf(element, `${element.name}Pr`), name);
  return found ? (found.attributes['m:val'] ?? '') : fallback;
}

function tex(element: XmlElement): string {
  const of = (name: string): string => part(element, name);
  switch (element.name) {
    case 'm:r':
      return run(element);
    case 'm:f':
      return property(element, 'm:type', 'bar') === 'lin'
        ? `{${of('m:num')}}/{${of('m:den')}}`
        : `\\frac{${of('m:num')}}{${of('m:den')}}`;
    case 'm:sSup':
      return `${base(of('m:e'))}^{${of('m:sup')}}`;
    case 'm:sSub':
      return `${base(of('m:e'))}_{${of('m:sub')}}`;
    case 'm:sSubSup':
      return `${base(of('m:e'))}_{${of('m:sub')}}^{${of('m:sup')}}`;
    case 'm:sPre':
      return `{}_{${of('m:sub')}}^{${of('m:sup')}}${base(of('m:e'))}`;
    case 'm:rad':
      return of('m:deg') ? `\\sqrt[${of('m:deg')}]{${of('m:e')}}` : `\\sqrt{${of('m:e')}}`;
    case 'm:nary': {
      const sign = property(element, 'm:chr', '∫');
      const [below, above] = [of('m:sub'), of('m:sup')];
      return `${signs[sign] ?? sign}${below ? `_{${below}}` : ''}${above ? `^{${above}}` : ''} ${of('m:e')}`;
    }
    case 'm:func':
      return `${of('m:fName')} ${of('m:e')}`;
    case 'm:limLow':
      return `\\underset{${of('m:lim')}}{${of('m:e')}}`;
    case 'm:limUpp':
      return `\\overset{${of('m:lim')}}{${of('m:e')}}`;
    case 'm:d':
      return delimited(element);
    case 'm:m':
      return `\\begin{matrix}${rows(element, 'm:mr', ' & ')}\\end{matrix}`;
    case 'm:eqArr':
      return `\\begin{aligned}${elementsOf(element)
        .filter(({ name }) => name === 'm:e')
        .map((one) => all(one).trim())
        .join(' \\\\ ')}\\end{aligned}`;
    case 'm:acc':
      return `\\${accents[property(element, 'm:chr', '\u0302')] ?? 'hat'}{${of('m:e')}}`;
    case 'm:bar':
      return `\\${property(element, 'm:pos', 'bot') === 'top' ? 'overline' : 'underline'}{${of('m:e')}}`;
    case 'm:groupChr':
      return property(element, 'm:pos', 'bot') === 'top'
        ? `\\overbrace{${of('m:e')}}`
        : `\\underbrace{${of('m:e')}}`;
    case 'm:borderBox':
      return `\\boxed{${of('m:e')}}`;
    default:
      return /Pr$/.test(element.name) ? '' : element.name.startsWith('w:') ? words(element) : all(element);
  }
}

/** A base of one sign needs no braces. */
function base(text: string): string {
  return /^(?:\p{L}|\p{N}|\\\p{L}+ ?)$/u.test(text) ? text.trim() : `{${text}}`;
}

function delimited(element: XmlElement): string {
  const fence = (sign: string): string =>
    sign === '' ? '.' : /[{}]/.test(sign) ? `\\${sign}` : sign === '‖' ? '\\|' : sign;
  const inner = elementsOf(element)
    .filter(({ name }) => name === 'm:e')
    .map((one) => all(one).trim())
    .join(` ${property(element, 'm:sepChr', '|')} `);
  return `\\left${fence(property(element, 'm:begChr', '('))} ${inner} \\right${fence(property(element, 'm:endChr', ')'))}`;
}

function rows(element: XmlElement, name: string, between: string): string {
  return elementsOf(element)
    .filter((child) => child.name === name)
    .map((row) =>
      elementsOf(row)
        .map((cell) => all(cell).trim())
        .join(between),
    )
    .join(' \\\\ ');
}

/** The signs of a run; words that are set upright are text, and names of functions are those. */
function run(element: XmlElement): string {
  const text = elementsOf(element)
    .filter(({ name }) => name === 'm:t' || name === 'w:t')
    .map(xmlText)
    .join('');
  const properties = childOf(element, 'm:rPr');
  if (functions.test(text.trim())) return `\\${text.trim()} `;
  if (childOf(properties, 'm:nor') || /^\p{L}{2,}(?:\s+\p{L}+)*$/u.test(text.trim())) {
    const upright = childOf(properties, 'm:sty')?.attributes['m:val'] === 'p';
    return upright && !/\s/.test(text)
      ? `\\mathrm{${text}}`
      : `\\text{${text.replace(/[\\{}$&#^_%~]/g, '')}}`;
  }
  return signsOf(text);
}

function signsOf(text: string): string {
  return [...text]
    .map((sign) => {
      if (/[#$%&_{}]/.test(sign)) return `\\${sign}`;
      if (sign === '\\') return '\\backslash ';
      return signs[sign] ?? powers[sign] ?? sign;
    })
    .join('');
}

/** Text of Word in a formula. */
function words(element: XmlElement): string {
  return element.name === 'w:t' ? signsOf(xmlText(element)) : all(element);
}
