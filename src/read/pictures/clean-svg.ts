import { fromHtml } from 'hast-util-from-html';
import rehypeSanitize, { type Options } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { hasTooMany, isTooCostly } from './svg-cost.ts';

const drawing = ['svg', 'g', 'defs', 'symbol', 'title', 'desc', 'path', 'rect', 'circle', 'ellipse', 'line'];
const shapes = ['polyline', 'polygon', 'text', 'tspan', 'linearGradient', 'radialGradient', 'stop'];
const effects = ['clipPath', 'mask', 'pattern', 'marker'];
const geometry = [
  ...[
    'id',
    'd',
    'x',
    'y',
    'x1',
    'y1',
    'x2',
    'y2',
    'cx',
    'cy',
    'r',
    'rx',
    'ry',
    'fx',
    'fy',
    'dx',
    'dy',
    'width',
  ],
  ...[
    'height',
    'points',
    'viewBox',
    'transform',
    'preserveAspectRatio',
    'offset',
    'xmlns',
    'version',
    'patternUnits',
  ],
  ...['gradientUnits', 'gradientTransform', 'patternTransform', 'clipPathUnits', 'maskUnits', 'textLength'],
  ...['markerWidth', 'markerHeight', 'markerUnits', 'orient', 'refX', 'refY', 'pathLength', 'rotate'],
];
/** Attributes that may name a part of the same drawing, `url(#id)`, and nothing else. */
const paint = [
  ...[
    'fill',
    'stroke',
    'clipPath',
    'mask',
    'markerStart',
    'markerMid',
    'markerEnd',
    'color',
    'opacity',
    'stopColor',
  ],
  ...['stopOpacity', 'fillOpacity', 'fillRule', 'clipRule', 'strokeWidth', 'strokeOpacity', 'strokeLineCap'],
  ...['strokeLineJoin', 'strokeDashArray', 'strokeDashOffset', 'strokeMiterLimit', 'fontFamily', 'fontSize'],
  ...['fontWeight', 'fontStyle', 'textAnchor', 'dominantBaseline', 'visibility', 'display', 'vectorEffect'],
];
const harmless = /^(?:[^()]*|url\(#[\w-]+\)|(?:rgba?|hsla?)\([\d.,%\s/]+\))$/;

const schema: Options = {
  tagNames: [...drawing, ...shapes, ...effects],
  attributes: { '*': [...geometry, ...paint.map((name): [string, RegExp] => [name, harmless])] },
  strip: ['script', 'style', 'foreignObject'],
  clobber: [],
};

const cleaner = unified().use(rehypeSanitize, schema).use(rehypeStringify, { space: 'svg' }).freeze();

/** What stands for a drawing that would take a browser too long. */
export const tooCostly = Symbol('too costly');

/** A drawing without scripts, styles, links, foreign content and addresses: shapes, text, gradients; null where nothing is left. */
export function cleanSvg(source: string): string | null | typeof tooCostly {
  if (hasTooMany(source)) return tooCostly;
  const [root] = fromHtml(source.replace(/^[\s\S]*?(?=<svg[\s>])/i, ''), { fragment: true }).children.filter(
    (node) => node.type === 'element' && node.tagName === 'svg',
  );
  if (root?.type !== 'element') return null;
  root.properties.xmlns = 'http://www.w3.org/2000/svg';
  const tree = cleaner.runSync({ type: 'root', children: [root] });
  if (isTooCostly(tree)) return tooCostly;
  const text = cleaner.stringify(tree);
  return text.includes('<svg') ? text : null;
}
