/** Under so much processor time (milliseconds) what a measure tells is noise. */
const floor = 20;

/**
 * How processor time grows with the size of an input: 1 where it grows as the input does, 2 where it grows with its square. Of several
 * measures the least is taken, for what else a machine does only adds.
 */
export function growthOf(work: (size: number) => void, size: number): number {
  work(Math.ceil(size / 16));
  const small = Math.max(floor, leastOf(work, Math.ceil(size / 4)));
  return Math.log(leastOf(work, size) / small) / Math.log(4);
}

function leastOf(work: (size: number) => void, size: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const before = process.cpuUsage();
    work(size);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
    if (least < floor) break;
  }
  return least;
}
