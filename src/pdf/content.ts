import { afterWord, beginsNumber, isDelimiter, isSpace, latin1 } from './bytes.ts';

/** One operation of a content stream: its operator, and where its bytes stand, operands included. */
export interface Operation {
  readonly operator: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The operations of a content stream (ISO 32000-1, 7.8.2) in order from a place on; operands are stepped over, not
 * read.
 */
export function* operations(bytes: Uint8Array, from = 0): Generator<Operation> {
  let position = from;
  let start = -1;
  while (position < bytes.length) {
    const code = bytes[position] as number;
    if (isSpace(code)) {
      position++;
      continue;
    }
    if (start < 0) start = position;
    if (isDelimiter(code) || beginsNumber(code)) {
      position = afterOperand(bytes, position);
      continue;
    }
    const word = position;
    position = afterWord(bytes, position);
    let operator = latin1(bytes, word, position);
    if (operator === 'true' || operator === 'false' || operator === 'null') continue;
    if (operator === 'BI') {
      operator = 'EI';
      position = afterInlineImage(bytes, position);
    }
    yield { operator, start, end: position };
    start = -1;
  }
}

function afterOperand(bytes: Uint8Array, position: number): number {
  switch (bytes[position]) {
    case 0x28:
      return afterString(bytes, position + 1);
    case 0x25:
      return afterByte(bytes, position, 0x0a);
    case 0x3c:
      return bytes[position + 1] === 0x3c ? position + 2 : afterByte(bytes, position, 0x3e);
    case 0x2f:
      return afterWord(bytes, position + 1);
    default:
      return beginsNumber(bytes[position] as number) ? afterWord(bytes, position) : position + 1;
  }
}

function afterByte(bytes: Uint8Array, position: number, byte: number): number {
  const found = bytes.indexOf(byte, position);
  return found < 0 ? bytes.length : found + 1;
}

function afterString(bytes: Uint8Array, position: number): number {
  let depth = 1;
  let end = position;
  while (end < bytes.length && depth > 0) {
    const code = bytes[end++];
    if (code === 0x5c) end++;
    else if (code === 0x28) depth++;
    else if (code === 0x29) depth--;
  }
  return end;
}

/** After `EI` with white space before it: the data may hold anything (8.9.7). */
export function afterInlineImage(bytes: Uint8Array, position: number): number {
  for (let at = position; at + 2 < bytes.length; at++)
    if (
      isSpace(bytes[at] as number) &&
      bytes[at + 1] === 0x45 &&
      bytes[at + 2] === 0x49 &&
      isSpace(bytes[at + 3] ?? 32)
    )
      return at + 3;
  return bytes.length;
}
