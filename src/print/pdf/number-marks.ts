import { name, type PdfDict, type PdfFile, PdfRef, type PdfValue } from '../../pdf/pdf.ts';
import { linkTarget } from './link-target.ts';

/** Where a page number waits for its digits. */
export interface NumberMark {
  /** Number of the page's object. */
  readonly page: number;
  /** Marked-content id on that page. */
  readonly mark: number;
  /** Id of what the link leads to; empty where it is in no link. */
  readonly target: string;
}

/** The marks of the content of an element inside of a link. */
export function numberMarksIn(file: PdfFile, element: PdfDict, link: PdfDict | null): NumberMark[] {
  const target = link ? targetOf(file, link.get('K')) : '';
  const found: NumberMark[] = [];
  const take = (value: PdfValue | undefined, page: PdfValue | undefined): void => {
    const kid = file.resolve(value);
    if (typeof kid === 'number' && page instanceof PdfRef) found.push({ page: page.id, mark: kid, target });
    else if (Array.isArray(kid)) for (const one of kid) take(one, page);
    else if (kid instanceof Map && kid.has('MCID')) take(kid.get('MCID'), kid.get('Pg') ?? page);
    else if (kid instanceof Map) take(kid.get('K'), kid.get('Pg') ?? page);
  };
  take(element.get('K'), element.get('Pg'));
  return found;
}

function targetOf(file: PdfFile, value: PdfValue | undefined): string {
  const kid = file.resolve(value);
  if (Array.isArray(kid)) {
    for (const one of kid) {
      const id = targetOf(file, one);
      if (id !== '') return id;
    }
    return '';
  }
  if (!(kid instanceof Map)) return '';
  if (kid.get('Type') !== name('OBJR')) return targetOf(file, kid.get('K'));
  const target = linkTarget(file, file.dict(kid.get('Obj')));
  return 'id' in target ? target.id : '';
}
