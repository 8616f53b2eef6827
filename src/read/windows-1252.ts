/** The 32 characters in which Windows-1252 differs from Latin-1, of the bytes 0x80 to 0x9F; the five that it leaves open stay controls. */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Decodes Windows-1252. Several releases of Node decode it as Latin-1 instead (nodejs/node issues 56542, 59515 and 60888), which
 * makes controls of quotation marks and dashes.
 */
export function windows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (character) => upper[character.charCodeAt(0) - 0x80] ?? character);
}
