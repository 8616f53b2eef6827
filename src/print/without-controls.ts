/** The text without what XML 1.0 (section 2.2) does not admit, and no text needs: control characters, lone surrogates, U+FFFE, U+FFFF. */
export function withoutControls(text: string): string {
  // With the flag u a surrogate that stands alone is a character of its own, outside the ranges.
  return text.replace(
    /[^\t\n\r\u{20}-\u{7e}\u{85}\u{a0}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu,
    '',
  );
}
