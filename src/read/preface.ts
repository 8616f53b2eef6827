import { toString as textOf } from 'mdast-util-to-string';
import type { Preface } from '../model/edition.ts';
import type { SourceDocument } from '../model/source-document.ts';

/** A document as a preface: a heading at its beginning is its title. */
export function prefaceOf({ tree, file }: SourceDocument): Preface {
  const nodes = tree.children.filter(({ type }) => type !== 'yaml');
  const [first, ...rest] = nodes;
  return first?.type === 'heading'
    ? { title: textOf(first), nodes: rest, file: file.path }
    : { title: null, nodes, file: file.path };
}
