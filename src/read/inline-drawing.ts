import type { Image } from 'mdast';

/** Pixels below which a drawing on a page is a sign of its own furniture: an arrow, a symbol. */
const least = 40;

/** A drawing that stands within a text, `<svg>...</svg>`, as a picture; null where it is but a sign. `words`: what is written in it. */
export function drawingOf(source: string, words: string): Image | null {
  const head = /^<svg\b[^>]*>/i.exec(source)?.[0] ?? '';
  const attribute = (name: string) =>
    new RegExp(`\\s${name}\\s*=\\s*["']?\\s*([^"'>]*)`, 'i').exec(head)?.[1]?.trim() ?? '';
  const [, , width = 0, height = 0] = attribute('viewBox')
    .split(/[\s,]+/)
    .map(Number);
  const size = Math.max(
    Number.parseFloat(attribute('width')) || width || 0,
    Number.parseFloat(attribute('height')) || height || 0,
  );
  if (/\saria-hidden\s*=\s*["']?true/i.test(head) || size < least) return null;
  const whole = /\sxmlns\s*=/.test(head)
    ? source
    : source.replace(/^<svg\b/i, '<svg xmlns="http://www.w3.org/2000/svg"');
  const alt = words.replace(/\s+/g, ' ').trim();
  return {
    type: 'image',
    url: `data:image/svg+xml;base64,${Buffer.from(whole, 'utf8').toString('base64')}`,
    title: null,
    alt,
  };
}
