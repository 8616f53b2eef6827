import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeXml, unescapeXml, withoutControls } from '../../src/text/escape-xml.ts';

/** Any text, lone surrogates and all: a plain range is made at once, where fast-check's units of Unicode take seconds. */
const anyText = fc.string({
  unit: fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
});

describe('escaping', () => {
  it('leaves nothing that opens a tag, an entity or closes an attribute', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(escapeXml(text).replace(/&(?:amp|lt|gt|quot);/g, '')).not.toMatch(/[&<>"]/);
      }),
    );
  });

  it('is undone by reading, but for what XML forbids', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(unescapeXml(escapeXml(text))).toBe(withoutControls(text));
      }),
    );
  });

  it('drops control characters and lone surrogates, keeps tabs, ends of lines and the rest of Unicode', () => {
    expect(withoutControls('a\0\u0007b\tc\r\n\ud800d\ufffe\u{1f600}\u0085')).toBe(
      'ab\tc\r\nd\u{1f600}\u0085',
    );
  });
});

describe('reading entities', () => {
  it('takes numbers of both bases and the five names of XML', () => {
    expect(unescapeXml('&#65;&#x1F600;&amp;&lt;&gt;&quot;&apos;')).toBe(`A\u{1f600}&<>"'`);
  });

  it('leaves what it does not know, and resolves nothing twice', () => {
    expect(unescapeXml('&nbsp; &#x110000; &constructor; &amp;lt; &')).toBe(
      '&nbsp; &#x110000; &constructor; &lt; &',
    );
  });
});
