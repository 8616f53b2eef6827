import type { Heading, Root, RootContent } from 'mdast';
import { parse } from 'yaml';
import { questionness } from './questionness.ts';

/** What a document's front matter says, as far as it is needed here. */
export interface FrontMatter {
  readonly question: string | null;
  readonly title: string | null;
  readonly language: string | null;
}

export function frontMatterOf(root: Root): FrontMatter {
  const [first] = root.children;
  let data: unknown = null;
  if (first?.type === 'yaml' && first.value.length < 20_000)
    try {
      data = parse(first.value, { maxAliasCount: 10, logLevel: 'error' });
    } catch {
      // Front matter that is no YAML says nothing.
    }
  const field = (...names: string[]): string | null => {
    for (const name of names) {
      const value =
        data !== null && typeof data === 'object' ? (data as Record<string, unknown>)[name] : null;
      if (typeof value === 'string' && value.trim() !== '') return value.trim();
    }
    return null;
  };
  return {
    question: field('question', 'Question', 'q'),
    title: field('title', 'Title', 'name'),
    language: field('lang', 'language'),
  };
}

/** The document of one question, which its front matter asks: with a heading for it. Null where it asks nothing. */
export function withFrontQuestion(root: Root): Root | null {
  const { question, title } = frontMatterOf(root);
  const asked = question ?? (title && questionness(title) >= 0.75 ? title : null);
  const [first, ...rest] = root.children;
  if (!asked || first?.type !== 'yaml') return null;
  const lines = first.value.split('\n');
  const at = Math.max(
    0,
    lines.findIndex((line) => line.includes(asked.slice(0, 20))),
  );
  const line = (first.position?.start.line ?? 1) + 1 + at;
  const position = { start: { line, column: 1 }, end: { line, column: 1 } };
  const heading: Heading = {
    type: 'heading',
    depth: 1,
    data: { role: 'question' },
    children: [{ type: 'text', value: asked, position }],
    position,
  };
  const others = lines.filter((_, index) => index !== at).join('\n');
  const matter: RootContent[] = others.trim() === '' ? [] : [{ ...first, value: others }];
  // What asks in the answer of a question that the front matter declares is a figure of it.
  const inside = ({ ...node }: RootContent): RootContent =>
    ({ ...node, data: { ...node.data, inside: true } }) as RootContent;
  return { ...root, children: [...matter, heading, ...(question ? rest.map(inside) : rest)] };
}
