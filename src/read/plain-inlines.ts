import type { PhrasingContent } from 'mdast';
import type { Position } from 'unist';

/** Characters that mean something within a line, or may. */
const special = /[*_`[\]<>&\\!~$|@{}]|:[a-z/:]|www\.|https?:|\s\n|\n\s/i;
/** Strong words, code and links in their plainest form, with nothing before or after that could change what they are. */
const piece =
  /(?<=^|[\s(])(?:\*\*([\p{L}\p{N}](?:[\p{L}\p{N} ,'’/&-]*[\p{L}\p{N}])?)\*\*|`([^`\n\s](?:[^`\n]*[^`\n\s])?)`|\[([\p{L}\p{N}](?:[\p{L}\p{N} ,.'’-]*[\p{L}\p{N}])?)\]\(((?:https?:\/\/|#)[\w./#?=%+,;-]*)\))(?=$|[\s.,:;?)])/gu;

/** Reads text with nothing in it but words, strong words, code and links; null where there may be more. `line` is its first. */
export function plainInlines(text: string, line: number): PhrasingContent[] | null {
  if (!special.test(text)) return [{ type: 'text', value: text, position: place(line, line + breaks(text)) }];
  const found: PhrasingContent[] = [];
  let at = 0;
  let here = line;
  const add = (value: string): boolean => {
    if (value === '') return true;
    if (special.test(value)) return false;
    const end = here + breaks(value);
    found.push({ type: 'text', value, position: place(here, end) });
    here = end;
    return true;
  };
  for (const match of text.matchAll(piece)) {
    if (!add(text.slice(at, match.index))) return null;
    at = match.index + match[0].length;
    const [, strong, code, label, url] = match;
    const position = place(here, here);
    if (strong !== undefined && !strong.includes('&'))
      found.push({ type: 'strong', children: [{ type: 'text', value: strong, position }], position });
    else if (code !== undefined) found.push({ type: 'inlineCode', value: code, position });
    else if (label !== undefined && url !== undefined)
      found.push({
        type: 'link',
        title: null,
        url,
        children: [{ type: 'text', value: label, position }],
        position,
      });
    else return null;
  }
  return at > 0 && add(text.slice(at)) ? found : null;
}

function breaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

function place(first: number, last: number): Position {
  return { start: { line: first, column: 1 }, end: { line: last, column: 1 } };
}
