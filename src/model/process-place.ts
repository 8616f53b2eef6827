import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

let known: string | undefined;

/**
 * A short name of where numbers of processes mean what they mean here: this start of this machine, and in it this container. A folder that
 * several containers share has files of processes of each of them, whose numbers are nobody's, or somebody else's, in the others.
 */
export function processPlace(): string {
  known ??= createHash('sha256').update(placeFacts().join('\n')).digest('hex').slice(0, 8);
  return known;
}

function placeFacts(): readonly string[] {
  try {
    return [
      readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim(),
      readlinkSync('/proc/self/ns/pid'),
    ];
  } catch {
    // Not Linux, and without containers: numbers mean the same on all of the machine.
    return [hostname()];
  }
}
