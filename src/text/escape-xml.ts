/** Text for XML and HTML, in content and in attributes in double quotes; characters that XML forbids are dropped. */
export function escapeXml(text: string): string {
  return withoutControls(text).replace(/[&<>"]/g, (character) => entityOf[character] ?? character);
}

/** The text that is meant by XML or HTML: numbers of characters and the five names of XML are resolved, others stay. */
export function unescapeXml(text: string): string {
  return text.replace(reference, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return (Object.hasOwn(characterOf, name) && characterOf[name]) || whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0x10ffff ? whole : String.fromCodePoint(code);
  });
}

/**
 * The text without what XML 1.0 (section 2.2) does not admit, and no text needs: control characters, lone surrogates,
 * U+FFFE and U+FFFF.
 */
export function withoutControls(text: string): string {
  // With the flag u a surrogate that stands alone is a character of its own, outside the ranges.
  return text.replace(
    /[^\t\n\r\u{20}-\u{7e}\u{85}\u{a0}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu,
    '',
  );
}

const reference = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi;
const entityOf: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const characterOf: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
