import { decodeXML } from 'entities';
import { zipSync } from 'fflate';
import { fromHtml } from 'hast-util-from-html';
import mammoth from 'mammoth';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { tell } from '../model/diagnostic.ts';
import { plural } from '../text/plural.ts';
import { htmlToMdast } from './html.ts';
import { writeMarkdown } from './office/as-markdown.ts';
import { type PreparedWord, prepareWord } from './office/prepare-word.ts';
import { type Entries, textOfEntry } from './office/unpack.ts';
import { resolveWordHtml } from './office/word-html.ts';

/** A Word document to mdast, by way of mammoth's HTML. The file's text becomes the document as Markdown. */
export async function readDocx(file: VFile, entries: Entries): Promise<Root> {
  try {
    const prepared = prepareWord(entries);
    const { value } = await mammoth.convertToHtml({
      buffer: Buffer.from(zipSync({ ...prepared.entries }, { level: 0 })),
    });
    const tree = htmlToMdast(resolveWordHtml(fromHtml(value, { fragment: true }), prepared), 0);
    tellReview(file, prepared);
    tellMargins(file, entries);
    tellParts(file, entries);
    return writeMarkdown(file, tree, prepared.remarks);
  } catch (error) {
    tell(file, {
      severity: 'error',
      rule: 'docx',
      reason: `The Word document is damaged: ${(error as Error).message}`,
      expected: ['a Word document (.docx)'],
    });
    return { type: 'root', children: [] };
  }
}

/** Says what stands in the head or foot of the pages, which is no part of the text. */
function tellMargins(file: VFile, entries: Entries): void {
  const words = Object.keys(entries)
    .filter((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name))
    .sort()
    .flatMap((name) => {
      const text = [...(textOfEntry(entries, name) ?? '').matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
        .map(([, run]) => run)
        .join('')
        .trim();
      return /\p{L}/u.test(text) ? [decodeXML(text)] : [];
    });
  const shown = [...new Set(words)];
  if (shown.length > 0)
    tell(file, {
      severity: 'note',
      rule: 'word-margins',
      reason: `The head or foot of the pages is not used: ${shown.map((text) => `\`${text.slice(0, 60)}\``).join(', ')}`,
    });
}

/** Says that documents of their own stand in for text (ECMA-376, 17.17.2.1 and 17.17.2.2): Word opens them, and nobody else. */
function tellParts(file: VFile, entries: Entries): void {
  const parts =
    textOfEntry(entries, 'word/document.xml')?.match(/<w:(?:altChunk|subDoc)[\s/>]/g)?.length ?? 0;
  if (parts > 0)
    tell(file, {
      rule: 'word-parts',
      reason: `${plural(parts, 'document within the document is', 'documents within the document are')} not read`,
      todo: 'Open it in Word and save it again, so that their text becomes its own.',
    });
}

/** Says what in the document is no text of it. */
function tellReview(file: VFile, { remarks, insertions }: PreparedWord): void {
  const deleted = remarks.filter(({ kind }) => kind === 'deleted').length;
  const comments = remarks.length - deleted;
  if (insertions + deleted > 0)
    tell(file, {
      rule: 'word-review',
      reason: `The document holds tracked changes: ${plural(insertions, 'insertion is', 'insertions are')} read as text, ${plural(deleted, 'deletion is', 'deletions are')} left out`,
      todo: 'In Word, accept or reject the changes to decide otherwise.',
    });
  if (comments > 0)
    tell(file, {
      severity: 'note',
      rule: 'word-review',
      reason: `${plural(comments, 'comment in the margin is', 'comments in the margin are')} left out`,
    });
}
