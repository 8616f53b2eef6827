// The two packages bring no types along.

declare module 'subset-font' {
  /** Keeps of a font what a text needs; all features of OpenType stay. */
  function subsetFont(
    font: Buffer,
    text: string,
    options: {
      readonly targetFormat: 'woff2';
      readonly variationAxes?: Readonly<Record<string, number>>;
      readonly keepAllGlyphs?: boolean;
    },
  ): Promise<Buffer>;
  export = subsetFont;
}

declare module 'fontverter' {
  const fontverter: {
    /** Unpacks WOFF2. */
    convert(font: Buffer, to: 'truetype'): Promise<Buffer>;
  };
  export = fontverter;
}
