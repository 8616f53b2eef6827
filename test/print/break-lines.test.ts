import { describe, expect, it } from 'vitest';
import { breakColumn, mayBeJustified } from '../../src/print/browser/break-lines.ts';
import type { MeasuredParagraph, Piece } from '../../src/print/browser/choose-lines.ts';

const space = 4;
const hyphen = 6;
const shrink = 1;

/** Each letter is ten wide; `|` is where a word may be parted. */
const pieces = (text: string): Piece[] =>
  text.split(' ').flatMap((word) =>
    word.split('|').map(
      (part, index, parts): Piece => ({
        width: part.length * 10,
        letters: part.length,
        space: index === parts.length - 1 ? space : 0,
        shrink,
        after: index === parts.length - 1 ? 'space' : 'hyphen',
      }),
    ),
  );

const paragraphOf = (text: string, width: number, indent = 0): MeasuredParagraph => ({
  width,
  indent,
  hyphen: hyphen / 2,
  pieces: pieces(text),
});

/** Lines of one paragraph; the type is so small that nothing is gained by what is put between letters. */
const linesOf = (text: string, width: number, indent = 0, justified = true): string[] | null => {
  const [broken] = breakColumn({
    em: 0.001,
    justified,
    paragraphs: [paragraphOf(text, width, indent)],
  });
  if (!broken) return null;
  const parts = text.split(/(?<=[ |])/);
  let from = 0;
  return [...broken.ends, parts.length - 1].map((end) => {
    const line = parts.slice(from, end + 1).join('');
    from = end + 1;
    return line.replace(/\|$/, '-').replaceAll('|', '').trim();
  });
};

describe('lines over a whole paragraph', () => {
  it('are more even than the first that fit', () => {
    const words =
      'when messages are late the queue grows and nobody sees why it does so at night until somebody counts';
    const own = (line: string) => line.replaceAll(' ', '').length * 10 + (line.split(' ').length - 1) * space;
    /** How far the spaces of the worst line are stretched. */
    const worst = (lines: readonly string[], width: number) =>
      Math.max(...lines.slice(0, -1).map((line) => (width - own(line)) / (line.split(' ').length - 1)));
    const greedy = (width: number) => {
      const lines: string[] = [];
      for (const word of words.split(' ')) {
        const longer = `${lines.at(-1)} ${word}`;
        if (lines.length > 0 && own(longer) <= width) lines[lines.length - 1] = longer;
        else lines.push(word);
      }
      return lines;
    };
    const widths = [180, 190, 200, 210, 220, 230, 240, 250, 260];
    const gains = widths.map(
      (width) => worst(greedy(width), width) - worst(linesOf(words, width) ?? [], width),
    );
    for (const gain of gains) expect(gain).toBeGreaterThanOrEqual(0);
    expect(gains.filter((gain) => gain > 0).length).toBeGreaterThan(2);
  });

  it('take no more than spaces can give', () => {
    for (const width of [90, 120, 150, 200, 300]) {
      const lines = linesOf(
        'when messages are late the queue grows and nobody sees why it does so at night',
        width,
      );
      for (const line of lines ?? []) {
        const spaces = line.split(' ').length - 1;
        const own = line.replaceAll(' ', '').length * 10 + spaces * space;
        expect(own - spaces * shrink).toBeLessThanOrEqual(width + 0.1);
      }
    }
  });

  it('part a word where that helps', () => {
    expect(linesOf('aaaa represen|tation bbbb cccc dddd', 140)?.[0]).toBe('aaaa represen-');
    expect(linesOf('aaaa represen|tation bbbb', 400)).toBeNull();
  });

  it('begin later where a mark stands before the first', () => {
    const [whole] = linesOf('aaa bbb ccc ddd eee fff ggg hhh iii', 140) ?? [];
    const [less] = linesOf('aaa bbb ccc ddd eee fff ggg hhh iii', 140, 40) ?? [];
    expect(less?.length).toBeLessThan(whole?.length ?? 0);
  });

  it('leave a paragraph alone of which a word has no room', () => {
    expect(linesOf(`aaa ${'b'.repeat(30)} ccc ddd`, 200)).toBeNull();
  });

  it('tell what the last line leaves', () => {
    const broken = breakColumn({
      em: 0.001,
      justified: true,
      paragraphs: [paragraphOf('aaa bbb ccc ddd eee', 78)],
    });
    expect(broken[0]?.ends).toEqual([1, 3]);
    expect(broken[0]?.rest).toBeCloseTo(48, 1);
  });

  it.each([
    ['ab in|fra|struc|ture', 190],
    ['re|pre|sen|ta|tion', 230],
    ['com|mu|ni|ca|tion of or|gan|i|za|tion', 270],
  ])('part no more words than two in a row: %s', (words, width) => {
    const lines = linesOf(Array(9).fill(words).join(' '), width) ?? [];
    const row = lines.map((line) => (line.endsWith('-') ? '-' : ' ')).join('');
    expect(row).toContain('-');
    expect(row).not.toContain('---');
  });

  it('part three in a row where nothing else has room', () => {
    const lines = linesOf(`${'re|pre|sen|ta|tion|'.repeat(9)}s`, 90) ?? [];
    expect(lines.map((line) => (line.endsWith('-') ? '-' : ' ')).join('')).toContain('---');
  });

  it('part no word where spaces that are a little wider do as well', () => {
    expect(linesOf('aaaa bbbb cccc dddd represen|tation eeee ffff gggg hhhh', 240)).toEqual([
      'aaaa bbbb cccc dddd',
      'representation eeee ffff',
      'gggg hhhh',
    ]);
  });

  it('of a whole column part more words than are wanted only where spaces would be holes', () => {
    const long = 'be|ar|beitung der an|ge|mes|sen|en Ver|sor|gung oder ein|fach so wie im|mer';
    const paragraphs = Array.from({ length: 12 }, (_, at) =>
      paragraphOf(`${'ab '.repeat(at % 5)}${Array(5).fill(long).join(' ')}`, 620 + 7 * at),
    );
    const broken = breakColumn({ em: 20, justified: true, paragraphs });
    const ends = broken.flatMap((one, at) =>
      (one?.ends ?? []).map((end) => paragraphs[at]?.pieces[end]?.after),
    );
    expect(ends.length).toBeGreaterThan(40);
    expect(ends.filter((after) => after === 'hyphen').length).toBeLessThanOrEqual(ends.length * 0.1);
  });

  it('move letters a hair where that makes spaces more even, all of a paragraph alike and no more than is not seen', () => {
    const words = 'aaaa bbbbbbb ccc dddddddddd eeeee ffffffffff gggg hhhhhhhhhhh iii';
    const paragraphs = [150, 160, 170, 180, 190].map((width) => paragraphOf(words, width));
    const broken = breakColumn({ em: 20, justified: true, paragraphs });
    const moved = broken.map((one) => Math.abs(one?.tracking ?? 0));
    expect(Math.max(...moved)).toBeGreaterThan(0);
    expect(Math.max(...moved)).toBeLessThanOrEqual(20 * 0.01);
  });

  it('are ragged where that is asked for: no space moves, and a word is parted where much would stay empty', () => {
    const ragged = linesOf(
      'aaaa bbbb cccc represen|tation dddd eeee ffff gggg hhhh iiii jjjj',
      230,
      0,
      false,
    );
    expect(ragged?.[0]).toBe('aaaa bbbb cccc represen-');
    expect(linesOf('aaaa bbbb cccc dddd represen|tation eeee', 250, 0, false)?.[0]).toBe(
      'aaaa bbbb cccc dddd',
    );
    for (const line of ragged ?? [])
      expect(line.replaceAll(' ', '').length * 10 + (line.split(' ').length - 1) * space).toBeLessThanOrEqual(
        250,
      );
  });

  it('are of one width where there is room for eight words, in any language', () => {
    const short = 'the queue is late and we see it '.repeat(4).trim();
    const long = 'Bodenlebewesen verbessern Wasserhaltefähigkeit '.repeat(4).trim();
    expect(mayBeJustified([paragraphOf(short, 420)])).toBe(true);
    expect(mayBeJustified([paragraphOf(short, 220)])).toBe(false);
    expect(mayBeJustified([paragraphOf(long, 420)])).toBe(false);
  });
});
