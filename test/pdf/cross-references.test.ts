import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { CrossReferences } from '../../src/pdf/cross-references.ts';
import { name, PdfFile, PdfString } from '../../src/pdf/pdf.ts';

it('of a million objects take no room among the objects of the program', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const inUse = (): number => {
    collect();
    return getHeapStatistics().used_heap_size / 1e6;
  };
  const before = inUse();
  const places = new CrossReferences();
  for (let id = 1; id <= 1_000_000; id++) places.set(id, 1, id * 1000, 0);
  // An array for each was a hundred.
  expect(inUse() - before).toBeLessThan(10);
  places.set(1_000_001, 1, 15, 0);
  const written = places.write(1_000_001, new Map([['Kind', name('Test')]]), new PdfString('identity'), 15);
  const file = PdfFile.open(
    Buffer.concat([Buffer.from('%PDF-1.7\n%1234\n', 'latin1').subarray(0, 15), written]),
  );
  expect(file.size).toBe(1_000_002);
});
