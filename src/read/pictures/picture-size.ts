/** Width and height that the head of a PNG, GIF, WebP or JPEG file tells, in pixels; null where it tells none. */
export function pictureSize(
  bytes: Uint8Array,
  ending: string,
): { readonly width: number; readonly height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (ending === 'png') return { width: view.getUint32(16), height: view.getUint32(20) };
    if (ending === 'gif') return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
    return ending === 'webp' ? ofWebp(view) : ofJpeg(view);
  } catch {
    // The file ends within its head.
    return null;
  }
}

/** The three kinds of WebP: lossy, lossless, extended (RFC 9649, 2.5 to 2.7). */
function ofWebp(view: DataView): { readonly width: number; readonly height: number } | null {
  const kind = String.fromCharCode(...[12, 13, 14, 15].map((at) => view.getUint8(at)));
  const three = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536;
  if (kind === 'VP8X') return { width: three(24) + 1, height: three(27) + 1 };
  if (kind === 'VP8 ')
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (kind !== 'VP8L') return null;
  const bits = view.getUint32(21, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
}

/** The first frame header of a JPEG: SOF0 to SOF15 but for DHT, JPG and DAC (ITU-T T.81, B.1.1.3). */
function ofJpeg(view: DataView): { readonly width: number; readonly height: number } | null {
  for (let at = 2; at < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}
