import type { Said } from './polarity.ts';

const adjective = /(?:able|ible|ent|ant|ate|ct|ive|al|ful|ure|ite|ly)$/;

/**
 * True where one sentence has a word of which the other has the opposite by its ending or beginning: `painless`, `unusual`; not
 * where a sentence has both of them.
 */
export function affixed(left: readonly Said[], right: readonly Said[]): boolean {
  const has = (side: readonly Said[], word: string) => side.some((one) => one.word === word);
  return left.some((one) =>
    right.some(
      (other) =>
        one.sign * other.sign > 0 &&
        (against(one.word, other.word) || against(other.word, one.word)) &&
        !has(left, other.word) &&
        !has(right, one.word),
    ),
  );
}

function against(plain: string, other: string): boolean {
  if (plain.length < 4 || plain === other) return false;
  if (plain.endsWith('ful')) return other === `${plain.slice(0, -3)}less`;
  if (
    other === `un${plain}` ||
    other === `non${plain}` ||
    (plain.startsWith('sync') && other === `a${plain}`)
  )
    return true;
  return adjective.test(plain) && /^i[nmrl]$/.test(other.slice(0, 2)) && other.slice(2) === plain;
}
