import { MathMLToLaTeX } from 'mathml-to-latex';

/** A formula of MathML as TeX; its text where it cannot be made of it. */
export function mathmlToTex(mathml: string): string {
  const plain = mathml
    .replace(/<annotation[\s\S]*?<\/annotation>/g, '')
    .replace(/<(\/?)(?:math|mml):/g, '<$1');
  try {
    return MathMLToLaTeX.convert(plain.slice(plain.indexOf('<math'))).trim();
  } catch {
    return plain
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  }
}
