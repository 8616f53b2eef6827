import { describe, expect, it } from 'vitest';
import { jsonAsWritten, yamlAsWritten } from '../../src/read/as-written.ts';
import { accountOf } from '../inventory/accounted.ts';

describe('values stay as their author wrote them', () => {
  it.each(['1.10', '0755', '1e3', '12345678901234567890', '0x1F', '2024-01-05', '10:30', 'true', '.5', '~5'])(
    'in YAML: %s',
    (written) => {
      expect(yamlAsWritten(`- answer: ${written} # a comment\n`)).toEqual([{ answer: written }]);
    },
  );

  it('what is nothing in YAML is nothing', () => {
    expect(yamlAsWritten('a: null\nb: ~\nc:\n')).toEqual({ a: null, b: null, c: null });
  });

  it.each(['1.10', '1e3', '-0.50', '12345678901234567890'])('in JSON: %s', (written) => {
    expect(jsonAsWritten(`{"answer": ${written}, "text": "it is ${written}, \\"${written}\\""}`)).toEqual({
      answer: written,
      text: `it is ${written}, "${written}"`,
    });
  });

  it('numbers of JSON that a machine writes as they stand are numbers', () => {
    expect(jsonAsWritten('[1, -2.5, true, null]')).toEqual([1, -2.5, true, null]);
  });

  it('broken JSON is told where it breaks', () => {
    expect(() => jsonAsWritten('{"a": 1.10,}')).toThrow(SyntaxError);
  });

  it.each([
    [
      'a.yaml',
      '- question: Which version is needed?\n  answer: 1.10\n- question: Is it open?\n  answer: true\n',
    ],
    [
      'a.json',
      '[{"question":"Which version is needed?","answer":1.10},{"question":"Is it open?","answer":true}]',
    ],
    [
      'a.jsonl',
      '{"question":"Which version is needed?","answer":1.10}\n{"question":"Is it open?","answer":true}\n',
    ],
    ['a.yaml', 'Which version is needed?: 1.10\nIs it open?: true\n'],
  ])('and are printed so: %s', async (path, text) => {
    const { account } = await accountOf(path, text);
    const printed = account.ranges.filter(({ fate }) => fate === 'printed').map(({ text: seen }) => seen);
    expect(printed).toEqual(['1.10', 'true']);
  });
});
