import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { VFile } from 'vfile';

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']);

/** Markdown (CommonMark and GitHub's extensions, front matter) to mdast. */
export function markdown(text: string): Root {
  return processor.parse(text);
}

export function readMarkdown(file: VFile): Root {
  return markdown(String(file));
}
