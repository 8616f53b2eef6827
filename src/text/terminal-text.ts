/* biome-ignore-all lint/suspicious/noControlCharactersInRegex: this is where control characters are taken out. */

/** Sequences by which a terminal is told colours, places and titles: CSI, OSC and other strings, charsets, single ones (ECMA-48). */
const sequences =
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|\u001b[\]PX^_][^\u0007\u001b\u009c\n]*(?:\u0007|\u001b\\|\u009c)|\u001b[ -/]+[0-~]|\u001b[0-Z\\^-~]/g;
/** A letter struck over the one before: so are words bold, or underlined, in pages of manuals. */
const overstrikes = /[^\n\u0008]\u0008/g;
const others = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]+/g;

/**
 * What a terminal would have shown of a text, line by line: its sequences are gone whole, letters that are struck over are gone, and
 * other control characters part words, as a vertical tab does.
 */
export function terminalText(text: string): string {
  // Most texts have none, and a look is cheaper.
  if (!/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u009b]/.test(text)) return text;
  return text.replace(sequences, '').replace(overstrikes, '').replace(others, ' ');
}
