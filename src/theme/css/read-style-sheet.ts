import type { CssNode, List, Raw, SyntaxParseError } from 'css-tree';
import { isAllowedAtRule, isAllowedFunction, isAllowedProperty } from '../../css/allowed-css.ts';
import { cssTree } from '../../css/css-tree.ts';
import { nearest } from '../../text/nearest.ts';

/** A style sheet as it was understood, or why it is refused. */
export type ReadStyleSheet =
  | { readonly css: string; readonly fault: null }
  | { readonly css: null; readonly fault: CssFault };

export interface CssFault {
  /** From 1. */
  readonly line: number;
  readonly why: string;
}

/** Brackets and blocks that may stand in one another: hundreds are no style sheet. */
const deepest = 40;

/**
 * Reads a style sheet that may come from a stranger: it is parsed, all that it consists of must be allowed,
 * and what was parsed is written anew, without comments. So what was looked at and what is printed cannot be
 * two things: no comment sign in a string and no escape hides a rule, blocks are closed, and `</` does not
 * occur in what is given.
 */
export function readStyleSheet(text: string): ReadStyleSheet {
  const refused = (offset: number, why: string): ReadStyleSheet => ({
    css: null,
    fault: { line: text.slice(0, offset).split('\n').length, why },
  });
  const token = tokenFault(text);
  if (token) return refused(token.offset, token.why);
  const errors: SyntaxParseError[] = [];
  const { parse, generate } = cssTree();
  const tree = parse(text, {
    positions: true,
    parseCustomProperty: true,
    onParseError: (error) => errors.push(error),
  });
  const [first] = [
    ...nodeFaults(tree),
    ...errors.map(({ offset, message }) => ({ offset, why: `this is no CSS: ${message}` })),
  ].sort((one, other) => one.offset - other.offset);
  if (first) return refused(first.offset, first.why);
  return { css: withoutTags(generate(tree)), fault: null };
}

/**
 * Why the value of a property, as a theme's tokens are, cannot stand in a style sheet as it is; null where it
 * can.
 */
export function cssValueFault(text: string): string | null {
  const left = leftOpen(text);
  if (left) return left;
  const { fault } = readStyleSheet(`x{--x:${text}}`);
  return fault?.why ?? null;
}

/** Within strings, where alone it can stand, `<\/` means the same. */
function withoutTags(css: string): string {
  return css.replaceAll('</', '<\\/');
}

interface FaultAt {
  readonly offset: number;
  readonly why: string;
}

/**
 * What a value leaves open or ends for others: what stands behind it would be read as another thing than it
 * is.
 */
function leftOpen(text: string): string | null {
  const open: string[] = [];
  let why: string | null = null;
  cssTree().tokenize(text, (type, start, end) => {
    const token = text.slice(start, end);
    const last = token.at(-1) ?? '';
    if (type === tokens.comment) why ??= 'a comment is no part of a value';
    else if (type === tokens.string) {
      if (token.length < 2 || last !== token[0] || /(?:^|[^\\])(?:\\\\)*\\.$/s.test(token))
        why ??= 'a string has no end';
    } else if (/[{};!]/.test(token)) why ??= `${token} is no part of a value`;
    else if (/[([]$/.test(token)) open.push(last === '(' ? ')' : ']');
    else if (/^[)\]]$/.test(token) && open.pop() !== token) why ??= `there is a ${token} too many`;
  });
  return why ?? (open.length > 0 ? `a ${open.at(-1)} is missing` : null);
}

/**
 * What tokens alone tell: escapes outside strings, strings and brackets without an end, signs of HTML, depth.
 */
function tokenFault(text: string): FaultAt | null {
  let found: FaultAt | null = null;
  let depth = 0;
  cssTree().tokenize(text, (type, start, end) => {
    if (found) return;
    const token = text.slice(start, end);
    const why = whyNot(type, token);
    if (why) found = { offset: start, why };
    if (/[({[]$/.test(token) && type !== tokens.string && type !== tokens.comment) depth += 1;
    if (/^[)}\]]$/.test(token)) depth -= 1;
    if (depth > deepest)
      found ??= { offset: start, why: `more than ${deepest} blocks and brackets stand in one another` };
  });
  return found;
}

/** Numbers of css-tree's tokens, which are those of CSS Syntax 3. */
const tokens = { string: 5, badString: 6, url: 7, badUrl: 8, cdo: 14, cdc: 15, comment: 25 } as const;

function whyNot(type: number, token: string): string | null {
  if (type === tokens.string || type === tokens.comment) return null;
  if (type === tokens.badString) return 'a string does not end on its line';
  if (type === tokens.cdo || type === tokens.cdc) return 'a style sheet cannot hold HTML';
  if (type !== tokens.url && type !== tokens.badUrl && token.includes('\\'))
    return 'escapes like \\75 are admitted in strings only: write the character itself';
  return null;
}

const noAddress = 'url() and its like are not admitted: a style sheet loads nothing';

/**
 * All that a sheet has and may not have. Stray `;` and comments (css-tree keeps those that begin with `!`)
 * are dropped.
 */
function nodeFaults(tree: CssNode): FaultAt[] {
  const faults: FaultAt[] = [];
  cssTree().walk(tree, function (this: unknown, node: CssNode, item, list?: List<CssNode>) {
    if (list && (node.type === 'Comment' || (node.type === 'Raw' && isStray(node)))) {
      list.remove(item);
      return;
    }
    const why = nodeFault(node);
    if (why) faults.push({ offset: node.loc?.start.offset ?? 0, why });
  });
  return faults;
}

function isStray({ value }: Raw): boolean {
  return /^[;\s]*$/.test(value);
}

function nodeFault(node: CssNode): string | null {
  switch (node.type) {
    case 'Atrule':
      return isAllowedAtRule(node.name) ? null : atRuleFault(node.name);
    case 'Declaration':
      return isAllowedProperty(node.property) ? null : noProperty(node.property);
    case 'Function':
      return isAllowedFunction(node.name) ? null : functionFault(node.name);
    case 'Url':
      return noAddress;
    case 'Comment':
      return 'a comment may not stand here';
    case 'Raw':
      return `"${node.value.trim().slice(0, 40)}" cannot be read as CSS; a rule within another begins with &`;
    default:
      return null;
  }
}

function atRuleFault(name: string): string {
  const why: Readonly<Record<string, string>> = {
    import: 'a style sheet stands alone',
    'font-face': 'faces are named in theme.yml',
    page: 'sheets and their margins are in theme.yml, under `pages`',
  };
  return `@${name} is not admitted${why[name.toLowerCase()] ? `: ${why[name.toLowerCase()]}` : ''}`;
}

function functionFault(name: string): string {
  return /^(url|src|image|image-set|-webkit-image-set|cross-fade|element|paint)$/i.test(name)
    ? noAddress
    : `${name}() is not admitted in style sheets of themes`;
}

function noProperty(name: string): string {
  const near = nearest(name.toLowerCase(), Object.keys(cssTree().properties));
  return `there is no property "${name}" in style sheets of themes${near ? `; did you mean "${near}"?` : ''}`;
}
