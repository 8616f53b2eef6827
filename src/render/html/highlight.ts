import { createRequire } from 'node:module';
import type { HighlighterCore } from '@shikijs/core';
import type { Element, ElementContent } from 'hast';

// Grammars by Shiki, on the JavaScript engine: what is drawn is the same everywhere, and nothing is loaded
// for a book without code, and of a language nothing before its first block.

/**
 * Code beyond this, or with a longer line, is set plain: grammars may take very long over what no person
 * wrote.
 */
const longest = { text: 30_000, line: 600 };

/**
 * What a token is, as the class that the style sheets colour: `t-k`. The colours of the theme are names for
 * these.
 */
const kinds: Readonly<Record<string, readonly string[]>> = {
  c: ['comment', 'punctuation.definition.comment'],
  s: ['string', 'punctuation.definition.string', 'markup.inline.raw'],
  n: ['constant.numeric', 'constant.language', 'constant.character', 'constant.other'],
  k: [
    'keyword',
    'storage',
    'keyword.operator.word',
    'keyword.operator.logical',
    'keyword.operator.new',
    'entity.name.tag',
  ],
  f: ['entity.name.function', 'support.function'],
  t: [
    'entity.name.type',
    'entity.name.class',
    'support.type',
    'support.class',
    'entity.other.attribute-name',
  ],
};
const colourOf = (at: number): string => `#00000${at + 1}`;
const classOf = new Map(Object.keys(kinds).map((kind, at) => [colourOf(at), `t-${kind}`]));

/** Names that people give, and Shiki does not know. */
const names: ReadonlyMap<string, string> = new Map([
  ['c++', 'cpp'],
  ['c#', 'csharp'],
  ['f#', 'fsharp'],
  ['golang', 'go'],
  ['python3', 'python'],
  ['ipython', 'python'],
  ['mysql', 'sql'],
  ['tsql', 'sql'],
  ['node', 'js'],
]);
const load = createRequire(import.meta.url);
let highlighter: HighlighterCore | undefined;
const known = new Map<string, boolean>();

/** A block of code as a span for each line, with its tokens; plain lines where the language is unknown. */
export function highlight(code: string, named: string | null): ElementContent[] {
  const language = named && (names.get(named) ?? named);
  const text = code.replace(/\n$/, '');
  const lines = text.split('\n');
  const plain = text.length > longest.text || lines.some((line) => line.length > longest.line);
  const tokens = !plain && language && knows(language) ? tokensOf(text, language) : null;
  return lines.map((line, at) => {
    const end = at === lines.length - 1 ? '' : '\n';
    const inner = tokens?.[at] ?? [{ content: line, color: undefined }];
    const spans = inner.map(({ content, color }) => {
      const name = classOf.get(color?.toLowerCase() ?? '');
      const value: ElementContent = { type: 'text', value: content };
      return name ? span(name, [value]) : value;
    });
    return span('line', [...spans, { type: 'text', value: end }]);
  });
}

function tokensOf(text: string, language: string) {
  try {
    // No limit of time: what it would cut would differ from machine to machine.
    return (
      highlighter?.codeToTokensBase(text, { lang: language, theme: 'kinds', tokenizeTimeLimit: 0 }) ?? null
    );
  } catch {
    return null;
  }
}

/** Whether there is a grammar for a language, which is loaded if it was not. */
function knows(language: string): boolean {
  const before = known.get(language);
  if (before !== undefined) return before;
  let found = false;
  if (/^[a-z0-9-]{1,30}$/.test(language))
    try {
      const grammar = load(`@shikijs/langs/${language}`).default;
      highlighter ??= make();
      highlighter.loadLanguageSync(grammar);
      found = true;
    } catch {
      // No grammar: the code is set plain.
    }
  known.set(language, found);
  return found;
}

function make(): HighlighterCore {
  const { createHighlighterCoreSync } = load('@shikijs/core');
  const { createJavaScriptRegexEngine } = load('@shikijs/engine-javascript');
  return createHighlighterCoreSync({
    engine: createJavaScriptRegexEngine({ forgiving: true }),
    themes: [
      {
        name: 'kinds',
        type: 'light',
        fg: '#ffffff',
        bg: '#ffffff',
        settings: [
          { settings: { foreground: '#ffffff' } },
          // Signs are plain; words that are operators are not.
          { scope: 'keyword.operator', settings: { foreground: '#ffffff' } },
          ...Object.values(kinds).map((scope, at) => ({ scope, settings: { foreground: colourOf(at) } })),
        ],
      },
    ],
    langs: [],
  });
}

function span(name: string, children: ElementContent[]): Element {
  return { type: 'element', tagName: 'span', properties: { className: [name] }, children };
}
