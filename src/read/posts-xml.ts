import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { tell } from '../model/diagnostic.ts';
import { htmlToText } from './html-text.ts';
import { elementsOf, parseXml, type XmlElement } from './office/xml.ts';
import { type RecordedAnswer, recordsToTree } from './records.ts';

/** Whether a text is XML, and no page. */
export function looksLikeXml(text: string): boolean {
  const start = text.slice(0, 2000);
  return (
    /^\s*(?:<\?xml\b|<!--|<[a-z][\w:.-]*(?:\s[^<>]*)?>)/i.test(start) &&
    /^\s*<\?xml\b/i.test(start) &&
    !/<(?:!doctype\s+html|html)\b/i.test(start)
  );
}

/** Whether a text holds the posts of a site of Stack Exchange, as its archive has them. */
export function isPostsXml(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?<posts>\s*<row\s[^>]*PostTypeId=/.test(
    text.slice(0, 20_000).replace(/^\uFEFF/, ''),
  );
}

/** `Posts.xml` of a Stack Exchange site to mdast: questions with their answers, the accepted one first, then by their votes. */
export function readPostsXml(file: VFile): Root {
  const text = String(file);
  let rows: XmlElement[];
  try {
    rows = elementsOf(parseXml(text));
  } catch (error) {
    tell(file, {
      severity: 'error',
      rule: 'xml',
      reason: `The file cannot be read: ${(error as Error).message.split('\n')[0]}`,
      todo: 'It may have been cut off; save it again.',
    });
    return { type: 'root', children: [] };
  }
  const lines = lineFinder(text);
  const answers = new Map<string, XmlElement[]>();
  for (const row of rows)
    if (row.attributes.PostTypeId === '2') {
      const key = row.attributes.ParentId ?? '';
      answers.set(key, [...(answers.get(key) ?? []), row]);
    }
  const records = rows.flatMap((row): RecordedAnswer[] => {
    const { PostTypeId, Id = '', Title = '', Body = '', Tags = '', AcceptedAnswerId } = row.attributes;
    if (PostTypeId !== '1') return [];
    const first = (one: XmlElement): number =>
      one.attributes.Id === AcceptedAnswerId ? 1e9 : Number(one.attributes.Score ?? 0);
    const own = (answers.get(Id) ?? []).toSorted((one, other) => first(other) - first(one));
    const line = lines(Id);
    const asked = htmlToText(Body);
    return [
      {
        question: Title,
        answers: [
          ...(asked === '' ? [] : [{ text: asked.replace(/^/gm, '> '), line, linewise: false }]),
          ...own.map((one) => ({
            text: htmlToText(one.attributes.Body ?? ''),
            line: lines(one.attributes.Id ?? ''),
            linewise: false,
          })),
        ],
        topic: null,
        number: null,
        line,
        rest: Tags === '' ? [] : [{ text: Tags, column: 'Tags' }],
      },
    ];
  });
  return recordsToTree(records, text.split('\n').length);
}

/** Finds the line of a row by its id. */
function lineFinder(text: string): (id: string) => number {
  const places = new Map<string, number>();
  text.split('\n').forEach((line, at) => {
    for (const [, id = ''] of line.matchAll(/<row\s[^>]*?\bId="(\d+)"/g)) places.set(id, at + 1);
  });
  return (id) => places.get(id) ?? 1;
}

/** Refuses XML of another kind, in words. */
export function refuseXml(file: VFile): Root {
  tell(file, {
    severity: 'error',
    rule: 'xml',
    reason: 'XML is not read; of XML files only Posts.xml of a Stack Exchange site is',
    place: 1,
    expected: ['Markdown, text, HTML, Word, a table, JSON or YAML'],
    todo: 'Export the answers as one of these: as CSV from a program of tables or forms, as HTML or Word from a word processor.',
  });
  return { type: 'root', children: [] };
}
