import Handlebars from 'handlebars';
import { Parser } from 'htmlparser2';
import { keepAllowedCss } from '../css/keep-allowed.ts';

/** What a template writes that it may not, and the line of it. */
export interface MarkupFault {
  readonly line: number;
  readonly why: string;
}

// What the markup of a template may consist of: a theme may be a stranger's, and its pages are opened in browsers. What is not named here is
// refused, not looked through for danger.

const elements: ReadonlySet<string> = new Set([
  ...['html', 'head', 'title', 'meta', 'body', 'main', 'header', 'footer', 'nav', 'section', 'article'],
  ...['aside', 'div', 'p', 'pre', 'blockquote', 'figure', 'figcaption', 'hr', 'br', 'wbr', 'address'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'a', 'span', 'b', 'i', 'em'],
  ...[
    'strong',
    'small',
    'sub',
    'sup',
    'code',
    'kbd',
    'q',
    'cite',
    'abbr',
    'time',
    'bdi',
    'bdo',
    'u',
    's',
    'mark',
  ],
  ...[
    'table',
    'caption',
    'colgroup',
    'col',
    'thead',
    'tbody',
    'tfoot',
    'tr',
    'th',
    'td',
    'img',
    'ruby',
    'rt',
    'rp',
  ],
  ...['svg', 'g', 'path', 'circle', 'ellipse', 'rect', 'line', 'polyline', 'polygon'],
]);

const attributes: ReadonlySet<string> = new Set([
  ...['class', 'id', 'dir', 'lang', 'title', 'role', 'hidden', 'style', 'href', 'src', 'alt', 'charset'],
  ...['colspan', 'rowspan', 'scope', 'start', 'value', 'reversed', 'type', 'width', 'height', 'datetime'],
  ...['viewbox', 'd', 'cx', 'cy', 'r', 'rx', 'ry', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'points', 'fill'],
  ...['stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin', 'transform', 'name', 'content'],
]);

/** Stands for what is filled in: it begins with a letter, as the name of an element does. */
const value = 'v\ue000';
const isFilledIn = new RegExp(`^${value}$`);

/** The first thing in a template's markup that could load, run or leave its page; null where there is none. */
export function markupFault(program: hbs.AST.Program): MarkupFault | null {
  const pieces = new Pieces();
  pieces.accept(program);
  return pieces.fault ?? faultOf(pieces);
}

/** The markup of a template with all its branches one after the other, as it was written. */
class Pieces extends Handlebars.Visitor {
  text = '';
  fault: MarkupFault | null = null;
  readonly #starts: { readonly at: number; readonly line: number }[] = [];

  override Program(program: hbs.AST.Program): void {
    const before = this.text.length;
    super.Program(program);
    // Else one branch could end a value that another one begins, and what is read here would not be what is written.
    if ((this.text.slice(before).split('"').length - 1) % 2 === 1)
      this.fault ??= {
        line: program.loc?.start.line ?? 1,
        why: 'a quotation mark begins here and ends outside of its block: write &quot; in texts',
      };
    if (endsInTag(this.text.slice(before)))
      this.fault ??= {
        line: program.loc?.start.line ?? 1,
        why: 'a tag begins here and ends outside of its template or block: write &lt; in texts',
      };
  }

  override ContentStatement(content: hbs.AST.ContentStatement): void {
    this.#add(String(content.original), content.loc.start.line);
  }

  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    this.#add(value, mustache.loc.start.line);
  }

  override CommentStatement(): void {}

  override PartialStatement(partial: hbs.AST.PartialStatement): void {
    if (endsInTag(this.text))
      this.fault ??= { line: partial.loc.start.line, why: 'a template cannot stand within a tag' };
  }

  lineAt(at: number): number {
    const piece = this.#starts.findLast((one) => one.at <= at) ?? { at: 0, line: 1 };
    return piece.line + this.text.slice(piece.at, at).split('\n').length - 1;
  }

  #add(text: string, line: number): void {
    this.#starts.push({ at: this.text.length, line });
    this.text += text;
  }
}

/** Whether a tag that begins in a text has no end in it: what follows elsewhere would be read as part of it. */
function endsInTag(written: string): boolean {
  const text = written.replace(/<!--[\s\S]*?-->/g, '');
  let quote = '';
  let inTag = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (!inTag) inTag = sign === '<' && !/^<[\s\d=<>]/.test(text.slice(at, at + 2));
    else if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') inTag = false;
  }
  return inTag;
}

function faultOf(pieces: Pieces): MarkupFault | null {
  let found: MarkupFault | null = null;
  let element = '';
  const refuse = (why: string) => {
    found ??= { line: pieces.lineAt(parser.startIndex), why };
  };
  const parser: Parser = new Parser(
    {
      onopentagname(name) {
        element = name;
        if (!elements.has(name))
          refuse(
            `templates have no <${name.replaceAll(value, '{{…}}')}>: what they write loads and runs nothing`,
          );
      },
      onattribute(name, text, quote) {
        if (!attributes.has(name) && !/^(?:aria|data)-[a-z-]+$/.test(name))
          refuse(`templates have no attribute ${name.replaceAll(value, '{{…}}')}`);
        else if (text !== '' && quote !== '"') refuse(`the value of ${name} stands in no "quotation marks"`);
        else {
          const why = valueFault(element, name, text);
          if (why) refuse(why);
        }
      },
      ontext(text) {
        // In a title tags are text, as long as it is one.
        if (element === 'title' && text.includes('<')) refuse('a title has text only');
      },
      onclosetag() {
        element = '';
      },
      oncomment: () => refuse('a comment of HTML would be printed: write {{!-- … --}}'),
      oncdatastart: () => refuse('templates have no <![CDATA['),
      onprocessinginstruction(name, text) {
        if (!/^!doctype html$/i.test(text)) refuse(`templates have no <${name}`);
      },
    },
    { recognizeSelfClosing: true, decodeEntities: false },
  );
  parser.end(pieces.text);
  return found;
}

/** Why an attribute's value is refused; null where it may stand. */
function valueFault(element: string, name: string, text: string): string | null {
  if (text.includes('<')) return `a value of ${name} has no <: write &lt;`;
  if (name === 'href' && !(element === 'a' && (text.startsWith('#') || isFilledIn.test(text))))
    return 'an address is one that is filled in, or a place of the same page: <a href="{{href}}">';
  if (name === 'src' && !(element === 'img' && isFilledIn.test(text)))
    return 'a picture is one that is filled in: <img src="{{…}}">';
  if (name === 'content' && !(element === 'meta' && (isFilledIn.test(text) || text === viewport)))
    return 'the content of <meta> is what is filled in';
  if (name === 'style') {
    // What is filled in was made by us.
    const { taken, css } = keepAllowedCss(text.replaceAll(value, '0'), 'declarationList');
    const written = (css.match(/:/g) ?? []).length >= (text.replaceAll(value, '').match(/:/g) ?? []).length;
    if (taken.length > 0 || /[\\@&]/.test(text) || !written)
      return 'a style of a template loads nothing, and has no escapes';
  }
  return /^(?:fill|stroke|transform)$/.test(name) && /[:\\]|url/i.test(text) ? `${name} loads nothing` : null;
}

const viewport = 'width=device-width, initial-scale=1';
