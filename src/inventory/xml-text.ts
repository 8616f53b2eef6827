import { Parser } from 'htmlparser2';

/** What a scanner of XML hears: elements as they open and close, and text with its place. */
export interface XmlListener {
  readonly opened?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly closed?: (name: string) => void;
  readonly text: (text: string, from: number, to: number) => void;
}

/** Goes through XML token by token; what is broken ends nothing. */
export function eachXmlText(xml: string, { opened, closed, text }: XmlListener): void {
  const parser: Parser = new Parser(
    {
      onopentag: (name, attributes) => opened?.(name, attributes),
      onclosetag: (name) => closed?.(name),
      ontext: (shown) => text(shown, parser.startIndex, parser.endIndex + 1),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
}
