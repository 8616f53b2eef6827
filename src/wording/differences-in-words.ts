import type { Difference } from '../model/handbook.ts';
import { wordsOf } from './words.ts';

const keys = {
  number: 'otherFigures',
  denial: 'oneSaysNot',
  quantifier: 'alwaysOrNot',
  opposite: 'contraryAdvice',
  order: 'otherOrder',
} as const;

/** In what sources differ, each kind once: `other figures, one says not`; empty where nobody knows. */
export function differencesInWords(kinds: readonly Difference['kind'][], language: string): string {
  return [...new Set(kinds.map((kind) => wordsOf(language)[keys[kind]]))].join(', ');
}
