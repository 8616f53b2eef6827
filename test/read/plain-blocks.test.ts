import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parsersFor } from '../../src/read/parsers.ts';
import { moveDown } from '../../src/read/place.ts';
import { groupsOf, plainBlocks } from '../../src/read/plain-blocks.ts';

/** A tree with the first lines of its blocks, without columns. */
function bare(node: Nodes, ends = true): object {
  const { position, data: _, ...rest } = node as Nodes & { data?: unknown };
  const block = !['text', 'strong', 'inlineCode', 'link'].includes(node.type);
  return {
    ...rest,
    ...(block && position && { lines: [position.start.line, ends && position.end.line] }),
    ...('children' in node && { children: (node.children as Nodes[]).map((child) => bare(child, ends)) }),
  };
}

const words = fc
  .array(
    fc.constantFrom(
      'zebra',
      'Überfluss',
      '数据',
      'What?',
      'end.',
      '1.',
      '-',
      '**bold**',
      '`co de`',
      'a:',
      '*',
      '#',
      '[so](#x)',
      '[no]',
      '(**in**)',
      '**b c**,',
      '_a_',
      '&amp;',
      '2)',
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((all) => all.join(' '));
const lead = fc.constantFrom(
  '',
  '',
  '',
  '- ',
  '* ',
  '1. ',
  '2. ',
  '10) ',
  '# ',
  '### ',
  '  ',
  '   ',
  '    ',
  '  - ',
  '   - ',
  '    - ',
  '   1. ',
  '- - ',
  '> ',
  '-   ',
);
const line = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(lead, words).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.constant('') },
  fc.constantFrom('---', '===', '-', '  ', 'two  ', '- [ ] box'),
);
const document = fc.array(line, { minLength: 1, maxLength: 12 }).map((all) => all.join('\n'));

describe('what is read the short way', () => {
  it('is what the parser of Markdown makes of it, block for block and line for line', () => {
    let plain = 0;
    fc.assert(
      fc.property(document, (text) => {
        for (const group of groupsOf(text, 0)) {
          const blocks = plainBlocks(group);
          if (!blocks) continue;
          plain++;
          const source = group.lines.join('\n');
          const parsed = moveDown(parsersFor(source).forPart(source).parse(source) as Root, group.line);
          expect(blocks.map((one) => bare(one))).toEqual(parsed.children.map((one) => bare(one)));
        }
      }),
      { numRuns: 1000 },
    );
    expect(plain).toBeGreaterThan(300);
  });

  it('is cut where the parts mean together what they mean one by one', () => {
    fc.assert(
      fc.property(document, (text) => {
        // After indented code the parser takes a list for text.
        fc.pre(!/^(?:---|\+\+\+| {4})/m.test(text));
        const whole = parsersFor(text).forPart(text).parse(text) as Root;
        const parts = groupsOf(text, 0).flatMap(({ line: before, lines }) => {
          const source = lines.join('\n');
          return moveDown(parsersFor(source).forPart(source).parse(source) as Root, before).children;
        });
        expect(parts.map((one) => bare(one, false))).toEqual(whole.children.map((one) => bare(one, false)));
      }),
      { numRuns: 500 },
    );
  });
});
