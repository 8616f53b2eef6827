/** So many pixels are drawn at most: a small file can claim to be larger than the memory. */
const mostPixels = 268_000_000;

/**
 * Whether every pixel of a PNG, JPEG, GIF or WebP is there, which only decoding tells. Browsers print the sign of a
 * broken picture, or half of it, and say nothing.
 */
export async function decodes(bytes: Uint8Array): Promise<boolean> {
  const { default: sharp } = await import('sharp');
  try {
    await sharp(bytes, { failOn: 'truncated', limitInputPixels: mostPixels, sequentialRead: true })
      // Shrunk to a point, the picture is read to its end and held nowhere.
      .resize(1, 1, { fit: 'fill', fastShrinkOnLoad: false })
      .raw()
      .toBuffer();
    return true;
  } catch {
    return false;
  }
}
