import { beginsNumber } from './bytes.ts';
import { afterInlineImage } from './content.ts';
import type { PdfValue } from './objects.ts';
import { PdfParser } from './parse-object.ts';

/**
 * Tells the operations of a content stream (ISO 32000-1, 7.8.2) one by one with their operands read; an inline image
 * is `EI` without operands. The list of operands is the same one again and again: it holds until the next operation.
 * Throws `PdfSyntaxError`.
 */
export function eachOperation(
  bytes: Uint8Array,
  take: (operator: string, operands: readonly PdfValue[]) => void,
): void {
  const parser = new PdfParser(bytes);
  const operands: PdfValue[] = [];
  for (parser.skipSpace(); parser.position < bytes.length; parser.skipSpace()) {
    if (beginsOperand(bytes[parser.position] as number)) {
      operands.push(parser.value());
      continue;
    }
    let operator = parser.word();
    if (operator === 'true' || operator === 'false' || operator === 'null') {
      operands.push(operator === 'null' ? null : operator === 'true');
      continue;
    }
    if (operator === 'BI') {
      operator = 'EI';
      parser.position = afterInlineImage(bytes, parser.position);
    }
    if (operator === '') parser.position++;
    else take(operator, operands);
    operands.length = 0;
  }
}

/** A number, `(`, `<`, `[` or `/`. */
function beginsOperand(code: number): boolean {
  return beginsNumber(code) || code === 0x28 || code === 0x3c || code === 0x5b || code === 0x2f;
}
