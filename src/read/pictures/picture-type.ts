/** What a file is by its first bytes: media type and ending; null where it is no picture that a book can hold. */
export function pictureType(bytes: Uint8Array): { readonly type: string; readonly ending: string } | null {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  const found = signatures.find(([signature]) => signature.test(head));
  if (found) return { type: `image/${found[1]}`, ending: found[1] };
  const start = Buffer.from(bytes.subarray(0, 8000)).toString('utf8');
  return svgStart.test(start) ? { type: 'image/svg+xml', ending: 'svg' } : null;
}

/** A drawing, behind what XML may have before it; Illustrator's DOCTYPE has entities of its own. */
const svgStart =
  /^\uFEFF?\s*(?:<\?(?:(?!\?>)[\s\S])*\?>\s*|<!--(?:(?!-->)[\s\S])*-->\s*|<!DOCTYPE svg(?:[^[>]|\[[^\]]*\])*>\s*)*<svg[\s>]/i;

const signatures: readonly (readonly [RegExp, string])[] = [
  [/^\x89PNG\r\n/, 'png'],
  [/^\xff\xd8\xff/, 'jpeg'],
  [/^GIF8[79]a/, 'gif'],
  [/^RIFF[\s\S]{4}WEBP/, 'webp'],
];
