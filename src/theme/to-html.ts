import type { Element, Nodes, Root } from 'hast';
import type { Paragraph, RootContent } from 'mdast';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { highlight } from './code/highlight.ts';
import { drawFormula, mathAttributes, mathTags } from './formulas/draw-formula.ts';

/** What a piece of an author's text may draw on. */
export interface ToHtmlOptions {
  /** Where the book's pictures are, from this document: `../`. Default: beside it. */
  readonly base?: string;
  /**
   * How formulas stand: `whole` in MathML, `broken` the same where a line is short and may end within one, `mathjax` as TeX in the
   * brackets by which Anki knows it. Default: whole.
   */
  readonly formulas?: 'whole' | 'broken' | 'mathjax';
}

/**
 * An author's Markdown as HTML that cannot carry a script, and that is well-formed XML too: one string serves the press, the
 * EPUB and the web. Ids are taken away (ours are added outside), raw HTML is dropped, links lead to http, https and mailto only.
 */
export function toHtml(nodes: readonly RootContent[], options: ToHtmlOptions = {}): string {
  if (nodes.every((node) => node.type === 'text'))
    return escapeXml(nodes.map((node) => ('value' in node ? node.value : '')).join(''));
  // Between the children of a root line ends are put, which in a sentence would be spaces.
  const inline = nodes.every(({ type }) => phrasing.has(type));
  const children = inline ? [{ type: 'paragraph', children: [...nodes] } as Paragraph] : [...nodes];
  const tree = toTree.runSync({ type: 'root', children });
  tidy(tree, options);
  const html = serialize(cleaner.runSync(tree));
  return inline ? html.replace(/^<p>|<\/p>$/g, '') : html;
}

const phrasing: ReadonlySet<string> = new Set([
  ...['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'inlineMath', 'break', 'html'],
  ...['link', 'linkReference', 'image', 'imageReference', 'footnoteReference'],
]);

/** Text for XML and HTML, in content and in attributes in double quotes; characters that XML forbids are dropped. */
export function escapeXml(text: string): string {
  return withoutControls(text).replace(/[&<>"]/g, (sign) => named[sign] ?? sign);
}

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The text without what XML 1.0 (section 2.2) does not admit: control characters, lone surrogates, U+FFFE and U+FFFF. */
export function withoutControls(text: string): string {
  // With the flag u a surrogate that stands alone is a character of its own, outside the ranges.
  return text.replace(
    /[^\t\n\r\u{20}-\u{7e}\u{85}\u{a0}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu,
    '',
  );
}

const schema: typeof defaultSchema = {
  ...defaultSchema,
  clobber: [],
  tagNames: [
    ...['p', 'br', 'hr', 'em', 'strong', 'del', 'code', 'pre', 'a', 'img', 'span', 'div', 'sub', 'sup'],
    ...mathTags,
    ...['samp', 'ul', 'ol', 'li', 'blockquote', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: {
    a: [
      ...['href', 'title'],
      ...([
        ['role', 'doc-noteref'],
        ['epub:type', 'noteref'],
        ['id', /^[a-z0-9-]+-note-\d+-ref$/],
        ['className', 'note-call', 'question-ref'],
      ] as [string, string | RegExp][]),
    ],
    img: ['src', 'alt', ['className', 'figure']],
    ...mathAttributes,
    code: [['className', /^language-[\w+#.-]+$/]],
    ol: ['start'],
    pre: ['dir'],
    th: ['scope', ['className', /^align-/]],
    td: [['className', /^align-/]],
    p: [['className', 'subhead']],
    span: [
      ['className', 'missing-image', 'tick', 'line', 'formula', /^t-[a-z]$/],
      'ariaLabel',
      ['role', 'math'],
    ],
  },
  // Where an image may come from is `tidy`'s business: whatever is left is a path of ours.
  protocols: { href: ['http', 'https', 'mailto'] },
};

const toTree = unified().use(remarkRehype).freeze();

const cleaner = unified().use(rehypeSanitize, schema).freeze();

/** What Markdown's plain HTML lacks for a book: scopes, no attributes of old, no headings that break ours. */
function tidy(tree: Root, options: ToHtmlOptions): void {
  visit(tree, (node: Nodes, index, parent) => {
    if (node.type === 'text') node.value = withoutControls(node.value);
    if (node.type !== 'element' || parent === undefined || index === undefined) return undefined;
    const put = (...children: Element['children']): [typeof SKIP, number] => {
      parent.children.splice(index, 1, ...children);
      return [SKIP, index];
    };
    const { properties } = node;
    for (const [name, value] of Object.entries(properties))
      if (typeof value === 'string') properties[name] = withoutControls(value);
    switch (node.tagName) {
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        // The book's own headings are its outline; an author's within an answer would skip levels.
        node.tagName = 'p';
        node.properties = { className: ['subhead'] };
        return undefined;
      case 'pre': {
        const [code] = node.children;
        if (code?.type === 'element' && isFormula(code)) return put(formula(code, true, options));
        properties.dir = 'ltr';
        if (code?.type === 'element' && code.tagName === 'code') code.children = highlightedLines(code);
        return undefined;
      }
      case 'code':
        return isFormula(node) ? put(formula(node, false, options)) : undefined;
      case 'th':
      case 'td':
        if (node.tagName === 'th') properties.scope = 'col';
        if (typeof properties.align === 'string') properties.className = [`align-${properties.align}`];
        delete properties.align;
        return undefined;
      case 'a':
        if (typeof properties.dataNote === 'string') {
          // Chromium's tags forget a link that has this role.
          const { dataNote, dataCall } = properties;
          const popUp =
            options.base === undefined
              ? {}
              : {
                  role: 'doc-noteref',
                  'epub:type': 'noteref',
                  ...(typeof dataCall === 'string' && { id: dataCall }),
                };
          node.properties = { href: `#${dataNote}`, className: ['note-call'], ...popUp };
          return undefined;
        }
        if (typeof properties.dataQuestion === 'string') {
          node.properties = { href: properties.dataQuestion, className: ['question-ref'] };
          return undefined;
        }
        return /^(https?:|mailto:)/i.test(String(properties.href)) ? undefined : put(...node.children);
      case 'input': {
        const tick = { type: 'text', value: properties.checked ? '\u2611' : '\u2610' } as const;
        return put(span('tick', tick));
      }
      case 'img': {
        const { dataPicture, className = [], src, alt = '' } = properties;
        if (typeof dataPicture !== 'string') return put(missingImage(String(alt), String(src ?? '')));
        node.properties = { src: `${options.base ?? ''}${dataPicture}`, alt, className };
        return undefined;
      }
      default:
        return undefined;
    }
  });
}

/** The lines of a block of code; what is more than text stays as it is. */
function highlightedLines({ children, properties: { className } }: Element): Element['children'] {
  const [text, ...rest] = children;
  if (text?.type !== 'text' || rest.length > 0) return children;
  const names = Array.isArray(className) ? className.map(String) : [];
  const name = names.find((one) => one.startsWith('language-'));
  return highlight(text.value, name?.slice('language-'.length).toLowerCase() ?? null);
}

function isFormula({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.includes('language-math');
}

/** A formula drawn; one that is not understood stands as it was written. */
function formula(code: Element, display: boolean, { formulas }: ToHtmlOptions): Element['children'][number] {
  const [text] = code.children;
  const tex = text?.type === 'text' ? text.value : '';
  if (formulas === 'mathjax') return { type: 'text', value: display ? `\\[${tex}\\]` : `\\(${tex}\\)` };
  return (
    drawFormula(tex, display, formulas === 'broken') ?? {
      type: 'element',
      tagName: 'samp',
      properties: {},
      children: code.children,
    }
  );
}

/** Its words, and where it can be looked at if that is elsewhere. */
function missingImage(alt: string, source: string): Element {
  const words = { type: 'text', value: alt } as const;
  if (!/^https?:/i.test(source)) return span('missing-image', words);
  const link: Element = { type: 'element', tagName: 'a', properties: { href: source }, children: [words] };
  return span('missing-image', link);
}

function span(className: string, ...children: Element['children']): Element {
  return { type: 'element', tagName: 'span', properties: { className: [className] }, children };
}

/** rehype-stringify leaves `<` in attributes, which XML does not admit; the sanitised vocabulary is small enough to write out. */
function serialize(node: Nodes): string {
  if (node.type === 'text') return escapeXml(node.value);
  if (node.type === 'root') return node.children.map(serialize).join('');
  if (node.type !== 'element') return '';
  const attributes = Object.entries(node.properties)
    .filter(([, value]) => !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => {
      const text = Array.isArray(value) ? value.join(' ') : String(value ?? '');
      const written = name === 'className' ? 'class' : name.replace(/^aria(?=[A-Z])/, 'aria-').toLowerCase();
      return ` ${written}="${escapeXml(text)}"`;
    });
  const tag = node.tagName + attributes.join('');
  return empty.has(node.tagName)
    ? `<${tag}/>`
    : `<${tag}>${node.children.map(serialize).join('')}</${node.tagName}>`;
}

const empty = new Set(['br', 'hr', 'img']);
