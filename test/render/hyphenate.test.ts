import { describe, expect, it } from 'vitest';
import { hyphenatorOf, inParagraphs } from '../../src/render/print/hyphenate.ts';

const seen = (text: string | undefined) => text?.replaceAll('\u00AD', '|');

describe('hyphenation', () => {
  it.each([
    ['en', 'representation', 'rep|re|sen|ta|tion'],
    ['en', 'abilities, evaluated', 'abil|i|ties, eval|u|ated'],
    ['de', 'Silbentrennung', 'Sil|ben|tren|nung'],
    ['fr-CA', 'développement', 'déve|lop|pe|ment'],
  ])('follows the patterns of %s', (language, word, parted) => {
    expect(seen(hyphenatorOf(language)?.(word))).toBe(parted);
  });

  it.each(['ja', 'xx', '../en', 'patterns'])('has nothing for %s', (language) => {
    expect(hyphenatorOf(language)).toBeNull();
  });

  it('parts running text alone', () => {
    const html =
      '<h2>representation</h2><p dir="auto">representation <code>representation</code> <a href="#representation">representation</a> <b>representation</b></p><p class="label">representation</p>';
    expect(seen(inParagraphs(html, (text) => text.replaceAll('sent', 'se\u00ADnt')))).toBe(
      '<h2>representation</h2><p dir="auto">represe|ntation <code>representation</code> <a href="#representation">representation</a> <b>represe|ntation</b></p><p class="label">representation</p>',
    );
  });

  it('parts the lists of answers, not those of the book', () => {
    const html =
      '<ul><li>representation</li></ul><div class="block" id="s"><ol><li>representation</li></ol><table><tr><td>representation</td></tr></table></div><ul><li>representation</li></ul>';
    expect(seen(inParagraphs(html, (text) => text.replaceAll('sent', 'se\u00ADnt')))).toBe(
      html.replace('<ol><li>representation', '<ol><li>represe|ntation'),
    );
  });
});

it('names of programs and addresses have no hyphens but their own', () => {
  const hyphenate = hyphenatorOf('en');
  for (const name of [
    'unbreakable_identifier_1',
    'example.organisation/representation',
    'someRepresentation',
  ])
    expect(hyphenate?.(`a ${name} b`)).toBe(`a ${name} b`);
});
