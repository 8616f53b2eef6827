import type { Asset } from '../../model/asset.ts';
import { type Face, type FontCredit, fallbackFamily, wideQuotesFamily } from '../../model/face.ts';

/** `@font-face` rules for these faces. */
function fontRules(faces: readonly Face[]): string {
  return faces
    .map(({ family, weight, style, serves, ranges, asset, fit }) => {
      const percent = (value: number): string => `${Number((value * 100).toFixed(2))}%`;
      const metrics = fit
        ? `;size-adjust:${percent(fit.size)};ascent-override:${percent(fit.ascent / fit.size)};descent-override:${percent(fit.descent / fit.size)};line-gap-override:0%`
        : '';
      const hex = (value: number): string => value.toString(16).toUpperCase();
      const range = ranges.map(([from, to]) => `U+${hex(from)}-${hex(to)}`).join(',');
      return `@font-face{font-family:'${family}';font-weight:${serves?.weight ?? weight};font-style:${serves?.style ?? style};src:url(${asset.path}) format('woff2')${metrics}${range && `;unicode-range:${range}`}}`;
    })
    .join('\n');
}

/** The files of faces, each once. */
export function fontAssets(faces: readonly Face[]): Asset[] {
  return [...new Map(faces.map(({ asset }) => [asset.path, asset])).values()];
}

/**
 * The style sheet with the faces' rules before it, in which each family that it names is followed by the
 * stand-ins, and in Chinese stands behind its quotation marks.
 */
export function withFaces(faces: readonly Face[], css: string): string {
  const names = new Set(faces.map(({ family }) => family));
  const before = names.has(wideQuotesFamily) ? `'${wideQuotesFamily}',` : '';
  const behind = names.has(fallbackFamily) ? `,'${fallbackFamily}'` : '';
  if (before === '' && behind === '') return `${fontRules(faces)}\n${css}`;
  const named = css.replace(/(['"])([^'"\n]+)\1/g, (whole, _, name: string) =>
    names.has(name) ? `${before}${whole}${behind}` : whole,
  );
  return `${fontRules(faces)}\n${named}`;
}

/** What is printed about the families that stand in for a theme's own, each once. */
export function fallbackCredits(faces: readonly Face[]): readonly FontCredit[] {
  return [
    ...new Map(faces.flatMap(({ standsIn }) => (standsIn ? [[standsIn.family, standsIn]] : []))).values(),
  ];
}
