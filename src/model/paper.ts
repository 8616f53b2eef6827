/** Sizes of paper, upright, mm (ISO 216, ANSI/ASME Y14.1, and what publishers call by a name). */
export const papers = {
  A4: [210, 297],
  Letter: [215.9, 279.4],
  A5: [148, 210],
  B5: [176, 250],
  '6x9': [152.4, 228.6],
  pocket: [110, 178],
  A6: [105, 148],
  A3: [297, 420],
  A2: [420, 594],
  A1: [594, 841],
  Legal: [215.9, 355.6],
  Tabloid: [279.4, 431.8],
} as const satisfies Readonly<Record<string, readonly [width: number, height: number]>>;

export type PaperName = keyof typeof papers;

export const paperNames = Object.keys(papers) as [PaperName, ...PaperName[]];

export interface PaperSize {
  readonly width: number;
  readonly height: number;
}

const millimetresPerInch = 25.4;
/** Shortest and longest side that a book is made for, mm. */
const sides = [70, 900] as const;

/**
 * Size, in mm, of a paper by its name (`A5`), or by its measures: `170x240mm`, `5.5 x 8.5 in`; without a unit, inches
 * below 40, else millimetres. Null for what is neither, or too small or too large for a book.
 */
export function readPaper(text: string): PaperSize | null {
  const plain = text.toLowerCase().replace(/\s+/g, '').replace('×', 'x');
  const name = paperNames.find((known) => known.toLowerCase() === plain);
  if (name) return { width: papers[name][0], height: papers[name][1] };
  const match = /^(\d+(?:\.\d+)?)(mm|in|")?x(\d+(?:\.\d+)?)(mm|in|")?$/.exec(plain);
  if (!match) return null;
  const [one, other] = [Number(match[1]), Number(match[3])];
  const unit = match[4] ?? match[2] ?? (Math.max(one, other) < 40 ? 'in' : 'mm');
  const factor = unit === 'mm' ? 1 : millimetresPerInch;
  const size = { width: hundredths(one * factor), height: hundredths(other * factor) };
  const [least, most] = sides;
  return Math.min(size.width, size.height) >= least && Math.max(size.width, size.height) <= most
    ? size
    : null;
}

/** Width and height, mm, of a paper that `readPaper` knows, turned as asked for; not turned where nothing is asked. */
export function paperSize(text: string, orientation?: 'portrait' | 'landscape'): PaperSize {
  const size = readPaper(text);
  if (!size) throw new RangeError(`no paper "${text}"`);
  const [short, long] = [Math.min(size.width, size.height), Math.max(size.width, size.height)];
  if (orientation === undefined) return size;
  return orientation === 'portrait' ? { width: short, height: long } : { width: long, height: short };
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
