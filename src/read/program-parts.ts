import type { Code, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';

/** Options of a piece of code that Quarto runs: `#| label: fig-polar`, `//| echo: false`. */
const option = /^(?:#|\/\/|--|%)\|[ \t]?.*$/;
const optionReason = 'options of code that a program runs';

/**
 * Code that a program runs without the lines that say how, which have their line in the ledger; HTML that stands in a fence for pages
 * alone, ```` ```{=html} ````, as the HTML that it is.
 */
export function resolveProgramParts(tree: Root, page: (html: string, line: number) => RootContent[]): void {
  visit(tree, 'code', (node, index, parent) => {
    if (!parent || index === undefined) return;
    const line = node.position?.start.line ?? 1;
    const language = [node.lang, node.meta].filter(Boolean).join(' ');
    if (/^\{=html5?\}$/i.test(language)) {
      const made = page(node.value, line + 1);
      parent.children.splice(index, 1, ...(made as never[]));
      return index + made.length;
    }
    const out = withoutOptions(node, language);
    if (out) parent.children.splice(index, 0, out as never);
    return out ? index + 2 : undefined;
  });
}

/** Takes the options out of a piece of code that is run; null where it has none. */
function withoutOptions(node: Code, language: string): RootContent | null {
  if (!/^\{[a-z]/i.test(language)) return null;
  const lines = node.value.split('\n');
  const count = lines.findIndex((line) => !option.test(line));
  if (count <= 0) return null;
  node.value = lines.slice(count).join('\n').replace(/^\n+/, '');
  const first = (node.position?.start.line ?? 1) + 1;
  return {
    type: 'html',
    value: lines.slice(0, count).join('\n'),
    data: { noise: optionReason },
    position: { start: { line: first, column: 1 }, end: { line: first + count - 1, column: 1 } },
  };
}
