import { answers } from './hostile-case.ts';

type CostlyProject = readonly [string, Readonly<Record<string, string | Uint8Array>>];

const words = 'word and '.repeat(100_000);

/** A sound book of sixty questions in a theme with this style sheet for print. */
const themed = (name: string, css: string): CostlyProject => [
  name,
  {
    'handbook.yml': `theme: ./t\n${answers}`,
    'a.md': Array.from(
      { length: 60 },
      (_, at) => `${at + 1}. What is ${at}?\n\n- Point: It is ${at}.\n`,
    ).join('\n'),
    't/theme.yml': 'title: T\nextends: classic\n',
    't/print.css': css,
  },
];

const drawn = (name: string, inside: string): CostlyProject => [
  name,
  {
    'handbook.yml': answers,
    'a.md': '1. What is a test?\n\n- Point: It checks ![so](d.svg)\n',
    'd.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90">${inside}</svg>`,
  },
];

/** Each uses the next one twice. */
const masks = Array.from(
  { length: 60 },
  (_, at) =>
    `<mask id="m${at}"><g mask="url(#m${at + 1})"><rect width="9" height="9" mask="url(#m${at + 1})"/></g></mask>`,
).join('');

/** Style sheets and drawings that take the browser far longer than their size tells. */
export const costlyToDraw: readonly CostlyProject[] = [
  drawn('a drawing of 400,000 circles', '<circle r="1"/>'.repeat(400_000)),
  drawn('a drawing of nested masks', `${masks}<rect width="9" height="9" mask="url(#m0)"/>`),
  themed('pages that never end', '@page { margin: 200mm } p { break-before: page; margin-top: 9999mm }'),
  themed('pages of a millimetre', '@page { size: 20mm 20mm; margin: 9mm }'),
  themed('a shadow on everything', `* { text-shadow: ${Array(400).fill('0 0 99px red').join(', ')} }`),
  themed('boxes that cast shadows', `* { box-shadow: ${Array(400).fill('0 0 99px red').join(', ')} }`),
  themed(
    'gradients of two hundred layers on everything',
    `* { background: ${Array(200).fill('linear-gradient(red, blue)').join(', ')} }`,
  ),
  themed('everything blurred', '* { filter: blur(40px) }'),
  themed(
    'everything mixed with what lies behind',
    '* { mix-blend-mode: difference; opacity: .9; isolation: isolate }',
  ),
  themed('a text of 900,000 letters before each paragraph', `p::before { content: "${words}" }`),
  themed('everything a thousand times as large', '* { font-size: 1000px }'),
  themed('everything scaled a thousand times', 'body { transform: scale(1000) } p { zoom: 100 }'),
  themed('columns by the ten thousand', 'body { columns: 10000; column-width: 1px }'),
  themed(
    'a grid of 100,000 columns',
    'body { display: grid; grid-template-columns: repeat(100000, 1px); grid-template-rows: repeat(100000, 1px) }',
  ),
  themed(
    'selectors that look through the book for each element',
    Array.from(
      { length: 500 },
      (_, at) => `:has(* * * .x${at}) * ~ * + :not(:has(p ~ p)) { color: #111 }`,
    ).join('\n'),
  ),
  themed('paragraphs a hundredth of a millimetre wide', 'p, li { width: .01mm; overflow-wrap: anywhere }'),
  themed(
    'counters that count on',
    '* { counter-increment: a 1 b 1 c 1 } *::after { content: counters(a, ".") }',
  ),
];
