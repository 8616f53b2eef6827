/**
 * What Chromium writes for a soft hyphen at which no line was broken: a glyph without width that stands for U+00AD.
 * The move before it places what follows, and stays.
 */
const unseen = /\/Span<<\/ActualText <FEFF00AD> >> BDC\s+((?:[-\d.]+ [-\d.]+ Td )?)<[0-9A-F]+> Tj\s+EMC/gi;
/** What a ligature stands for, of which a soft hyphen is a part. */
const ligature = /\/ActualText <FEFF((?:[0-9A-F]{4})+)>/gi;

/**
 * Takes soft hyphens out of the text of a page that is copied, searched and read aloud; the hyphens that are seen at
 * ends of lines stay.
 */
export function dropSoftHyphens(content: Uint8Array): Uint8Array {
  const text = Buffer.from(content.buffer, content.byteOffset, content.length).toString('latin1');
  if (!/ActualText <FEFF[0-9A-F]*00AD/i.test(text)) return content;
  const copied = text.replace(unseen, '$1').replace(ligature, (_, units: string) => {
    const kept = units.match(/.{4}/g)?.filter((unit) => unit.toUpperCase() !== '00AD') ?? [];
    return `/ActualText <FEFF${kept.join('')}>`;
  });
  return Buffer.from(copied, 'latin1');
}
