import { nearest } from '../text/nearest.ts';

/** What Handlebars says of a fault, in words that tell what to do. */
interface Explained {
  /** 1-based. */
  readonly line: number;
  readonly message: string;
}

/** Where Handlebars says that a block stands: 1-based lines, 0-based columns. */
export interface Located {
  readonly loc: hbs.AST.SourceLocation;
}

/** A block asked for a field that does not exist. */
export class MissingField extends Error implements Located {
  readonly loc: hbs.AST.SourceLocation;

  constructor(loc: hbs.AST.SourceLocation) {
    super('a block asks for a field that does not exist');
    this.loc = loc;
  }
}

/**
 * A fault of a template's text or of what it reads; `view` is what it was given, null where it did not run
 * yet.
 */
export function explainTemplateError(error: unknown, text: string, view: object | null): Explained {
  if (error instanceof MissingField) {
    const { line, column } = error.loc.start;
    const block = (text.split('\n')[line - 1] ?? '').slice(column);
    const [, field = block] = /^\{\{~?\s*#?(?:else\s+)?\w+\s+([^\s}~]+)/.exec(block) ?? [];
    return { line, message: noField(field, view) };
  }
  const { message, lineNumber } = error as Error & { lineNumber?: number };
  const line = lineNumber ?? Number(/on line (\d+)/.exec(message)?.[1] ?? 1);
  const plain = message.replace(/ - \d+:\d+$/, '');
  const [, field] = /^"(.+)" not defined in /.exec(plain) ?? [];
  if (field !== undefined) return { line, message: noField(field, view) };
  const [, opened, closed] = /^(\S+) doesn't match (\S+)$/.exec(plain) ?? [];
  if (opened !== undefined)
    return { line, message: `{{#${opened}}} is closed by {{/${closed}}}: write {{/${opened}}}` };
  if (!plain.startsWith('Parse error')) return { line, message: plain };
  return parseFault(plain, text, line);
}

function noField(field: string, view: object | null): string {
  const near = nearest(field.split(/[./]/).at(-1) ?? field, [...fieldsOf(view)]);
  const hint = near ? `; did you mean "${near}"?` : '';
  return `"${field}" is not a field of the view${hint}${hint ? '' : ';'} templates/README.md lists those that are`;
}

/** The names of all fields within a view; a list stands for its first member. */
function fieldsOf(value: unknown, names = new Set<string>()): ReadonlySet<string> {
  if (Array.isArray(value)) return value.length > 0 ? fieldsOf(value[0], names) : names;
  if (typeof value !== 'object' || value === null) return names;
  for (const [name, within] of Object.entries(value)) {
    names.add(name);
    fieldsOf(within, names);
  }
  return names;
}

function parseFault(message: string, text: string, line: number): Explained {
  const got = /got '([A-Z_]+)'/.exec(message)?.[1];
  const open = openBlocks(text);
  const last = open.at(-1);
  if (got === 'EOF' && last !== undefined)
    return {
      line: last.line,
      message: `{{#${last.name}}} is not closed: write {{/${last.name}}} where it ends`,
    };
  if (got === 'OPEN_ENDBLOCK') return { line, message: 'a block is closed here that was not opened' };
  const [, near = ''] = message.split('\n');
  return { line, message: `no template can be read here: ${near.trim()}` };
}

/** The blocks that are opened in a text and not closed, outermost first. */
function openBlocks(text: string): readonly { readonly name: string; readonly line: number }[] {
  const open: { name: string; line: number }[] = [];
  for (const { 1: sign, 2: name = '', index } of text.matchAll(/\{\{~?([#^/])\s*([\w.-]+)/g))
    if (sign === '/') open.pop();
    else open.push({ name, line: text.slice(0, index).split('\n').length });
  return open;
}
