/** Text for XML, in content and in attributes in double quotes; what XML 1.0 forbids (control characters, lone surrogates) is dropped. */
export function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{7e}\u{85}\u{a0}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
