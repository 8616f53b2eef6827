import { strFromU8, unzipSync } from 'fflate';
import type { RangeKind } from '../model/inventory.ts';
import { eachXmlText } from './xml-text.ts';

/** A stretch of a Word document: in which of its parts it stands, and in which paragraph of that. */
export type PutInPart = (
  part: string,
  kind: RangeKind,
  from: number,
  to: number,
  paragraph: number,
  text: string,
  column?: string,
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

/** Word shows no note that nothing calls. */
const noteCall = /<w:(footnote|endnote)Reference\b[^>]*\bw:id="([^"]*)"/g;

/** What a person sees in a Word document: its runs, formulas, notes, comments and changes, by the tokens of its XML. */
export function scanWord(bytes: Uint8Array, put: PutInPart): void {
  const files = unzipSync(bytes, { filter: ({ name }) => parts.some(([path]) => path.test(name)) });
  const document = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  const called = new Set([...document.matchAll(noteCall)].map(([, sort, id]) => `${sort} ${id}`));
  for (const [path, part, kind] of parts)
    for (const name of Object.keys(files).sort())
      if (path.test(name))
        scanPart(strFromU8(files[name] as Uint8Array), kind, called, (...piece) => put(part, ...piece));
}

function scanPart(
  xml: string,
  usual: RangeKind,
  called: ReadonlySet<string>,
  put: (kind: RangeKind, from: number, to: number, paragraph: number, text: string) => void,
): void {
  const inside: RangeKind[] = [];
  let holder: RangeKind | null | undefined;
  let paragraph = 0;
  eachXmlText(xml, {
    opened: (name, attributes) => {
      if (name === 'w:p') paragraph++;
      const note = /^w:(footnote|endnote)$/.exec(name)?.[1];
      const uncalled = note && !called.has(`${note} ${attributes['w:id']}`);
      const kind = uncalled ? 'markup' : note ? usual : kinds[name];
      if (kind) inside.push(kind);
      if (name in holders) holder = holders[name];
    },
    closed: (name) => {
      if (name in kinds || /^w:(?:foot|end)note$/.test(name)) inside.pop();
      if (name in holders) holder = undefined;
    },
    text: (text, from, to) => {
      const kind = inside.includes('markup') ? 'markup' : (holder ?? inside.at(-1) ?? usual);
      if (holder !== undefined) put(kind, from, to, paragraph, text);
    },
  });
}
