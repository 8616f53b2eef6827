import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { tell } from '../model/diagnostic.ts';

const diagrams = /^\{?\.?(?:mermaid|plantuml|puml|dot|graphviz|d2|ditaa|wavedrom|vega(?:-lite)?|nomnoml)\b/i;

interface Kind {
  readonly rule: string;
  readonly found: RegExp;
  readonly reason: string;
  readonly todo: string;
}

/** What other programs make something of, and what is printed as it is written. */
const kinds: readonly Kind[] = [
  {
    rule: 'sign-by-name',
    found: /(?<![\w:]):(?:[a-z][a-z_]{2,40}|\+1|-1|100):(?![\w:])/,
    reason: 'Signs that are written by their names, such as `:smile:`, are printed as their names',
    todo: 'Write the sign itself.',
  },
  {
    rule: 'reference-by-name',
    found: /(?<![\w@/.])@(?:fig|tbl|eq|sec|lst|thm)[-:]\w/,
    reason:
      'References to figures, tables and formulas by name, such as `@fig-plan`, are printed as they are written',
    todo: 'Variorum numbers none of these: say in words which is meant.',
  },
  {
    rule: 'tex-in-text',
    found: /\\(?:text(?:bf|it|tt|sc)|emph|underline|noindent|cite[pt]?|ref|label|vspace|hspace|footnote)\b/,
    reason: "TeX's own commands outside of formulas, such as `\\textbf{}`, are printed as they are written",
    todo: 'Write them in Markdown: **bold**, *emphasis*, [^notes].',
  },
  {
    rule: 'citation-by-name',
    found: /\[[^[\]]{0,80}(?<![\w.])@(?!fig|tbl|eq|sec|lst|thm)[a-z][\w:.#-]{2,60}[^[\]]{0,200}\]/i,
    reason: 'Citations by name, such as `[@smith2020]`, are printed as they are written',
    todo: 'Variorum reads no bibliography: write the source out, in a note for instance.',
  },
  {
    rule: 'text-from-elsewhere',
    found: /\{\{[<%#]?\s*#?(?:include|embed|import|playground|rustdoc_include|video|readfile)\b/,
    reason:
      'Text that another program fetches from a file, such as `{{#include a.rs}}`, is not fetched: the instruction is printed',
    todo: 'Put the text in its place, or name its file among the documents.',
  },
];
const embedded: Kind = {
  rule: 'text-from-elsewhere',
  found: /./,
  reason: 'A note that is shown within another, `![[Note]]`, is not fetched: its name is printed',
  todo: 'Put the text in its place, or name its file among the documents.',
};
const diagram: Kind = {
  rule: 'diagram-as-code',
  found: diagrams,
  reason: 'A drawing that is written as code, as Mermaid has it, is printed as its code',
  todo: 'Export it as SVG and show it as a picture.',
};

const elsewhere = kinds.find(({ rule }) => rule === 'text-from-elsewhere');

/** Says once for a document of each kind of sign that another program would make something of, and that is printed as it stands. */
export function tellDialects(file: VFile, tree: Root, format: string): void {
  if (format !== 'markdown') return;
  const places = new Map<Kind, number[]>();
  const note = (kind: Kind, line: number): void => {
    const known = places.get(kind);
    if (known) known.push(line);
    else places.set(kind, [line]);
  };
  visit(tree, (node) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'code' && diagrams.test(node.lang ?? '')) note(diagram, line);
    if (node.type === 'text' && node.data?.embeds) note(embedded, line);
    if (node.type === 'code' && elsewhere?.found.test(node.value)) note(elsewhere, line);
    if (node.type === 'text') for (const kind of kinds) if (kind.found.test(node.value)) note(kind, line);
  });
  for (const [kind, lines] of places)
    tell(file, {
      severity: 'note',
      rule: kind.rule,
      place: Math.min(...lines.slice(0, 100)),
      reason: lines.length > 1 ? `${kind.reason} (${lines.length} times)` : kind.reason,
      todo: kind.todo,
    });
}
