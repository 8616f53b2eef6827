import type { Options } from 'rehype-sanitize';

const list = (names: string): string[] => names.trim().split(/\s+/);

/** What draws, and what describes it. */
const drawing = list(`
  svg g defs symbol use switch title desc path rect circle ellipse line polyline polygon image
  text tspan textPath linearGradient radialGradient stop clipPath mask pattern marker style
  filter feBlend feColorMatrix feComponentTransfer feFuncA feFuncB feFuncG feFuncR feComposite feDropShadow feFlood
  feGaussianBlur feMerge feMergeNode feOffset foreignObject`);

/** Text with its marks within a drawing: labels of diagrams. */
const words = list(`div span p br b i u em strong small sub sup s del ins mark code pre
  h1 h2 h3 h4 h5 h6 ul ol li table thead tbody tr td th`);

const geometry = list(`
  id d x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy width height points viewBox transform transformOrigin
  preserveAspectRatio offset xmlns xmlnsXLink version patternUnits patternContentUnits gradientUnits gradientTransform
  patternTransform clipPathUnits maskUnits maskContentUnits spreadMethod textLength lengthAdjust startOffset method
  spacing side markerWidth markerHeight markerUnits orient refX refY pathLength rotate className style lang xmlLang
  xmlSpace requiredFeatures systemLanguage dir
  filterUnits primitiveUnits in in2 result stdDeviation mode operator k1 k2 k3 k4 type values tableValues slope
  intercept amplitude exponent edgeMode`);

/** Attributes that may name a part of the same drawing, `url(#id)`, and nothing else. */
const paint = list(`
  fill stroke clipPath mask filter marker markerStart markerMid markerEnd color opacity stopColor stopOpacity
  fillOpacity fillRule clipRule strokeWidth strokeOpacity strokeLineCap strokeLineJoin strokeDashArray
  strokeDashOffset strokeMiterLimit fontFamily fontSize fontSizeAdjust fontStretch fontWeight fontStyle fontVariant
  textAnchor textDecoration textRendering dominantBaseline alignmentBaseline baselineShift letterSpacing wordSpacing
  writingMode direction unicodeBidi visibility display overflow vectorEffect paintOrder shapeRendering
  imageRendering colorInterpolation colorInterpolationFilters colorRendering floodColor floodOpacity
  pointerEvents enableBackground`);

/** A value that loads nothing: no brackets, a part of this drawing, or a colour. */
export const harmless =
  /^(?:[^()]*|url\((["']?)#[^\s()"'\\]+\1\)[^()]*|(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|var|light-dark|calc)\((?:[^()]|\([^()]*\))*\))$/i;

/** A picture within a drawing: pixels, or a drawing that was cleaned itself. */
export const pixels = /^data:image\/(?:png|jpe?g|gif|webp|svg\+xml);base64,[a-z\d+/=\s]*$/i;

export const svgElements: ReadonlySet<string> = new Set([...drawing, ...words]);

/** What a drawing may consist of; what is not named goes, but for the text in it. */
export const svgSchema: Options = {
  tagNames: [...svgElements],
  attributes: {
    '*': [
      ...geometry,
      ...['xLinkHref', 'href'].map((name): [string, RegExp] => [name, /^#[^\s()"'\\]+$/]),
      ...paint.map((name): [string, RegExp] => [name, harmless]),
    ],
    image: [['xLinkHref', pixels]],
  },
  strip: list(
    'script metadata iframe object embed video audio canvas form input button select textarea template',
  ),
  clobber: [],
};
