import type { Head } from './head.ts';
import { questionness } from './questionness.ts';

const roman = /^\(?(M{0,3}(?:C[MD]|D?C{0,3})(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3}))[.):]\s+(?=\S)/i;
const letter = /^\(?([a-z])[.):]\s+(?=\S)/i;
const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/**
 * Heads that count on in Roman numbers or in letters, `II.` after `I.`, `b)` after `a)`, of which most ask: as numbered heads.
 * Letters and numerals that stand by themselves are none.
 */
export function withRomanNumbers(heads: readonly Head[]): readonly Head[] {
  // Where numbers count the questions, letters count their parts.
  const numbered = heads.filter(({ marker, asks }) => marker?.number && asks >= 0.6).length;
  for (const [pattern, value] of [
    [roman, romanValue],
    [letter, letterValue],
  ] as const) {
    const found = new Map<
      Head,
      { readonly number: number; readonly length: number; readonly asks: number }
    >();
    for (const head of heads) {
      if (head.contents || head.kind === 'item' || head.role) continue;
      if (head.marker && !(head.marker.number === null && head.marker.names)) continue;
      const mark = pattern.exec(head.text);
      const number = value(mark?.[1] ?? '');
      if (!mark || number === 0) continue;
      const words = head.text.slice(mark[0].length);
      found.set(head, { number, length: mark[0].length, asks: questionness(words) });
    }
    if (found.size <= numbered || !countsOn([...found.values()])) continue;
    return heads.map((head) => {
      const one = found.get(head);
      if (!one) return head;
      const marker = { length: one.length, number: String(one.number), delimiter: '.', names: null };
      return { ...head, marker, words: head.text.slice(one.length), asks: one.asks };
    });
  }
  return heads;
}

function countsOn(found: readonly { readonly number: number; readonly asks: number }[]): boolean {
  const [first] = found;
  const steps = found.filter(
    ({ number }, at) => at > 0 && number === (found[at - 1]?.number ?? 0) + 1,
  ).length;
  const asking = found.filter(({ asks }) => asks >= 0.6).length;
  return (
    first?.number === 1 && steps >= (found.length - 1) * 0.6 && steps > 0 && asking >= found.length * 0.5
  );
}

function romanValue(written: string): number {
  const digits = [...written.toLowerCase()].map((character) => values[character] ?? 0);
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
}

function letterValue(written: string): number {
  return written === '' ? 0 : written.toLowerCase().charCodeAt(0) - 96;
}
