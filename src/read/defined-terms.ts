import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';

/** A line that defines what the line above it names, as Markdown Extra, Pandoc and others have it. */
const sign = /^:[ \t]+(?=\S)/;
/** Characters of what a line may name. */
const longest = 160;

/** Lines of a paragraph, each with its line of the file. */
interface Line {
  readonly children: PhrasingContent[];
  readonly line: number;
}

/**
 * `Term`, and below it `: what it is`, as a list of labelled items.
 */
export function resolveDefinedTerms(nodes: readonly RootContent[]): RootContent[] {
  const made: RootContent[] = [];
  for (const node of nodes) {
    const inner = 'children' in node && /^(blockquote|listItem|list)$/.test(node.type);
    if (inner)
      made.push({
        ...node,
        children: resolveDefinedTerms(node.children as RootContent[]),
      } as RootContent);
    else if (node.type !== 'paragraph') made.push(node);
    else addParagraph(made, node);
  }
  return made;
}

function addParagraph(made: RootContent[], node: Paragraph): void {
  const lines = linesOf(node);
  const defines = lines.map(({ children }) => begins(children));
  if (!defines.includes(true)) {
    made.push(node);
    return;
  }
  const before = made.at(-1);
  const loose = defines[0] === true && before?.type === 'paragraph' && isTerm(linesOf(before));
  const tight = defines[0] !== true && defines.indexOf(true) === 1 && isTerm(lines.slice(0, 1));
  const first = loose ? linesOf(before as Paragraph)[0] : lines[0];
  // What defines a question is its answer, and is read as such.
  if ((!loose && !tight) || /[?\uff1f]\s*$/.test(textOf(first?.children ?? []))) {
    made.push(node);
    return;
  }
  if (loose) made.pop();
  let term = loose ? linesOf(before as Paragraph) : [];
  let items: ListItem[] = [];
  const close = (): void => {
    if (items.length > 0) addList(made, items);
    items = [];
  };
  for (let at = 0; at < lines.length; ) {
    if (defines[at] !== true) {
      term = [lines[at] as Line];
      at++;
      continue;
    }
    let end = at + 1;
    // A line goes on in the next, unless that names the next term: no sentence goes on in it, and it is none.
    while (
      end < lines.length &&
      defines[end] !== true &&
      !(defines[end + 1] === true && isTerm(lines.slice(end, end + 1)) && ends(lines[end - 1]))
    )
      end++;
    const own = lines.slice(at, end);
    at = end;
    const [first] = own;
    if (!first) break;
    const body = join([{ ...first, children: withoutSign(first.children) }, ...own.slice(1)]);
    const named = term[0];
    const last = items.at(-1);
    if (!named && last) last.children.push(paragraph(body, first.line));
    else
      items.push({
        type: 'listItem',
        spread: false,
        children: [paragraph(labelled(named?.children ?? [], body), named?.line ?? first.line)],
        ...position(named?.line ?? first.line),
      });
    term = [];
  }
  close();
  // A last line that names what nothing defines any more.
  if (term[0]) made.push(paragraph(term[0].children, term[0].line));
}

/** Items that follow others of the same kind belong to one list. */
function addList(made: RootContent[], items: ListItem[]): void {
  const last = made.at(-1);
  if (last?.type === 'list' && last.data && 'definitions' in last.data) last.children.push(...items);
  else
    made.push({
      type: 'list',
      ordered: false,
      spread: false,
      children: items,
      data: { definitions: true } as List['data'] & object,
      ...position(items[0]?.position?.start.line ?? 1),
    });
}

function labelled(term: readonly PhrasingContent[], body: readonly PhrasingContent[]): PhrasingContent[] {
  const [only] = term;
  const name = term.length === 1 && only?.type === 'strong' ? only.children : [...term];
  return [{ type: 'strong', children: name }, { type: 'text', value: ': ' }, ...body];
}

function isTerm(lines: readonly Line[]): boolean {
  const text = textOf(lines[0]?.children ?? []).trim();
  return lines.length === 1 && text !== '' && text.length <= longest && !/[:.;,]$/.test(text);
}

function ends(line: Line | undefined): boolean {
  return /[.!?\u3002\uff01\uff1f]['"\u201d\u2019)]*$/.test(textOf(line?.children ?? []).trim());
}

function begins(children: readonly PhrasingContent[]): boolean {
  const [first] = children;
  return first?.type === 'text' && sign.test(first.value);
}

function withoutSign([first, ...rest]: readonly PhrasingContent[]): PhrasingContent[] {
  return first?.type === 'text' ? [{ ...first, value: first.value.replace(sign, '') }, ...rest] : rest;
}

function linesOf(node: Paragraph): Line[] {
  const start = node.position?.start.line ?? 1;
  const lines: { children: PhrasingContent[]; line: number }[] = [{ children: [], line: start }];
  let line = start;
  for (const child of node.children) {
    if (child.type === 'text') {
      for (const [at, part] of child.value.split('\n').entries()) {
        if (at > 0) lines.push({ children: [], line: ++line });
        if (part !== '') lines.at(-1)?.children.push({ ...child, value: part });
      }
      continue;
    }
    lines.at(-1)?.children.push(child);
    if (child.type === 'break') lines.push({ children: [], line: ++line });
    else line += (child.position?.end.line ?? 0) - (child.position?.start.line ?? 0);
  }
  return lines;
}

function join(lines: readonly Line[]): PhrasingContent[] {
  return lines.flatMap(({ children }, at): PhrasingContent[] =>
    at === 0 ? [...children] : [{ type: 'text', value: '\n' }, ...children],
  );
}

function textOf(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) =>
      'children' in node ? textOf(node.children as PhrasingContent[]) : 'value' in node ? node.value : '',
    )
    .join('');
}

function paragraph(children: readonly PhrasingContent[], line: number): Paragraph {
  return { type: 'paragraph', children: [...children], ...position(line) };
}

function position(line: number) {
  const point = { line, column: 1 };
  return { position: { start: point, end: point } };
}
