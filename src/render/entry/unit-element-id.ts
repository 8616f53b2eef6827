import type { Unit } from '../../model/unit.ts';

/** Id of the element that holds a unit, in print and on the screen: `u-a-17`. */
export function unitElementId(unit: Pick<Unit, 'id'>): string {
  return `u-${unit.id.replaceAll(':', '-')}`;
}
