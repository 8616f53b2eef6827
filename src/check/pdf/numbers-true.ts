import { decodeText, PdfString, type PdfValue } from '../../pdf/pdf.ts';
import type { PageFacts, TagElement } from './facts.ts';
import type { PdfRule } from './rule.ts';

export const numbersTrue: PdfRule = {
  id: 'numbers-true',
  severity: 'error',
  truth: 'Every page number in contents, index and cross references is that of the page it leads to.',
  matterhorn: [],
  *check({ file, pages, elements, labels, destinations }) {
    const annotations = new Map(
      pages.flatMap((page) => page.annotations.map(({ ref, dict }) => [ref?.id ?? -1, dict] as const)),
    );
    for (const element of elements) {
      if (element.type !== 'Link') continue;
      const link = element.objects.flatMap((id) => annotations.get(id) ?? [])[0];
      const target = file.name(link?.get('Dest')) || undefined;
      const page = target === undefined ? undefined : destinations.get(target);
      if (page === undefined) continue;
      const words = textOf(pages, element).trim();
      const told = numberTold(words);
      const printed = told ?? /(?:^|\s)([ivxlcdm]+|\d+)$/.exec(words)?.[1];
      const label = labels[page] || String(page + 1);
      if (printed === undefined || printed === label) continue;
      const listed = told !== null || hasAncestor(element, ['TOC', 'TOCI', 'Index']);
      if (!listed && !namesTarget(words, file.resolve(link?.get('Contents')))) continue;
      yield {
        page: element.page === null ? null : element.page + 1,
        reason: `"${words.slice(0, 60)}" leads to page ${label}.`,
        actual: printed,
        expected: label,
        todo: 'Build the file again; if it stays, report it: the numbers did not come to rest.',
      };
    }
  },
};

/** The number that a link calls a page, in the languages of our books: `question 12, page 31`. */
function numberTold(words: string): string | null {
  const told = /(?<!\p{L})(?:pages?|p\.|Seite|página|صفحة)\s+(\d+)(?!\d)|(\d+)\s*ページ/iu.exec(words);
  return told?.[1] ?? told?.[2] ?? null;
}

/** Whether the words of a link are its target's heading with a number after it: elsewhere a number may be any. */
function namesTarget(words: string, contents: PdfValue): boolean {
  const described = contents instanceof PdfString ? decodeText(contents) : '';
  const comma = described.lastIndexOf(',');
  const plain = (text: string) => text.replace(/\s+/gu, '').toLowerCase();
  const heading = plain(comma < 0 ? described : described.slice(0, comma)).replace(/…$/u, '');
  return heading !== '' && plain(words.replace(/\S+$/u, '')).includes(heading);
}

function hasAncestor(element: TagElement, types: readonly string[]): boolean {
  for (let above = element.parent; above; above = above.parent) if (types.includes(above.type)) return true;
  return false;
}

/** The text of an element and all below it, in order; pieces are kept apart by a space. */
function textOf(pages: readonly PageFacts[], element: TagElement): string {
  const own = element.content.map(
    ({ page, mark }) => pages[page]?.content.marks.find(({ id }) => id === mark)?.text ?? '',
  );
  return [...own, ...element.children.map((child) => textOf(pages, child))].join(' ').replace(/\s+/g, ' ');
}
