import { defaultSchema } from 'rehype-sanitize';
import { pageClasses } from '../../model/page-contract.ts';
import { mathAttributes, mathTags } from '../formulas/draw-formula.ts';

/**
 * The elements and attributes that a piece of an author's text may have: what `tidyHtml` makes, and nothing
 * that acts.
 */
export const htmlSchema: typeof defaultSchema = {
  ...defaultSchema,
  clobber: [],
  tagNames: [
    ...['p', 'br', 'hr', 'em', 'strong', 'del', 'code', 'pre', 'a', 'img', 'span', 'div', 'sub', 'sup'],
    ...[
      'ins',
      'mark',
      'kbd',
      'abbr',
      'dfn',
      'cite',
      'q',
      'var',
      'small',
      'u',
      'bdi',
      'bdo',
      'ruby',
      'rt',
      'rp',
    ],
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
    ...Object.fromEntries(
      [
        'sup',
        'sub',
        'ins',
        'mark',
        'kbd',
        'abbr',
        'dfn',
        'cite',
        'q',
        'samp',
        'var',
        'small',
        'u',
        'bdi',
        'bdo',
        'ruby',
      ].map((name) => [name, ['title', 'lang', ['dir', 'ltr', 'rtl', 'auto']]]),
    ),
    img: [
      'src',
      'alt',
      ['className', 'figure'],
      ['style', /^(?:width:[\d.]+%|(?:width|max-height):[\d.]+(?:px|mm|cm|in|em|pt))$/],
    ],
    ...mathAttributes,
    code: [['className', /^language-[\w+#.-]+$/]],
    ol: ['start', 'reversed', ['type', 'a', 'A', 'i', 'I']],
    li: ['value'],
    pre: ['dir'],
    th: ['scope', 'rowSpan', 'colSpan', ['className', /^align-/]],
    td: ['rowSpan', 'colSpan', ['className', /^align-/]],
    tr: [['className', 'tall']],
    p: [['className', 'subhead']],
    span: [
      ['className', 'missing-image', pageClasses.tick, 'line', 'formula', /^t-[a-z]$/],
      'ariaLabel',
      ['role', 'math'],
      'lang',
      ['dir', 'ltr', 'rtl', 'auto'],
    ],
  },
  // Where an image may come from is `tidy`'s business: whatever is left is a path of ours.
  protocols: { href: ['http', 'https', 'mailto'] },
};
