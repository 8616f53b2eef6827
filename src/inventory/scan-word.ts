import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import type { RangeKind } from '../model/inventory.ts';

/** A stretch of a Word document: in which of its parts it stands, and in which paragraph of that. */
export type PutInPart = (
  part: string,
  kind: RangeKind,
  from: number,
  to: number,
  paragraph: number,
  text: string,
) => void;

/** The parts that hold words, with what their words are. */
const parts: readonly [path: RegExp, part: string, kind: RangeKind][] = [
  [/^word\/document\.xml$/, 'document', 'text'],
  [/^word\/footnotes\.xml$/, 'footnotes', 'note'],
  [/^word\/endnotes\.xml$/, 'endnotes', 'note'],
  [/^word\/comments\.xml$/, 'comments', 'comment'],
  [/^word\/header\d*\.xml$/, 'header', 'field'],
  [/^word\/footer\d*\.xml$/, 'footer', 'field'],
];

/** Elements whose text is not what the part's is. Of a drawing there is a second, older form, which is the same again. */
const kinds: Readonly<Record<string, RangeKind>> = {
  'm:oMath': 'formula',
  'w:del': 'deleted',
  'w:moveFrom': 'deleted',
  'mc:Fallback': 'markup',
};

/** Elements that hold characters. */
const holders: Readonly<Record<string, RangeKind | null>> = {
  'w:t': null,
  'm:t': null,
  'w:delText': 'deleted',
  'w:instrText': 'field',
  'w:delInstrText': 'field',
};

/** What a person sees in a Word document: its runs, formulas, notes, comments and changes, by the tokens of its XML. */
export function scanWord(bytes: Uint8Array, put: PutInPart): void {
  const files = unzipSync(bytes, { filter: ({ name }) => parts.some(([path]) => path.test(name)) });
  for (const [path, part, kind] of parts)
    for (const name of Object.keys(files)
      .filter((one) => path.test(one))
      .sort())
      scanPart(strFromU8(files[name] as Uint8Array), kind, (...piece) => put(part, ...piece));
}

function scanPart(
  xml: string,
  usual: RangeKind,
  put: (kind: RangeKind, from: number, to: number, paragraph: number, text: string) => void,
): void {
  const inside: RangeKind[] = [];
  let holder: RangeKind | null | undefined;
  let paragraph = 0;
  const parser: Parser = new Parser(
    {
      onopentag: (name) => {
        if (name === 'w:p') paragraph++;
        const kind = kinds[name];
        if (kind) inside.push(kind);
        if (name in holders) holder = holders[name];
      },
      onclosetag: (name) => {
        if (name in kinds) inside.pop();
        if (name in holders) holder = undefined;
      },
      ontext: (text) => {
        const { startIndex, endIndex } = parser;
        const kind = inside.includes('markup') ? 'markup' : (holder ?? inside.at(-1) ?? usual);
        if (holder !== undefined) put(kind, startIndex, endIndex + 1, paragraph, text);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
}
