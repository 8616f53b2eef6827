import { CST, LineCounter, Parser } from 'yaml';
import type { RangeKind } from '../model/inventory.ts';
import { type Put, putLines } from './piece.ts';
import { scanOnLine } from './scan-json.ts';
import { scanCell } from './scan-table.ts';

/** What stands in YAML by its signs, before values are made of them: names, scalars as they are written, and comments. */
export function scanYaml(written: string, put: Put): void {
  const counter = new LineCounter();
  const lineOf = (offset: number): number => counter.linePos(offset).line;
  const scalar = (token: CST.FlowScalar | CST.BlockScalar, name: boolean): void => {
    const { offset, source } = token;
    if (token.type === 'block-scalar') {
      for (const prop of token.props)
        if (prop.type === 'comment')
          put('comment', prop.offset, prop.offset + prop.source.length, lineOf(prop.offset));
      const [header] = token.props.filter(({ type }) => type === 'block-scalar-header');
      const from = header ? written.indexOf('\n', header.offset) + 1 : offset;
      if (from > 0)
        scanCell(written.slice(from, from + source.length), from, from + source.length, lineOf(from), put);
      return;
    }
    const value = CST.resolveAsScalar(token)?.value ?? source;
    const kind: RangeKind = 'name';
    if (name) put(kind, offset, offset + source.length, lineOf(offset), value);
    else if (value === source) scanCell(source, offset, offset + source.length, lineOf(offset), put);
    else scanOnLine(value, offset, offset + source.length, lineOf(offset), put);
  };
  const marks = (tokens: readonly CST.SourceToken[] | undefined): void => {
    for (const { type, offset, source } of tokens ?? []) {
      if (type === 'comment') put('comment', offset, offset + source.length, lineOf(offset));
      else putLines(written, 'markup', offset, offset + source.length, lineOf(offset), put);
    }
  };
  const visit = (token: CST.Token | null | undefined, name = false): void => {
    if (!token) return;
    switch (token.type) {
      case 'document':
        marks(token.start);
        visit(token.value);
        marks(token.end);
        return;
      case 'block-map':
      case 'block-seq':
      case 'flow-collection':
        for (const item of token.items) {
          marks(item.start);
          visit(item.key, true);
          marks(item.sep);
          visit(item.value);
        }
        if (token.type === 'flow-collection') marks(token.end);
        return;
      case 'scalar':
      case 'single-quoted-scalar':
      case 'double-quoted-scalar':
        scalar(token, name);
        marks(token.end);
        return;
      case 'block-scalar':
        scalar(token, name);
        return;
      default:
        if ('source' in token && token.source)
          putLines(
            written,
            token.type === 'comment' ? 'comment' : token.type === 'error' ? 'text' : 'markup',
            token.offset,
            token.offset + token.source.length,
            lineOf(token.offset),
            put,
          );
        if ('end' in token) marks(token.end as readonly CST.SourceToken[] | undefined);
    }
  };
  for (const token of new Parser(counter.addNewLine).parse(written)) visit(token);
}
