import type { Nodes, Parents, PhrasingContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { isReading } from '../text/character-readings.ts';
import { inlineElement } from './inline-elements.ts';

/**
 * How characters are read, as Vivliostyle writes it, `{漢字|かんじ}`, and as Anki does, `漢字[かんじ]`. In brackets it is a reading only in the
 * signs for sounds, behind characters that have one; the blank that Anki wants before them is none of a text without blanks.
 */
const reading =
  /\{([^{}|\n]{1,40})\|([^{}\n]{1,80})\}|(?:(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー\]、。]) )?(?<![\p{Script=Han}々])([\p{Script=Han}々]{1,8})\[([\p{Script=Hiragana}\p{Script=Katakana}ー]{1,20})\](?!\()/gu;
/** Readings as the element of a line that shows them above. */
export function resolveReadings(tree: Nodes): void {
  visit(tree, 'text', (node, index, parent: Parents | undefined) => {
    if (!parent || index === undefined || !/[{[]/.test(node.value)) return;
    const place = node.position ? { position: node.position } : {};
    const text = (value: string): PhrasingContent[] =>
      value === '' ? [] : [{ type: 'text', value, ...place }];
    const parts: PhrasingContent[] = [];
    let at = 0;
    for (const found of node.value.matchAll(reading)) {
      const [whole, base, above, characters, sounds] = found;
      const [words, said] = [base ?? characters ?? '', above ?? sounds ?? ''];
      if (!isReading(words, said)) continue;
      // A reading for each character, `{漢字|かん|じ}`, or one for all of them.
      const [signs, readings] = [[...words], said.split('|')];
      const pairs =
        signs.length === readings.length
          ? signs.map((sign, own) => [sign, readings[own] ?? ''])
          : [[words, said.replaceAll('|', '')]];
      const rubies = pairs.flatMap(([sign = '', sound = '']) => {
        const over = inlineElement('rt', {}, text(sound), place);
        return (over && inlineElement('ruby', {}, [...text(sign), over], place)) ?? [];
      });
      parts.push(...text(node.value.slice(at, found.index)), ...rubies);
      at = found.index + whole.length;
    }
    if (at === 0) return;
    parts.push(...text(node.value.slice(at)));
    parent.children.splice(index, 1, ...(parts as never[]));
    return index + parts.length;
  });
}
