import type { CssNode } from 'css-tree';
import { cssTree } from '../css/css-tree.ts';

/** What a style says of words that changes how they are understood; a field is undefined where it says nothing of it. */
export interface Look {
  /** Bold, or (false) bold no more. */
  readonly strong?: boolean | undefined;
  readonly emphasis?: boolean | undefined;
  /** Struck through, or (false) no more by an earlier rule for the same words. */
  readonly struck?: boolean | undefined;
  /** Below or above the line, or (null) no more by an earlier rule for the same words. */
  readonly shift?: 'sub' | 'sup' | null;
}

/** A field of a look with its value, and whether nothing but another of its kind overrides it. */
export interface LookPart {
  readonly look: Look;
  readonly important: boolean;
}

/** The looks that declarations give, in their order; lengths, colours and whatever else a style says are none. Rules nested among them speak of others. */
export function lookParts(declarations: CssNode): LookPart[] {
  if (declarations.type !== 'Block' && declarations.type !== 'DeclarationList') return [];
  const { generate } = cssTree();
  const parts: LookPart[] = [];
  for (const node of declarations.children.toArray()) {
    if (node.type !== 'Declaration') continue;
    const look = lookOf(node.property.toLowerCase(), generate(node.value).toLowerCase().trim());
    if (look) parts.push({ look, important: node.important !== false });
  }
  return parts;
}

/** The look that a `style` attribute gives. */
export function lookOfStyle(style: string): LookPart[] {
  if (!mayLook.test(style)) return [];
  return lookParts(cssTree().parse(style, { context: 'declarationList', onParseError: () => {} }));
}

/** What all of them say together; a later one outdoes an earlier. */
export function mergeLooks(parts: readonly LookPart[]): Look {
  const look: Look = {};
  for (const important of [false, true])
    for (const part of parts) if (part.important === important) Object.assign(look, part.look);
  return look;
}

/** The same said by two parts at most. */
export function condensed(parts: readonly LookPart[]): readonly LookPart[] {
  return [false, true].flatMap((important) => {
    const own = parts.filter((part) => part.important === important);
    return own.length > 0 ? [{ look: mergeLooks(own), important }] : [];
  });
}

/** The elements that say the same as a look, from the outermost in. */
export function namesOfLook({ strong, emphasis, struck, shift }: Look): string[] {
  return [strong && 'strong', emphasis && 'em', struck && 'del', shift].filter(
    (name) => typeof name === 'string',
  );
}

/** Whether styles may have a word to say: what has none need not be parsed. */
export const mayLook = /vertical-align|text-decoration|font-weight|font-style|font-variant|\bfont\s*:/i;

/** What says nothing of its own: sheets that take the taste of browsers away say so of everything. */
const passedOn = /^(?:inherit|initial|unset|revert(?:-layer)?)$|\bvar\(/;

function lookOf(property: string, value: string): Look | null {
  if (passedOn.test(value)) return null;
  switch (property) {
    case 'vertical-align':
    case 'font-variant-position':
      return { shift: value === 'sub' ? 'sub' : value === 'super' ? 'sup' : null };
    case 'text-decoration':
    case 'text-decoration-line':
      return { struck: value.includes('line-through') };
    case 'font-weight':
      return weightOf(value);
    case 'font-style':
      return slantOf(value);
    case 'font':
      return {
        ...(!/(?:^|\s)500\s/.test(value) && { strong: false }),
        emphasis: false,
        ...weightOf(value),
        ...slantOf(value),
      };
    default:
      return null;
  }
}

/** Between what is bold and what is not, 500 takes nothing away. */
function weightOf(value: string): Look | null {
  if (/(?:^|\s)bold(?:er)?(?:\s|$)/.test(value)) return { strong: true };
  const weight = Number(/(?:^|\s)([1-9]00)(?:\s|$)/.exec(value)?.[1]);
  if (weight >= 600) return { strong: true };
  return weight <= 400 || /(?:^|\s)(?:normal|lighter)(?:\s|$)/.test(value) ? { strong: false } : null;
}

function slantOf(value: string): Look | null {
  if (/(?:^|\s)(?:italic|oblique)(?:\s|$)/.test(value)) return { emphasis: true };
  return /(?:^|\s)normal(?:\s|$)/.test(value) ? { emphasis: false } : null;
}
