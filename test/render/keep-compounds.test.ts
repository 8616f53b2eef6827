import { expect, it } from 'vitest';
import { inParagraphs } from '../../src/render/print/hyphenate.ts';
import { keepCompounds, keepOptions } from '../../src/render/print/keep-compounds.ts';

const kept = (text: string) =>
  [...keepCompounds(text).matchAll(/<span class="unparted">(.*?)<\/span>/g)].map(([, word]) => word);

it('a compound of which a line would have two letters is kept whole, to where three stand on either side', () => {
  expect(kept('on-premises, end-to-end and re-identification; k-fold')).toEqual([
    'on-premises',
    'end-to-end',
    're-identification',
    'k-fold',
  ]);
  expect(keepCompounds('a state-of-the-art model')).toBe(
    'a <span class="unparted">state-of-the</span>-art model',
  );
  expect(kept('time-to-market')).toEqual(['time-to-market']);
});

it('what may be parted, addresses and what is too long for a column stay as they are', () => {
  for (const text of [
    'cross-validation',
    'plain words - and a dash',
    'https://example.org/no-op/is-it',
    'file_no-op.md',
    `in-${'x'.repeat(24)}-at`,
  ])
    expect(kept(text)).toEqual([]);
  expect(keepCompounds('text &amp; more')).toBe('text &amp; more');
});

it('no line ends within an option of code in a line, and code in lines of its own stays as it is', () => {
  const html =
    '<p>Run <code>dbctl failover --cluster main -k a-b</code>.</p><pre><code>dbctl --cluster</code></pre>';
  expect(inParagraphs(html, (text) => text, keepOptions)).toBe(
    '<p>Run <code>dbctl failover <span class="unparted">--cluster</span> main ' +
      '<span class="unparted">-k</span> a-b</code>.</p><pre><code>dbctl --cluster</code></pre>',
  );
});
