import { columnsOf } from './column-names.ts';

/** Every text within a value. */
export function leaves(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [wellFormed(value)];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(leaves);
}

/** Every text, number and truth value within a value. */
export function everyLeaf(value: unknown): string[] {
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  if (value === null || typeof value !== 'object') return leaves(value);
  return Object.values(value).flatMap(everyLeaf);
}

/** Those of the leaves of a value that `strings` prints. */
export function printedLeaves(value: unknown): string[] {
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  if (Array.isArray(value)) return value.flatMap(printedLeaves);
  if (value === null || typeof value !== 'object') return leaves(value);
  const { answer } = columnsOf(Object.keys(value));
  return answer === undefined ? leaves(value) : printedLeaves((value as Record<string, unknown>)[answer]);
}

/** A value as texts to print; a list of short ones as one list. */
export function strings(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [wellFormed(value)];
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  if (Array.isArray(value)) {
    const all = value.flatMap(strings);
    return all.length > 1 && all.every((one) => !one.includes('\n'))
      ? [all.map((one) => `- ${one}`).join('\n')]
      : all;
  }
  if (value !== null && typeof value === 'object') {
    const { answer } = columnsOf(Object.keys(value));
    return answer === undefined ? leaves(value) : strings((value as Record<string, unknown>)[answer]);
  }
  return [];
}

/** Half of a character outside the basic plane cannot be written in UTF-8. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
