// PDF objects, read and written: nothing here knows of books. `print` finishes files with it, `check` reads them.
export { compositeWidths } from './composite-widths.ts';
export { type Operation, operations } from './content.ts';
export { copyObject, copyValue } from './copy-object.ts';
export { eachOperation } from './each-operation.ts';
export * from './objects.ts';
export { PdfParser, PdfSyntaxError } from './parse-object.ts';
export { PdfFile } from './pdf-file.ts';
export { readLabels } from './read-labels.ts';
export { type PdfPage, readPages } from './read-pages.ts';
export { PdfWriter, writePdf } from './write-pdf.ts';
