import { createHash } from 'node:crypto';
import type { Unit } from '../../model/unit.ts';
import { printedText } from './passage.ts';

/** True for two tables, pieces of code, lists, formulas or pictures that are the same, cell by cell and line by line. */
export function isSameBlock(one: Unit, other: Unit): boolean {
  return (
    one.kind === 'block' &&
    other.kind === 'block' &&
    printedText(one) === printedText(other) &&
    shapeOf(one) === shapeOf(other)
  );
}

/** What tells a block from another of the same words: its nodes without their places, pictures by what they show. */
export function shapeOf(unit: Unit): string {
  if (unit.shape !== undefined) return unit.shape;
  let shape = shapes.get(unit);
  if (shape === undefined) {
    const node = JSON.stringify(unit.node ?? unit.text, (key, value: unknown) => {
      if (key === 'position') return undefined;
      return isPicture(value) ? createHash('sha256').update(value.bytes).digest('hex') : value;
    });
    shape = createHash('sha256').update(node).digest('hex').slice(0, 16);
    shapes.set(unit, shape);
  }
  return shape;
}

/** The same picture may lie in two files. */
function isPicture(value: unknown): value is { readonly bytes: Uint8Array } {
  return typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array;
}

const shapes = new WeakMap<Unit, string>();
