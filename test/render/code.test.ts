import type { ElementContent } from 'hast';
import { describe, expect, it } from 'vitest';
import { highlight } from '../../src/render/html/highlight.ts';
import { toHtml } from '../../src/render/html/to-html.ts';

const textOf = (nodes: readonly ElementContent[]): string =>
  nodes
    .map((node) => (node.type === 'text' ? node.value : 'children' in node ? textOf(node.children) : ''))
    .join('');
const code = (value: string, lang?: string) => toHtml([{ type: 'code', value, ...(lang && { lang }) }]);

describe('code', () => {
  it('has its tokens in classes that the style sheets colour', () => {
    expect(code('def f():\n    return 42  # done', 'python')).toBe(
      '<pre dir="ltr"><code class="language-python"><span class="line"><span class="t-k">def</span> <span class="t-f">f</span>():\n</span>' +
        '<span class="line">    <span class="t-k">return</span> <span class="t-n">42</span>  <span class="t-c"># done</span></span></code></pre>',
    );
  });

  it.each(['js', 'sql', 'sh', 'java', 'c++', 'yaml', 'kotlin', 'go'])('finds a grammar for %s', (lang) => {
    expect(code('if (a) return "b"; // 1\nselect: "b" # c', lang)).toContain('class="t-');
  });

  it.each(['foolang', '../../etc/passwd', 'constructor', '', 'text'])(
    'is plain where the language is %j',
    (lang) => {
      const html = code('if (a) return "b";', lang);
      expect(html).toContain('<span class="line">if (a) return &quot;b&quot;;</span>');
    },
  );

  it('is plain where a line is longer than anybody writes', () => {
    const huge = `a = [${'('.repeat(100_000)}`;
    expect(textOf(highlight(huge, 'python'))).toBe(huge);
    expect(code(huge, 'python')).not.toContain('class="t-');
  });

  it('loses no character, and is the same again', () => {
    const source = '\n  const a = `x` + "2"; /* é\n\n 漢 */ <b>&amp;\t}\n';
    for (const lang of ['js', 'html', 'python', 'sql', null]) {
      expect(textOf(highlight(source, lang))).toBe(source.replace(/\n$/, ''));
      expect(highlight(source, lang)).toEqual(highlight(source, lang));
    }
  });
});
