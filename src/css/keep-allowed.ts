import type { CssNode, List, ListItem } from 'css-tree';
import { isAllowedAtRule, isAllowedFunction, isAllowedProperty } from './allowed-css.ts';
import { cssTree } from './css-tree.ts';

/** What is left of style rules, and in a few words what was taken that could be missed. */
export interface KeptCss {
  readonly css: string;
  readonly taken: readonly string[];
}

/**
 * The rules of a stranger's style sheet, or the declarations of a `style` attribute, that can do no harm, written anew:
 * no address but `#part` of the same document, no imports, no faces, no function or property that is not known. What is
 * not understood goes alone, and what stands beside it stays. `<` and `&` do not occur in what is given.
 */
export function keepAllowedCss(text: string, context: 'stylesheet' | 'declarationList'): KeptCss {
  const taken = new Set<string>();
  const { parse, generate, walk } = cssTree();
  const tree = parse(text, { context, parseCustomProperty: true, onParseError: () => {} });
  walk(tree, {
    leave(node: CssNode, item: ListItem<CssNode>, list?: List<CssNode>) {
      const why = faultOf(node, walk);
      if (why === null || !list) return;
      if (why !== '') taken.add(why);
      list.remove(item);
    },
  });
  return { css: withoutTags(generate(tree)), taken: [...taken] };
}

/** Why a rule or declaration is taken; an empty text where nobody need know; null where it stays. */
function faultOf(node: CssNode, walk: ReturnType<typeof cssTree>['walk']): string | null {
  if (node.type === 'Comment' || node.type === 'Raw' || node.type === 'CDO' || node.type === 'CDC') return '';
  if (node.type === 'Rule') return node.prelude.type === 'Raw' ? '' : null;
  if (node.type === 'Atrule') {
    if (isAllowedAtRule(node.name)) return node.prelude && isDoubtful(node.prelude, walk) ? '' : null;
    return /^(?:import|font-face)$/i.test(node.name) ? `@${node.name.toLowerCase()}` : '';
  }
  if (node.type !== 'Declaration') return null;
  // What no browser knows is not missed.
  if (!isAllowedProperty(node.property)) return '';
  // A value that was not understood may leave a string or a bracket open for what stands behind it.
  if (node.value.type === 'Raw') return '';
  let fault: string | null = null;
  walk(node.value, (part) => {
    if (part.type === 'Url' && !isOwnPart(part.value)) fault ??= 'an address in its styles';
    if (part.type === 'Function' && !isAllowedFunction(part.name)) fault ??= `\`${part.name}()\``;
    if (part.type === 'Raw' && /[\\(]/.test(part.value)) fault ??= '';
  });
  return fault;
}

/** Whether the condition or name of an at-rule has something that was not understood, or that nothing else may have either. */
function isDoubtful(prelude: CssNode, walk: ReturnType<typeof cssTree>['walk']): boolean {
  let found = false;
  walk(prelude, (part) => {
    found ||=
      part.type === 'Raw' ||
      part.type === 'Url' ||
      (part.type === 'Function' && !isAllowedFunction(part.name));
  });
  return found;
}

/** Whether an address leads to a part of the same document. */
export function isOwnPart(address: string): boolean {
  return /^#[^\s()"'\\]+$/.test(address);
}

/** An escape stands for them in strings; elsewhere they are no CSS. */
function withoutTags(css: string): string {
  return css.replaceAll('<', '\\3c ').replaceAll('&', '\\26 ');
}
