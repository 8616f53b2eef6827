// The bytes of PDF source (ISO 32000-1, 7.2.3): white space, delimiters, and all others, which are regular.

const kinds = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) kinds[code] = 1;
for (const character of '()<>[]{}/%') kinds[character.charCodeAt(0)] = 2;

export function isSpace(code: number): boolean {
  return kinds[code] === 1;
}

export function isDelimiter(code: number): boolean {
  return kinds[code] === 2;
}

/** True for what names, numbers and operators are made of. */
export function isRegular(code: number): boolean {
  return kinds[code] === 0;
}

export function isDigit(code: number | undefined): boolean {
  return code !== undefined && code >= 0x30 && code <= 0x39;
}

/** True for what a number may begin with: a digit, a sign or a point. */
export function beginsNumber(code: number): boolean {
  return isDigit(code) || code === 0x2b || code === 0x2d || code === 0x2e;
}

/** Where the run of regular bytes ends that begins at `position`. */
export function afterWord(bytes: Uint8Array, position: number): number {
  let end = position;
  while (end < bytes.length && kinds[bytes[end] as number] === 0) end++;
  return end;
}

/** Bytes as text, one character each. */
export function latin1(bytes: Uint8Array, start: number, end: number): string {
  if (end - start >= 40)
    return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
  let made = '';
  for (let index = start; index < end; index++) made += String.fromCharCode(bytes[index] as number);
  return made;
}
