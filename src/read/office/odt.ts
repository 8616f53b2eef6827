import type {
  Blockquote,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
  TableRow,
} from 'mdast';
import type { VFile } from 'vfile';
import { tell } from '../../model/diagnostic.ts';
import { plural } from '../../text/plural.ts';
import { writeMarkdown } from './as-markdown.ts';
import { mathmlToTex } from './mathml-to-tex.ts';
import { type OdfStyles, stylesOf } from './odf-styles.ts';
import { odfText } from './odf-text.ts';
import { type Entries, textOfEntry } from './unpack.ts';
import {
  childOf,
  descendantsOf,
  elementsOf,
  parseXml,
  writeXml,
  type XmlElement,
  type XmlNode,
} from './xml.ts';

/** An OpenDocument text to mdast. The file's text becomes the document as Markdown. */
export function readOdt(file: VFile, entries: Entries): Root {
  try {
    const content = parseXml(textOfEntry(entries, 'content.xml') ?? '');
    const body = descendantsOf(content, 'office:text')[0];
    if (!body) throw new Error('it has no text');
    const reader = new OdtReader(entries, stylesOf(content, textOfEntry(entries, 'styles.xml')));
    const children = reader.blocks(body);
    tellReview(file, reader.remarks);
    return writeMarkdown(file, { type: 'root', children: [...children, ...reader.notes] }, reader.remarks);
  } catch (error) {
    tell(file, {
      severity: 'error',
      rule: 'odt',
      reason: `The document is damaged: ${(error as Error).message}`,
      expected: ['an OpenDocument text (.odt)'],
    });
    return { type: 'root', children: [] };
  }
}

interface Remark {
  readonly kind: 'comment' | 'deleted';
  readonly author: string;
  readonly text: string;
}

function tellReview(file: VFile, remarks: readonly Remark[]): void {
  const deleted = remarks.filter(({ kind }) => kind === 'deleted').length;
  const comments = remarks.length - deleted;
  const rule = 'odt-review';
  if (deleted > 0)
    tell(file, {
      rule,
      reason: `The document holds tracked changes: ${plural(deleted, 'deletion is', 'deletions are')} left out`,
    });
  if (comments > 0)
    tell(file, {
      severity: 'note',
      rule,
      reason: `${plural(comments, 'comment in the margin is', 'comments in the margin are')} left out`,
    });
}

/** Reads the elements of a text one by one, and gathers notes and remarks on the way. */
class OdtReader {
  readonly notes: RootContent[] = [];
  readonly remarks: Remark[] = [];
  readonly #entries: Entries;
  readonly #styles: OdfStyles;
  /** The numbers at which lists that go on stand, by the names of their styles. */
  readonly #counts = new Map<string, number>();

  constructor(entries: Entries, styles: OdfStyles) {
    this.#entries = entries;
    this.#styles = styles;
  }

  blocks(element: XmlElement): RootContent[] {
    return elementsOf(element).flatMap((child) => this.#block(child));
  }

  #block(element: XmlElement): RootContent[] {
    switch (element.name) {
      case 'text:h': {
        const depth = Math.min(6, Math.max(1, Number(element.attributes['text:outline-level'] ?? 1) || 1));
        const children = this.#inlines(element);
        return children.length === 0 ? [] : [{ type: 'heading', depth: depth as 1, children }];
      }
      case 'text:p':
        return this.#paragraph(element);
      case 'text:list':
        return [this.#list(element)];
      case 'table:table':
        return [this.#table(element)];
      case 'text:tracked-changes':
        for (const region of descendantsOf(element, 'text:deletion')) {
          const author = childOf(childOf(region, 'office:change-info'), 'dc:creator');
          const text = descendantsOf(region, 'text:p').map(odfText).join(' ').trim();
          if (text !== '')
            this.remarks.push({ kind: 'deleted', author: author ? odfText(author) : '', text });
        }
        return [];
      case 'text:table-of-content':
      case 'text:alphabetical-index':
      case 'text:bibliography':
      case 'text:sequence-decls':
      case 'office:forms':
        return [];
      default:
        return this.blocks(element);
    }
  }

  #paragraph(element: XmlElement): RootContent[] {
    const style = this.#styles.of(element.attributes['text:style-name']);
    const children = this.#inlines(element);
    const solid = children.some((child) => child.type !== 'text' || child.value.trim() !== '');
    if (!solid) return [];
    const [only] = children;
    if (children.length === 1 && only?.type === 'inlineMath')
      return [{ type: 'math', value: only.value, meta: null }];
    const paragraph: Paragraph = { type: 'paragraph', children };
    if (/^title$/i.test(style.name)) return [{ type: 'heading', depth: 1, children }];
    if (/preformatted/i.test(style.name)) return [{ type: 'code', value: odfText(element) }];
    if (/quot/i.test(style.name)) return [{ type: 'blockquote', children: [paragraph] } satisfies Blockquote];
    return [paragraph];
  }

  #list(element: XmlElement, depth = 0): List {
    const style = element.attributes['text:style-name'] ?? '';
    const ordered = this.#styles.isNumbered(style, depth);
    const goesOn =
      element.attributes['text:continue-numbering'] === 'true' || element.attributes['text:continue-list'];
    const key = `${style} ${depth}`;
    const items = elementsOf(element).filter(
      ({ name }) => name === 'text:list-item' || name === 'text:list-header',
    );
    const said = Number(items[0]?.attributes['text:start-value']);
    const start = said > 0 ? said : goesOn ? (this.#counts.get(key) ?? 0) + 1 : 1;
    if (ordered) this.#counts.set(key, start + items.length - 1);
    return {
      type: 'list',
      ordered,
      start: ordered ? start : null,
      spread: false,
      children: items.map(
        (item): ListItem => ({
          type: 'listItem',
          spread: false,
          children: elementsOf(item).flatMap((child) =>
            child.name === 'text:list'
              ? [
                  this.#list(
                    { ...child, attributes: { 'text:style-name': style, ...child.attributes } },
                    depth + 1,
                  ),
                ]
              : this.#block(child),
          ) as ListItem['children'],
        }),
      ),
    };
  }

  #table(element: XmlElement): Table {
    const rows = descendantsOf(element, 'table:table-row').map(
      (row): TableRow => ({
        type: 'tableRow',
        children: elementsOf(row)
          .filter(({ name }) => /table-cell$/.test(name))
          .map((cell) => ({
            type: 'tableCell',
            children: descendantsOf(cell, 'text:p').flatMap((one, at): PhrasingContent[] => [
              ...(at > 0 ? [{ type: 'break' as const }] : []),
              ...this.#inlines(one),
            ]),
          })),
      }),
    );
    return { type: 'table', children: rows };
  }

  #inlines(element: XmlElement): PhrasingContent[] {
    const found: PhrasingContent[] = [];
    for (const child of element.children)
      for (const one of this.#inline(child)) {
        const last = found.at(-1);
        if (one.type === 'text' && last?.type === 'text') last.value += one.value;
        else found.push(one);
      }
    return found;
  }

  #inline(node: XmlNode): PhrasingContent[] {
    if (typeof node === 'string' || /^text:(?:s|tab)$/.test(node.name)) {
      const value = odfText(node).replace('\t', ' ');
      return value === '' ? [] : [{ type: 'text', value }];
    }
    switch (node.name) {
      case 'text:line-break':
        return [{ type: 'break' }];
      case 'text:a':
        return [
          { type: 'link', url: node.attributes['xlink:href'] ?? '', children: this.#inlines(node) as never },
        ];
      case 'text:span': {
        const children = this.#inlines(node);
        const { bold, italic, struck } = this.#styles.of(node.attributes['text:style-name']);
        return ([bold && 'strong', italic && 'emphasis', struck && 'delete'] as const).reduce<
          PhrasingContent[]
        >((inner, type) => (type && inner.length > 0 ? [{ type, children: inner }] : inner), children);
      }
      case 'text:note':
        return this.#note(node);
      case 'office:annotation': {
        const author = childOf(node, 'dc:creator');
        const text = descendantsOf(node, 'text:p').map(odfText).join(' ').trim();
        if (text !== '') this.remarks.push({ kind: 'comment', author: author ? odfText(author) : '', text });
        return [];
      }
      case 'draw:frame':
        return this.#frame(node);
      case 'text:change':
      case 'text:change-start':
      case 'text:change-end':
      case 'text:bookmark':
        return [];
      default:
        return this.#inlines(node);
    }
  }

  #note(node: XmlElement): PhrasingContent[] {
    const identifier = (node.attributes['text:id'] ?? `note-${this.notes.length + 1}`).replace(
      /[^\w-]/g,
      '-',
    );
    const body = childOf(node, 'text:note-body');
    this.notes.push({
      type: 'footnoteDefinition',
      identifier,
      label: identifier,
      children: (body ? this.blocks(body) : []) as never,
    });
    return [{ type: 'footnoteReference', identifier, label: identifier }];
  }

  /** What stands in a frame: a picture, a formula, a box of text. */
  #frame(node: XmlElement): PhrasingContent[] {
    const object = childOf(node, 'draw:object')?.attributes['xlink:href']?.replace(/^\.\//, '');
    const formula = object ? textOfEntry(this.#entries, `${object}/content.xml`) : null;
    if (formula?.includes('math'))
      return [{ type: 'inlineMath', value: mathmlToTex(writeXml(parseXml(formula))) }];
    const image = childOf(node, 'draw:image')?.attributes['xlink:href'];
    const bytes = image ? this.#entries[image] : undefined;
    const title = [childOf(node, 'svg:title'), childOf(node, 'svg:desc')].flatMap((one) =>
      one ? [odfText(one)] : [],
    );
    if (image && bytes) {
      const type = /\.(png|jpe?g|gif|svg|webp)$/i
        .exec(image)?.[1]
        ?.toLowerCase()
        .replace('jpg', 'jpeg')
        .replace('svg', 'svg+xml');
      const url = `data:image/${type ?? 'png'};base64,${Buffer.from(bytes).toString('base64')}`;
      return [{ type: 'image', url, title: null, alt: title[0] ?? '' }];
    }
    const box = childOf(node, 'draw:text-box');
    return box
      ? descendantsOf(box, 'text:p').flatMap((one) => [...this.#inlines(one), { type: 'break' as const }])
      : [];
  }
}
