import { subjectOf } from '../text/topic-words.ts';
import type { MergeRule } from './merge-rule.ts';

/** Topics whose titles differ in their endings, or in a word for questions, may be one: `Database`, `Databases`, `Database questions`. */
export const topicsAlike: MergeRule = function* ({ handbook: { topics } }) {
  const alike = new Map<string, string[]>();
  for (const { title } of topics) {
    const key = subjectOf(title);
    alike.set(key, [...(alike.get(key) ?? []), title]);
  }
  for (const titles of alike.values()) {
    const [first = ''] = titles;
    const setting = `sections: [{ title: ${JSON.stringify(first)}, topics: ${JSON.stringify(titles)} }]`;
    if (titles.length > 1)
      yield {
        severity: 'note',
        reason: 'Topics that may be one stand apart',
        actual: titles.join(', '),
        expected: 'one topic, or titles that tell them apart',
        todo: `To join them, write in handbook.yml: ${setting}`,
        facts: { kind: 'topicsAlike', titles: titles.join(', '), setting },
      };
  }
};
