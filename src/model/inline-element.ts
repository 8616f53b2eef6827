import type { Parent, PhrasingContent } from 'mdast';

/** Elements of HTML that have a meaning which Markdown has no sign for. */
export type InlineName =
  | 'sup'
  | 'sub'
  | 'ins'
  | 'mark'
  | 'kbd'
  | 'abbr'
  | 'dfn'
  | 'cite'
  | 'q'
  | 'samp'
  | 'var'
  | 'small'
  | 'u'
  | 'span'
  | 'bdi'
  | 'bdo'
  | 'ruby'
  | 'rt'
  | 'rp'
  // Lists within a cell of a table, for which Markdown has no signs.
  | 'ul'
  | 'ol'
  | 'li';

/** Such an element within a line. */
export interface InlineElement extends Parent {
  type: 'inlineElement';
  name: InlineName;
  /** `title`, `dir` and `lang`, where they are said. */
  attributes: Readonly<Record<string, string>>;
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    inlineElement: InlineElement;
  }
  interface RootContentMap {
    inlineElement: InlineElement;
  }
}
