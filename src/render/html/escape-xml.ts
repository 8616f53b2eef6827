/** Text for XML and HTML, in content and in attributes in double quotes; characters that XML forbids are dropped. */
export function escapeXml(text: string): string {
  return withoutControls(text).replace(/[&<>"]/g, (sign) => named[sign] ?? sign);
}

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The text without what XML 1.0 (section 2.2) does not admit: control characters, lone surrogates, U+FFFE and U+FFFF. */
export function withoutControls(text: string): string {
  // With the flag u a surrogate that stands alone is a character of its own, outside the ranges.
  return text.replace(
    /[^\t\n\r\u{20}-\u{7e}\u{85}\u{a0}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu,
    '',
  );
}
