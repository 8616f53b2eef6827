import { type Hyphenator, hyphenatorOf } from './hyphenate.ts';

/** A book's markup whose wide tables are named by the room they need, and the rules that give it to them. */
export interface FittedTables {
  readonly html: string;
  readonly css: string;
}

/** From so many columns on a table is measured: fewer leave room for any word. */
const columnsOfWide = 4;

/**
 * Least size of a table's type: whole words down to the first; below it words are parted, at the second they
 * break anywhere. Points.
 */
const leastWhole = 7.2;
const leastParted = 6.2;

/** Room on the right of a cell, em. */
const gap = 0.6;

/**
 * Wide tables with their words whole: type is made smaller until the longest word of each column has room,
 * then words are parted at syllables, and only where that is not enough are they broken anywhere. How wide
 * the text is where a table stands the browser knows (container queries), how much its words need is
 * estimated here, generously.
 */
export function fitTables(html: string, language: string): FittedTables {
  const rules = new Set<string>();
  let hyphenate: Hyphenator | null | undefined;
  const fitted = html.replace(
    /(<div class="block"[^>]*>)?<table>([\s\S]*?)<\/table>/g,
    (_, block: string | undefined, cells: string) => {
      const rows = keepAmounts(loosen(cells));
      const columns = columnsOf(rows);
      if (columns.length < columnsOfWide) return `${block ?? ''}<table>${rows}</table>`;
      hyphenate ??= hyphenatorOf(language);
      const parted = hyphenate ? partWords(rows, hyphenate) : rows;
      const whole = roomOf(columns);
      const least = Math.min(whole, roomOf(columnsOf(parted)));
      rules.add(rulesFor(whole, least));
      const table = `<table class="${nameOf(whole, least)}">${parted}</table>`;
      // One in a quotation or a list has no block of its own.
      return block === undefined
        ? `<div class="wide-table">${table}</div>`
        : `${block.replace('class="block"', 'class="block wide-table"')}${table}`;
    },
  );
  return { html: fitted, css: rules.size === 0 ? '' : `@layer settings{${[...rules].join('')}}` };
}

const nameOf = (whole: number, least: number): string => `needs-${whole}-${least}`;

function rulesFor(whole: number, least: number): string {
  const table = `table.${nameOf(whole, least)}`;
  const size = (ems: number) => `font-size:min(1em,100cqi/${ems})`;
  return [
    `${table}{hyphens:none;overflow-wrap:normal}${table}>*{${size(whole)};line-height:1.26}`,
    `@container (max-width:${whole * leastWhole}pt){${table}{hyphens:manual}${table}>*{font-size:min(1em,clamp(${leastParted}pt,100cqi/${least},${leastWhole}pt))}}`,
    `@container (max-width:${least * leastParted}pt){${table} :is(th,td){overflow-wrap:anywhere}}`,
  ].join('');
}

/** Characters of a word that no cell is sure to have room for: an address, a name in a program. */
const longWord = 14;

/** Long words of a table with places where a line may end: after a sign in them, else anywhere. A table never makes its page wider. */
function loosen(rows: string): string {
  const word = new RegExp(`[^\\s<>&\\u00ad]{${longWord},}`, 'gu');
  return rows.replace(/<math\b[\s\S]*?<\/math>|<[^>]*>|[^<]+/g, (piece) =>
    piece.startsWith('<')
      ? piece
      : piece.replace(word, (long) =>
          /^[\p{L}\p{M}'’-]+$/u.test(long) && long.length < 2 * longWord && !/\p{Ll}\p{Lu}/u.test(long)
            ? long
            : long
                .replace(/(?<=[/_.:@?&=,;+-])(?=[\p{L}\p{N}])|(?<=\p{Ll})(?=\p{Lu})/gu, '<wbr/>')
                .replace(/[^<>/]{12}(?=[^<>/]{4})(?![^<]*>)/gu, '$&<wbr/>'),
        ),
  );
}

const amount = '<span class="whole">';

/** A number and its unit stay together. */
function keepAmounts(rows: string): string {
  return rows.replace(/(?<=<td\b[^>]*>)[-+−~]?\d[\d.,]* \p{L}{1,4}(?=<\/td>)/gu, `${amount}$&</span>`);
}

/** The cells of each column, as markup. */
function columnsOf(rows: string): string[][] {
  const columns: string[][] = [];
  for (const [row] of rows.matchAll(/<tr>[\s\S]*?<\/tr>/g))
    [...row.matchAll(/<t[hd]\b[^>]*>([\s\S]*?)<\/t[hd]>/g)].forEach(([, cell = ''], index) => {
      const column = columns[index] ?? [];
      columns[index] = column;
      column.push(cell);
    });
  return columns;
}

/** Room that a table needs at the least, whole ems. */
function roomOf(columns: readonly (readonly string[])[]): number {
  const widest = (cells: readonly string[]) => Math.max(0, ...cells.flatMap(wordsOf).map(widthOf));
  return Math.ceil(columns.reduce((sum, cells) => sum + widest(cells) + gap, 0));
}

/** What a line may not end within. */
function wordsOf(cell: string): string[] {
  if (/<(?:math|img|pre|ul|ol)\b/.test(cell)) return ['m'.repeat(12)];
  if (cell.startsWith(amount)) return [cell.slice(amount.length, -'</span>'.length)];
  const text = cell
    .replace(/<wbr\/>/g, '\u200b')
    .replace(/<[^>]*>/g, '')
    .replace(/&[a-z]+;/g, 'm');
  // An ideograph may stand at the end of a line.
  return text.split(/[\s\u200b]+|(?<=\p{L}[-\u00AD])(?=\p{L})|(?=[\p{Script=Han}\p{Script=Kana}])/u);
}

/** Width of a word in ems of a wide sans. */
function widthOf(word: string): number {
  let width = 0;
  for (const character of word)
    if (character !== '\u00AD')
      width += /[iljt.,:;!|'()[\]rf ]/.test(character)
        ? 0.36
        : /[mwMW%—]/.test(character)
          ? 0.9
          : /[A-Z0-9]/.test(character)
            ? 0.63
            : character > '\u2E80'
              ? 1.05
              : 0.55;
  return word.endsWith('\u00AD') ? width + 0.36 : width;
}

function partWords(rows: string, hyphenate: Hyphenator): string {
  return rows.replace(/<(code|math|a)\b[\s\S]*?<\/\1>|<[^>]*>|[^<]+/g, (piece) =>
    piece.startsWith('<') ? piece : hyphenate(piece),
  );
}
