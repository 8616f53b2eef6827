import { timingSafeEqual } from 'node:crypto';

/** Whether two secrets are one; the time it takes tells nothing of how much of them is alike. */
export function isSameSecret(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
