import { ThemeFault } from '../../model/theme-fault.ts';
import {
  copyValue,
  dict,
  name,
  type PdfDict,
  PdfFile,
  PdfRef,
  PdfStream,
  type PdfValue,
  readPages,
} from '../../pdf/pdf.ts';
import { plural } from '../../text/plural.ts';

/** A page of another PDF, to be laid over one of the book's. */
export interface FurniturePage {
  readonly file: PdfFile;
  readonly dict: PdfDict;
}

/** Opens a print of furniture. */
export function openFurniture(printed: Uint8Array): readonly FurniturePage[] {
  const file = PdfFile.open(printed);
  return readPages(file).map(({ dict }) => ({ file, dict }));
}

/** Throws a `ThemeFault` where a theme's templates or rules do not make one page of furniture for each page of the book. */
export function requireEach(furniture: readonly FurniturePage[], pages: number): void {
  if (furniture.length !== pages)
    throw new ThemeFault(
      `the theme's running heads make ${plural(furniture.length, 'page')} for a book of ${pages}: furniture.hbs and furniture.css must give a box of one page for each page, and not hide it`,
    );
}

/**
 * Lays each page of a second PDF over the page of the book: running heads, folios, thumb marks. Each becomes a form
 * (8.10) drawn inside a pagination artifact (14.8.2.2), so that a screen reader passes over it and the book's own
 * tags stay as they are.
 */
export function placeFurniture(
  file: PdfFile,
  { furniture }: { readonly furniture: readonly FurniturePage[] | null },
): void {
  if (!furniture) return;
  const pages = readPages(file);
  requireEach(furniture, pages.length);
  const copies = new Map<PdfFile, Map<number, PdfRef>>();
  const before = file.add(new PdfStream(dict({}), Buffer.from('q\n')));
  const after = file.add(
    new PdfStream(
      dict({}),
      Buffer.from('\nQ\n/Artifact <</Type /Pagination>> BDC\nq /Furniture Do Q\nEMC\n'),
    ),
  );
  for (const [index, page] of pages.entries()) {
    const { file: source, dict: over } = furniture[index] as FurniturePage;
    const content = source.resolve(over.get('Contents'));
    if (!(content instanceof PdfStream)) continue;
    const copied = copies.get(source) ?? new Map<number, PdfRef>();
    copies.set(source, copied);
    const form = new PdfStream(new Map(content.dict), content.bytes);
    form.dict.set('Type', name('XObject'));
    form.dict.set('Subtype', name('Form'));
    form.dict.set('BBox', copyValue(source, file, over.get('MediaBox') ?? [], copied));
    form.dict.set('Resources', copyValue(source, file, source.dict(over.get('Resources')), copied));
    const resources = new Map(file.dict(page.dict.get('Resources')));
    resources.set('XObject', new Map(file.dict(resources.get('XObject'))).set('Furniture', file.add(form)));
    page.dict.set('Resources', resources);
    page.dict.set('Contents', [before, ...contents(file, page.dict.get('Contents')), after]);
    file.set(page.id, page.dict);
  }
}

function contents(file: PdfFile, value: PdfValue | undefined): PdfValue[] {
  if (value instanceof PdfRef && file.resolve(value) instanceof PdfStream) return [value];
  return file.array(value);
}
