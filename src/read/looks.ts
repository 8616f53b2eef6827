import type { CssNode } from 'css-tree';
import { cssTree } from '../css/css-tree.ts';

/** What a style says of words that changes how they are understood; a field is undefined where it says nothing of it. */
export interface Look {
  /** Bold, or (false) bold no more. */
  readonly strong?: boolean | undefined;
  readonly emphasis?: boolean | undefined;
  /** Struck through. */
  readonly struck?: boolean | undefined;
  /** Below or above the line. */
  readonly shift?: 'sub' | 'sup';
}

/** A field of a look with its value, and whether nothing but another of its kind overrides it. */
export interface LookPart {
  readonly look: Look;
  readonly important: boolean;
}

/** The looks that declarations give, in their order; lengths, colours and whatever else a style says are none. */
export function lookParts(declarations: CssNode): LookPart[] {
  const { generate, walk } = cssTree();
  const parts: LookPart[] = [];
  walk(declarations, (node) => {
    if (node.type !== 'Declaration') return;
    const look = lookOf(node.property.toLowerCase(), generate(node.value).toLowerCase().trim());
    if (look) parts.push({ look, important: node.important !== false });
  });
  return parts;
}

/** The look that a `style` attribute gives. */
export function lookOfStyle(style: string): LookPart[] {
  if (!mayLook.test(style)) return [];
  return lookParts(cssTree().parse(style, { context: 'declarationList', onParseError: () => {} }));
}

/** What all of them say together; a later one outdoes an earlier. */
export function mergeLooks(parts: readonly LookPart[]): Look {
  if (parts.length === 0) return {};
  const inOrder = [...parts.filter(({ important }) => !important), ...parts.filter((one) => one.important)];
  return Object.assign({}, ...inOrder.map(({ look }) => look)) as Look;
}

/** The elements that say the same as a look, from the outermost in. */
export function namesOfLook({ strong, emphasis, struck, shift }: Look): string[] {
  return [strong && 'strong', emphasis && 'em', struck && 'del', shift].filter(
    (name) => typeof name === 'string',
  );
}

/** Whether styles may have a word to say: what has none need not be parsed. */
export const mayLook = /vertical-align|text-decoration|font-weight|font-style|font-variant|\bfont\s*:/i;

function lookOf(property: string, value: string): Look | null {
  switch (property) {
    case 'vertical-align':
      return value === 'sub' ? { shift: 'sub' } : value === 'super' ? { shift: 'sup' } : null;
    case 'font-variant-position':
      return value === 'sub' ? { shift: 'sub' } : value === 'super' ? { shift: 'sup' } : null;
    case 'text-decoration':
    case 'text-decoration-line':
      return value.includes('line-through') ? { struck: true } : null;
    case 'font-weight':
      return weightOf(value);
    case 'font-style':
      return slantOf(value);
    case 'font':
      return { strong: false, emphasis: false, ...weightOf(value), ...slantOf(value) };
    default:
      return null;
  }
}

function weightOf(value: string): Look | null {
  if (/(?:^|\s)bold(?:er)?(?:\s|$)/.test(value)) return { strong: true };
  const weight = /(?:^|\s)([1-9]00)(?:\s|$)/.exec(value)?.[1];
  if (weight) return { strong: Number(weight) >= 600 };
  return /(?:^|\s)(?:normal|lighter)(?:\s|$)/.test(value) ? { strong: false } : null;
}

function slantOf(value: string): Look | null {
  if (/(?:^|\s)(?:italic|oblique)(?:\s|$)/.test(value)) return { emphasis: true };
  return /(?:^|\s)normal(?:\s|$)/.test(value) ? { emphasis: false } : null;
}
