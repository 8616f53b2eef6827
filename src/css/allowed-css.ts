import { cssTree } from './css-tree.ts';

// What a style sheet may consist of that is not ours. What is not named here is refused, not looked through for
// danger.

/**
 * Rules that begin with `@`. Faces, imports and sizes of sheets are none of them: these are named in
 * theme.yml.
 */
const atRules: ReadonlySet<string> = new Set([
  'media',
  'supports',
  'container',
  'layer',
  'scope',
  'starting-style',
  'keyframes',
  '-webkit-keyframes',
  'counter-style',
  'property',
  'font-feature-values',
  ...['stylistic', 'styleset', 'character-variant', 'swash', 'ornaments', 'annotation'],
]);

/** Functions of values: none of them fetches, and none is a picture but gradients. */
const functions: ReadonlySet<string> = new Set([
  ...['var', 'env', 'attr', 'counter', 'counters', 'symbols'],
  ...['calc', 'calc-size', 'min', 'max', 'clamp', 'round', 'mod', 'rem', 'abs', 'sign', 'minmax', 'repeat'],
  ...['sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'atan2', 'pow', 'sqrt', 'hypot', 'log', 'exp'],
  ...[
    'rgb',
    'rgba',
    'hsl',
    'hsla',
    'hwb',
    'lab',
    'lch',
    'oklab',
    'oklch',
    'color',
    'color-mix',
    'light-dark',
  ],
  ...['linear-gradient', 'radial-gradient', 'conic-gradient'],
  ...['repeating-linear-gradient', 'repeating-radial-gradient', 'repeating-conic-gradient'],
  ...[
    'matrix',
    'matrix3d',
    'perspective',
    'translate',
    'translatex',
    'translatey',
    'translatez',
    'translate3d',
  ],
  ...[
    'scale',
    'scalex',
    'scaley',
    'scalez',
    'scale3d',
    'rotate',
    'rotatex',
    'rotatey',
    'rotatez',
    'rotate3d',
  ],
  ...['skew', 'skewx', 'skewy', 'fit-content', 'cubic-bezier', 'steps', 'linear'],
  ...['inset', 'circle', 'ellipse', 'polygon', 'path', 'rect', 'xywh', 'shape'],
  ...['blur', 'brightness', 'contrast', 'drop-shadow', 'grayscale', 'hue-rotate', 'invert', 'opacity'],
  ...['saturate', 'sepia', 'stylistic', 'styleset', 'character-variant', 'swash', 'ornaments', 'annotation'],
]);

/** Known to some browser, but not for us: they bind scripts or frames to elements. */
const bindings: ReadonlySet<string> = new Set(['behavior', '-ms-behavior', '-moz-binding', 'src']);

/**
 * Descriptors of `@counter-style` and `@property`, and what e-readers and phones know beside the standard.
 */
const otherProperties: ReadonlySet<string> = new Set([
  ...[
    'system',
    'symbols',
    'additive-symbols',
    'negative',
    'prefix',
    'suffix',
    'range',
    'pad',
    'fallback',
    'speak-as',
  ],
  ...['syntax', 'inherits', 'initial-value'],
  ...['-epub-hyphens', '-epub-word-break', '-epub-writing-mode', '-webkit-text-size-adjust'],
]);

/** Whether a rule of this name may stand in a theme's style sheet. */
export function isAllowedAtRule(name: string): boolean {
  return atRules.has(name.toLowerCase());
}

/** Whether a value may call this function. */
export function isAllowedFunction(name: string): boolean {
  return functions.has(name.toLowerCase());
}

/**
 * Whether a property may be set: those of the CSS specifications (as css-tree lists them) and custom ones.
 */
export function isAllowedProperty(name: string): boolean {
  const lower = name.toLowerCase();
  if (/^--[\w-]+$/.test(name)) return true;
  return !bindings.has(lower) && (Object.hasOwn(cssTree().properties, lower) || otherProperties.has(lower));
}
