import type { CssNode, Selector } from 'css-tree';
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { cssTree } from '../css/css-tree.ts';
import { condensed, type LookPart, lookParts, mayLook } from './looks.ts';

/** What an element has to be: its name, its classes and its id, as far as they are asked for. */
interface Compound {
  readonly name?: string;
  readonly classes: readonly string[];
  readonly id?: string;
}

/** A rule of a style sheet that says how words look. */
interface Rule {
  /** From the element itself outwards: its parent or (`deep`) any element around it. */
  readonly steps: readonly { readonly compound: Compound; readonly deep: boolean }[];
  readonly weight: number;
  readonly parts: readonly LookPart[];
}

/** What the style sheets of a page say of an element that stands within others, the nearest last; the strongest rule last. */
export type StyleRules = (element: Element, around: readonly Element[]) => readonly LookPart[];

/** Rules of a sheet that are heeded: the sheets of whole sites have fewer that say how words look. */
const mostRules = 5000;

/**
 * The rules of a page's own style sheets (`<style>`), as far as they name elements, classes and ids, alone or one within another.
 * What asks for more (states, attributes, neighbours, sizes of the screen) is passed over, and nothing is fetched.
 */
export function styleRules(tree: Root): StyleRules | null {
  const byKey = new Map<string, Rule[]>();
  visit(tree, 'element', ({ tagName, children }) => {
    if (tagName !== 'style') return;
    const css = children.map((child) => (child.type === 'text' ? child.value : '')).join('');
    if (!mayLook.test(css)) return;
    for (const rule of rulesOf(css).slice(0, mostRules)) {
      const [own] = rule.steps;
      const key = own ? keyOf(own.compound) : null;
      if (!key) continue;
      const alike = byKey.get(key);
      if (alike) alike.push(rule);
      else byKey.set(key, [rule]);
    }
  });
  if (byKey.size === 0) return null;
  const found = (element: Element, around: readonly Element[]): readonly LookPart[] =>
    condensed(
      keysOf(element)
        .flatMap((key) => byKey.get(key) ?? [])
        .filter(({ steps }) => fits(steps, element, around))
        .sort((a, b) => a.weight - b.weight)
        .flatMap(({ parts }) => parts),
    );
  // Those with one parent, one name and the same classes look alike.
  const known = new WeakMap<object, Map<string, readonly LookPart[]>>();
  return (element, around) => {
    const keys = keysOf(element);
    if (!keys.some((key) => byKey.has(key))) return [];
    const parent = around.at(-1) ?? tree;
    const siblings = known.get(parent) ?? new Map<string, readonly LookPart[]>();
    known.set(parent, siblings);
    const name = keys.join(' ');
    const parts = siblings.get(name) ?? found(element, around);
    siblings.set(name, parts);
    return parts;
  };
}

function rulesOf(css: string): Rule[] {
  const { parse } = cssTree();
  const sheet = parse(css, { parseValue: true, onParseError: () => {} });
  if (sheet.type !== 'StyleSheet') return [];
  return sheet.children.toArray().flatMap((node): Rule[] => {
    if (node.type !== 'Rule' || node.prelude.type !== 'SelectorList') return [];
    const parts = condensed(lookParts(node.block));
    if (parts.length === 0) return [];
    return node.prelude.children.toArray().flatMap((one): Rule[] => {
      const steps = one.type === 'Selector' ? stepsOf(one) : null;
      return steps ? [{ steps, weight: weightOf(steps), parts }] : [];
    });
  });
}

/** A selector from its end; null where it asks for what is not known here. */
function stepsOf(selector: Selector): Rule['steps'] | null {
  const compounds: { name?: string; classes: string[]; id?: string }[] = [{ classes: [] }];
  const deep: boolean[] = [];
  for (const node of selector.children.toArray() as CssNode[]) {
    const own = compounds.at(-1);
    if (!own) return null;
    if (node.type === 'TypeSelector') {
      if (node.name !== '*') own.name = node.name.toLowerCase();
    } else if (node.type === 'ClassSelector') own.classes.push(node.name);
    else if (node.type === 'IdSelector') own.id = node.name;
    else if (node.type === 'Combinator' && (node.name === ' ' || node.name === '>')) {
      deep.push(node.name === ' ');
      compounds.push({ classes: [] });
    } else return null;
  }
  return compounds.map((compound, at) => ({ compound, deep: deep[at] ?? false })).reverse();
}

/** How strong a selector is, as CSS counts: ids before classes before names. */
function weightOf(steps: Rule['steps']): number {
  return steps.reduce(
    (sum, { compound }) =>
      sum + (compound.id ? 1_000_000 : 0) + compound.classes.length * 1000 + (compound.name ? 1 : 0),
    0,
  );
}

function keyOf({ id, classes, name }: Compound): string | null {
  if (id) return `#${id}`;
  return classes[0] ? `.${classes[0]}` : (name ?? null);
}

function keysOf(element: Element): string[] {
  const { id } = element.properties;
  return [element.tagName, ...classesOf(element).map((one) => `.${one}`), ...(id ? [`#${id}`] : [])];
}

function classesOf({ properties }: Element): string[] {
  return Array.isArray(properties.className) ? [...new Set(properties.className.map(String))] : [];
}

function fits(steps: Rule['steps'], element: Element, around: readonly Element[]): boolean {
  const [own, ...outer] = steps;
  if (!own || !is(element, own.compound)) return false;
  let at = around.length - 1;
  for (const { compound, deep } of outer) {
    if (deep) while (at >= 0 && !is(around[at] as Element, compound)) at--;
    const found = around[at];
    if (!found || !is(found, compound)) return false;
    at--;
  }
  return true;
}

function is(element: Element, { name, classes, id }: Compound): boolean {
  if (name !== undefined && element.tagName !== name) return false;
  if (id !== undefined && element.properties.id !== id) return false;
  const own = classes.length > 0 ? classesOf(element) : [];
  return classes.every((one) => own.includes(one));
}
