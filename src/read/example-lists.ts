import { withoutCodeSpans } from '../text/vault-marks.ts';
import { literalLines } from './code-lines.ts';

const item = /^( {0,3})\(@([\w-]*)\)[ \t]+(?=\S)/;
const mention = /(?<![\w[])\(@([\w-]+)\)/g;

/** Items of Pandoc that are numbered through a document, `(@)` and `(@name)`, by their numbers, and what names one by its number. */
export function exampleLists(text: string): string {
  if (!/^ {0,3}\(@[\w-]*\)[ \t]/m.test(text)) return text;
  const lines = text.split('\n');
  const code = literalLines(lines);
  const numbers = new Map<string, number>();
  let number = 0;
  for (const [at, line] of lines.entries()) {
    const found = code.has(at) ? null : item.exec(line);
    if (!found) continue;
    const [whole, indent = '', name = ''] = found;
    const known = name === '' ? undefined : numbers.get(name);
    const own = known ?? ++number;
    if (name !== '') numbers.set(name, own);
    lines[at] = `${indent}${own}. ${line.slice(whole.length)}`;
  }
  return lines
    .map((line, at) => {
      if (code.has(at) || !line.includes('(@')) return line;
      const shown = withoutCodeSpans(line);
      return line.replace(mention, (whole, name, place) =>
        shown[place] === '(' && numbers.has(name) ? `(${numbers.get(name)})` : whole,
      );
    })
    .join('\n');
}
