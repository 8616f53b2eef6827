import { toString as plainText } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { printedText } from '../../../src/merge/fusion/passage.ts';
import { weave } from '../../../src/merge/fusion/weave.ts';
import type { Unit } from '../../../src/model/unit.ts';
import { answerSet } from '../../helpers/answer-set.ts';

const plain = { context: new Set<string>(), whole: new Set<string>() };
const sentences = (id: string, text: string) =>
  (answerSet(id, `? 1. Q?\n- ${text}`).answers[0]?.points[0]?.units ?? []).map((unit) => ({
    answerSet: id,
    unit,
  }));

/** A sentence with the inline content that its Markdown stands for. */
const marked = (id: string, markdown: string) => {
  const [paragraph] = unified().use(remarkParse).parse(markdown).children;
  const phrasing = paragraph?.type === 'paragraph' ? paragraph.children : [];
  return sentences(id, plainText(paragraph)).map((one) => ({ ...one, unit: { ...one.unit, phrasing } }));
};

describe('sentences that are partly said by others', () => {
  it('give what they say beyond a sentence of the same head to that sentence', () => {
    const audits = sentences('a', 'Conduct regular security audits of the components.');
    const purpose = sentences(
      'b',
      'Audits: Conduct regular security audits to identify and address weaknesses.',
    );
    const { text, partly } = weave([...audits, ...purpose], plain);
    expect(text.map(({ unit }) => printedText(unit))).toEqual([
      'Conduct regular security audits of the components to identify and address weaknesses.',
    ]);
    const [woven] = text;
    expect(woven?.unit.runs?.map((run) => [run.answerSet, run.text])).toEqual([
      ['a', 'Conduct regular security audits of the components'],
      ['b', 'to identify and address weaknesses'],
      ['a', '.'],
    ]);
    const [[unit, ranges] = []] = [...partly];
    // The stretches make the whole sentence of the source, label and all.
    expect(ranges?.map(({ from, to }) => unit?.text.slice(from, to)).join('')).toBe(unit?.text);
    expect(
      ranges?.filter(({ fate }) => fate === 'printed').map(({ from, to }) => unit?.text.slice(from, to)),
    ).toEqual(['to identify and address weaknesses']);
  });

  it('give it there of several things, too, where the heads are the same word for word', () => {
    const here = sentences('a', 'Conduct regular audits and reviews of the components.');
    const there = sentences('b', 'Conduct regular audits and reviews to address weaknesses.');
    const other = sentences('b', 'Conduct regular reviews and audits to address weaknesses.');
    const printed = (...units: (typeof here)[]) =>
      weave(units.flat(), plain).text.map(({ unit }) => printedText(unit));
    expect(printed(here, there)).toEqual([
      'Conduct regular audits and reviews of the components to address weaknesses.',
    ]);
    expect(printed(here, other)).toHaveLength(2);
  });

  it('lose a tail that another says of the same thing', () => {
    const one = sentences(
      'a',
      'Tests of all kinds show regularization techniques such as L1 or L2 penalties.',
    );
    const other = sentences('b', 'Apply regularization techniques, such as L1 or L2 penalties, early on.');
    const { text } = weave([...other, ...one], plain);
    expect(text.map(({ unit }) => printedText(unit))).toEqual([
      'Apply regularization techniques, such as L1 or L2 penalties, early on.',
      'Tests of all kinds show regularization techniques.',
    ]);
  });

  it('lose what several others say, a stretch of the ledger for each', () => {
    const one = sentences('a', 'Apply security measures to protect the models, such as access controls.');
    const others = sentences(
      'b',
      'Implement security measures to protect the models. Set up access controls.',
    );
    const { text, gone } = weave([...others, ...one], plain);
    expect(text.map(({ answerSet }) => answerSet)).toEqual(['b', 'b']);
    const [[unit, ranges] = []] = [...gone];
    expect(ranges?.map(({ from, to }) => unit?.text.slice(from, to)).join('')).toBe(unit?.text);
    expect(new Set(ranges?.map(({ coveredBy }) => coveredBy))).toEqual(
      new Set(others.map(({ unit: { text: said } }) => said)),
    );
  });

  it('give the list that they open to the sentence before them, where another source speaks, too', () => {
    const list = sentences('a', 'Check the code. This can include tests, reviews, or audits.');
    const other = sentences('b', 'Ask a friend.');
    const { text, partly } = weave([...list, ...other], plain);
    expect(text.map(({ unit }) => printedText(unit))).toEqual([
      'Check the code: tests, reviews, or audits.',
      'Ask a friend.',
    ]);
    expect([...partly.values()].flat().map(({ fate }) => fate)).toEqual(['folded', 'printed']);
  });

  it('take in what a fuller sentence says more, each under its own name, and every stretch has its fate', () => {
    const fuller = sentences('a', 'The gate is closed to cars while the road is mended.');
    const plainer = sentences('b', 'The gate is closed to cars.');
    for (const given of [
      [...fuller, ...plainer],
      [...plainer, ...fuller],
    ]) {
      const { text, partly, renamed } = weave(given, plain);
      expect(text.map(({ unit }) => printedText(unit))).toEqual([
        'The gate is closed to cars while the road is mended.',
      ]);
      expect(text[0]?.unit.runs?.map((run) => [run.answerSet, run.text])).toEqual([
        ['b', 'The gate is closed to cars'],
        ['a', ' while the road is mended'],
        ['b', '.'],
      ]);
      const [[unit, ranges] = []] = [...partly];
      expect(unit).toBe(fuller[0]?.unit);
      expect(ranges?.map(({ from, to }) => unit?.text.slice(from, to)).join('')).toBe(unit?.text);
      expect(renamed.get(printedText(plainer[0]?.unit as Unit))).toBe(
        'The gate is closed to cars while the road is mended.',
      );
    }
  });

  it.each([
    ['a condition', 'Close the valve firmly.', 'Close the valve firmly if the lamp is red.'],
    ['a denial', 'Close the valve firmly.', 'Never close the valve firmly to save time.'],
    ['another head', 'Close the main valve.', 'Open the side valve to save time.'],
    [
      'the same verb again',
      'Encourage members to express concerns.',
      'Encourage members to express their opinions.',
    ],
  ])('stay whole: %s', (_, one, other) => {
    const given = [...sentences('a', one), ...sentences('b', other)];
    expect(weave(given, plain).text).toEqual(given);
  });

  it('keep their markup, run by run', () => {
    const audits = marked('a', 'Conduct *regular* audits of the `parts` in stock.');
    const purpose = marked('b', 'Conduct regular audits to **address** weaknesses.');
    const [woven] = weave([...audits, ...purpose], plain).text;
    expect(woven?.unit.phrasing.map(({ type }) => type).join()).toBe(
      'text,emphasis,text,inlineCode,text,strong,text',
    );
    expect(printedText(woven?.unit as Unit)).toBe(
      'Conduct regular audits of the parts in stock to address weaknesses.',
    );
  });

  it('lose nothing of code, of which each sign is told', () => {
    const one = marked('a', 'Use tools such as `lint` and tests.');
    const other = sentences('b', 'Run the lint on all tools.');
    expect(weave([...other, ...one], plain).text.map(({ unit }) => printedText(unit))).toContain(
      'Use tools such as lint and tests.',
    );
    const told = weave([...other, ...sentences('a', 'Use tools such as lint and tests.')], plain).text;
    expect(told.map(({ unit }) => printedText(unit))).toContain('Use tools such as tests.');
  });
});
