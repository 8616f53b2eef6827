const sizes = [14, 12.5, 11, 10, 9, 8, 7];
const millimetresPerPoint = 25.4 / 72;
/** No bold face is wider on average, as a multiple of its size. */
const widest = 0.56;
const leading = 17 / 14;

/** The largest size, pt, in which a question fits a field of so many mm; the smallest where it never does. */
export function questionSize(question: string, width: number, height: number): number {
  const longest = Math.max(...question.split(/\s+/).map((word) => word.length));
  const fits = (size: number) => {
    const em = size * millimetresPerPoint;
    const perLine = Math.floor(width / (widest * em));
    // Ragged and balanced lines are some words short.
    const lines = Math.ceil(question.length / Math.max(1, perLine - Math.min(longest, perLine / 3) / 2));
    return longest <= perLine && lines * leading * em <= height;
  };
  return sizes.find(fits) ?? (sizes.at(-1) as number);
}
