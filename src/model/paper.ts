/** Sizes of paper, upright, mm (ISO 216, ANSI/ASME Y14.1). */
export const papers = {
  A1: [594, 841],
  A2: [420, 594],
  A3: [297, 420],
  A4: [210, 297],
  A5: [148, 210],
  A6: [105, 148],
  Letter: [215.9, 279.4],
  Legal: [215.9, 355.6],
  Tabloid: [279.4, 431.8],
} as const satisfies Readonly<Record<string, readonly [width: number, height: number]>>;

export type PaperName = keyof typeof papers;

export const paperNames = Object.keys(papers) as [PaperName, ...PaperName[]];

/** Width and height, mm. */
export function paperSize(
  name: PaperName,
  orientation: 'portrait' | 'landscape',
): { width: number; height: number } {
  const [short, long] = papers[name];
  return orientation === 'portrait' ? { width: short, height: long } : { width: long, height: short };
}
