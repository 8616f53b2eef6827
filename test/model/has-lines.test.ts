import { describe, expect, it } from 'vitest';
import { placeInFile } from '../../src/model/has-lines.ts';
import type { AccountedRange } from '../../src/model/inventory.ts';
import { whereText } from '../../src/model/lost.ts';

describe('where something stands', () => {
  it('is a line where the document has lines', () => {
    expect(placeInFile('team/a.md', 7)).toBe('team/a.md:7');
    expect(placeInFile('a.md', null)).toBe('a.md');
  });

  it('is the document where it has none', () => {
    expect(placeInFile('Mia.DOCX', 7)).toBe('Mia.DOCX');
    expect(placeInFile('mia.odt', 7)).toBe('mia.odt');
  });

  it('is told of what is lost by its first words where a document has no lines', () => {
    const range: AccountedRange = {
      lines: [4, 5],
      text: 'The  key hangs on its hook behind the door of the room on the left side.',
      kind: 'text',
      fate: 'not-used',
      characters: 60,
      lost: 1,
    };
    expect(whereText('a.md', [range])).toBe('lines 4-5');
    expect(whereText('a.docx', [range])).toBe('“The key hangs on its hook behind the door of the r …”');
  });
});
