/** How high the letters of a face stand, in parts of its size. */
export interface FaceMetrics {
  readonly ascent: number;
  readonly descent: number;
  readonly xHeight: number;
}

/** Metrics from the tables `head`, `hhea` and `OS/2` of a font; null where one of them is missing or says nothing. */
export function faceMetrics(tableOf: (tag: 'head' | 'hhea' | 'OS/2') => DataView | null): FaceMetrics | null {
  const [head, hhea, os2] = [tableOf('head'), tableOf('hhea'), tableOf('OS/2')];
  if (!head || !hhea || !os2 || os2.getUint16(0) < 2 || os2.byteLength < 88) return null;
  const unit = head.getUint16(18);
  const xHeight = os2.getInt16(86) / unit;
  const [ascent, descent] = [hhea.getInt16(4) / unit, -hhea.getInt16(6) / unit];
  return unit > 0 && xHeight > 0.2 && ascent > 0 ? { ascent, descent, xHeight } : null;
}
