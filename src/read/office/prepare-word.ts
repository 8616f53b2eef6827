import { ommlToTex } from './omml-to-tex.ts';
import { type Entries, textOfEntry } from './unpack.ts';
import { wordNumbers } from './word-numbers.ts';
import { isRightToLeft, type RunScript, wordScripts } from './word-scripts.ts';
import {
  descendantsOf,
  elementsOf,
  parseXml,
  writeXml,
  type XmlElement,
  type XmlNode,
  xmlText,
} from './xml.ts';

// Signs of a private use area stand in the text for what mammoth does not read; they are taken out of its HTML again.
/** Around the number of a formula. */
export const formulaSigns = ['\uE000', '\uE001'] as const;
/** Around what Word numbers a paragraph with. */
export const numberSigns = ['\uE002', '\uE003'] as const;
/** Before the direction and the language of words, between these and the words, and behind them. */
export const scriptSigns = ['\uE004', '\uE005', '\uE006'] as const;

/** A Word document as mammoth can read all of it. */
export interface PreparedWord {
  readonly entries: Entries;
  readonly formulas: readonly { readonly tex: string; readonly display: boolean }[];
  /** What stands in the document and is no text of it: comments, and what changes that were tracked took out. */
  readonly remarks: readonly {
    readonly kind: 'comment' | 'deleted';
    readonly author: string;
    readonly text: string;
  }[];
  readonly insertions: number;
}

/** Writes formulas, numbers that Word counts by itself, fields and moved text into the text of a Word document. */
export function prepareWord(entries: Entries): PreparedWord {
  const formulas: { tex: string; display: boolean }[] = [];
  const remarks: { kind: 'comment' | 'deleted'; author: string; text: string }[] = [];
  let insertions = 0;
  const optional = (name: string): XmlElement | null => {
    const text = textOfEntry(entries, name);
    return text === null ? null : parseXml(text);
  };
  const scriptOf = wordScripts(optional('word/document.xml'), optional('word/styles.xml'));
  /** Whether the paragraph that is being read runs from the right. */
  let rightToLeft = false;
  /** Whether it stands in a cell of a table. */
  let inCell = false;
  const numberOf = wordNumbers(optional('word/numbering.xml'), optional('word/styles.xml'));

  const formula = (math: XmlElement, display: boolean): XmlElement[] => {
    const value = ommlToTex(math);
    if (value === '') return [];
    formulas.push({ tex: value, display });
    return [runOf(`${formulaSigns[0]}${formulas.length - 1}${formulaSigns[1]}`)];
  };
  const visit = (node: XmlNode): XmlNode[] => {
    if (typeof node === 'string') return [node];
    switch (node.name) {
      case 'm:oMathPara':
        return elementsOf(node)
          .filter(({ name }) => name === 'm:oMath')
          .flatMap((math) => formula(math, true));
      case 'm:oMath':
        return formula(node, false);
      case 'w:fldSimple':
        return node.children.flatMap(visit);
      case 'w:moveTo':
        return node.children.flatMap(visit);
      case 'w:ins':
        insertions++;
        return [{ ...node, children: node.children.flatMap(visit) }];
      case 'w:del':
      case 'w:moveFrom': {
        const text = node.name === 'w:del' ? descendantsOf(node, 'w:delText').map(xmlText).join('') : '';
        if (text.trim() !== '')
          remarks.push({ kind: 'deleted', author: node.attributes['w:author'] ?? '', text });
        return [];
      }
      case 'w:tc': {
        const around = inCell;
        inCell = true;
        const children = node.children.flatMap(visit);
        inCell = around;
        return [{ ...node, children }];
      }
      case 'w:p':
        return [paragraph(node)];
      case 'w:r':
        return [withScript({ ...node, children: node.children.flatMap(visit) }, scriptOf(node, rightToLeft))];
      default:
        return [{ ...node, children: node.children.flatMap(visit) }];
    }
  };
  const paragraph = (node: XmlElement): XmlElement => {
    const number = numberOf(node);
    const around = rightToLeft;
    rightToLeft = isRightToLeft(node);
    const children = node.children.flatMap(visit);
    rightToLeft = around;
    if (!number) return { ...node, children };
    if (number.label === '')
      return {
        ...node,
        // No bullet is printed in a cell that shows none.
        children: inCell
          ? children.map((child) => (typeof child === 'string' ? child : withoutList(child)))
          : children,
      };
    const mark = runOf(`${numberSigns[0]}${number.label}${numberSigns[1]}`);
    const at = children.findIndex((child) => typeof child !== 'string' && child.name === 'w:pPr') + 1;
    // What is no plain number, `Question 3:`, is words of the paragraph.
    const before = children
      .slice(0, at)
      .map((child) => (typeof child === 'string' || number.plain ? child : withoutList(child)));
    return { ...node, children: [...before, mark, ...children.slice(at)] };
  };
  const made: Record<string, Uint8Array> = { ...entries };
  for (const name of Object.keys(entries)) {
    if (!/^word\/(?:document|footnotes|endnotes)\.xml$/.test(name)) continue;
    const root = parseXml(textOfEntry(entries, name) ?? '');
    made[name] = new TextEncoder().encode(writeXml({ ...root, children: root.children.flatMap(visit) }));
  }
  for (const comment of elementsOf(
    optional('word/comments.xml') ?? { name: '', attributes: {}, children: [] },
  )) {
    const text = descendantsOf(comment, 'w:p')
      .map((one) => descendantsOf(one, 'w:t').map(xmlText).join(''))
      .join(' ')
      .trim();
    if (text !== '') remarks.push({ kind: 'comment', author: comment.attributes['w:author'] ?? '', text });
  }
  return { entries: made, formulas, remarks, insertions };
}

/** A run whose words say in which direction and language they stand. */
function withScript(run: XmlElement, { dir, lang }: RunScript): XmlElement {
  if (dir === undefined && lang === undefined) return run;
  const [before, between, behind] = scriptSigns;
  const children = run.children.map((child) =>
    typeof child !== 'string' && child.name === 'w:t'
      ? { ...child, children: [`${before}${dir ?? ''} ${lang ?? ''}${between}`, ...child.children, behind] }
      : child,
  );
  return { ...run, children };
}

function withoutList(properties: XmlElement): XmlElement {
  return {
    ...properties,
    children: properties.children.filter((child) => typeof child === 'string' || child.name !== 'w:numPr'),
  };
}

function runOf(text: string): XmlElement {
  return {
    name: 'w:r',
    attributes: {},
    children: [{ name: 'w:t', attributes: { 'xml:space': 'preserve' }, children: [text] }],
  };
}
