import { type Operation, operations } from '../../pdf/pdf.ts';

const construct = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're']);
const paint = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's']);
const place = new Set(['Do', 'sh', 'EI']);

const before = Buffer.from('/Artifact BMC\n');
const after = Buffer.from('\nEMC');

/**
 * Marks what Chromium draws on a page outside of any tag as artifacts (PDF/UA-1, 7.1): text under `aria-hidden`,
 * generated content, boxes and rules. Content is either tagged or an artifact; a page where all is in order is given
 * back itself.
 */
export function markArtifacts(content: Uint8Array): Uint8Array {
  const stretches = unmarkedStretches(content);
  return stretches.length === 0 ? content : wrap(content, stretches);
}

interface Stretch {
  readonly start: number;
  end: number;
}

/** Where something is drawn outside of marked content: whole paths with their painting, whole text objects. */
export function unmarkedStretches(bytes: Uint8Array): Stretch[] {
  const stretches: Stretch[] = [];
  let path = -1;
  let text = -1;
  const add = (start: number, end: number) => {
    const last = stretches.at(-1);
    if (last && isBlank(bytes, last.end, start)) last.end = end;
    else stretches.push({ start, end });
  };
  for (const { operator, start, end } of operationsOutside(bytes)) {
    if (construct.has(operator)) path = path < 0 ? start : path;
    else if (operator === 'n') path = -1;
    else if (operator === 'BT') text = start;
    else if (operator === 'ET') add(text, end);
    else if (place.has(operator)) add(start, end);
    else if (paint.has(operator)) {
      add(path, end);
      path = -1;
    }
  }
  return stretches.filter(({ start }) => start >= 0);
}

/**
 * The operations outside of marked content. Chromium nests no marks and writes no literal strings, so that the end of
 * a mark can be looked for as a word; elsewhere the depth is counted.
 */
function* operationsOutside(bytes: Uint8Array): Generator<Operation> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const simple = !buffer.includes('(');
  let depth = 0;
  for (let from = 0; from < bytes.length; ) {
    let jump = -1;
    for (const operation of operations(bytes, from)) {
      const { operator, end } = operation;
      if (operator === 'BDC' || operator === 'BMC') {
        depth++;
        if (simple && depth === 1) jump = endOfMark(buffer, end);
        if (jump >= 0) break;
      } else if (operator === 'EMC') depth--;
      else if (depth === 0) yield operation;
    }
    if (jump < 0) return;
    depth = 0;
    from = jump;
  }
}

/** The place after the EMC of the mark that was just opened; -1 where another is opened inside of it. */
function endOfMark(buffer: Buffer, from: number): number {
  const end = buffer.indexOf('EMC', from, 'latin1');
  if (end < 0) return -1;
  const inside = buffer.subarray(from, end);
  return inside.includes('BDC') || inside.includes('BMC') ? -1 : end + 3;
}

function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if ((bytes[index] as number) > 32) return false;
  return true;
}

function wrap(bytes: Uint8Array, stretches: readonly Stretch[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  let done = 0;
  for (const { start, end } of stretches) {
    pieces.push(bytes.subarray(done, start), before, bytes.subarray(start, end), after);
    done = end;
  }
  return Buffer.concat([...pieces, bytes.subarray(done)]);
}
