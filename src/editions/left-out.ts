import type { Edition } from '../model/edition.ts';
import type { Handbook } from '../model/handbook.ts';
import { type Finding, note, plural } from '../report.ts';

/** Most questions that are named one by one. */
const most = 12;

/** What of the book an edition that selects has not: said, so that nobody misses it unawares. */
export function leftOutBySelection(
  { name, settings, parts }: Edition,
  { entries, topics }: Handbook,
): readonly Finding[] {
  if (!settings.questions && !settings.topics) return [];
  const present = new Set(parts.flatMap((part) => part.entries.map(({ id }) => id)));
  const missing = entries.filter(({ id }) => !present.has(id));
  if (missing.length === 0) return [];
  const whole = topics.filter(
    (topic) => topic.entries.length > 0 && topic.entries.every((id) => !present.has(id)),
  );
  const inWhole = new Set(whole.flatMap((topic) => topic.entries));
  const single = missing.filter(({ id }) => !inWhole.has(id)).map(({ number }) => number);
  const shown = single.length > most ? `${single.slice(0, most).join(', ')} ...` : single.join(', ');
  const what = [
    ...whole.map(({ title }) => `the topic ${title}`),
    ...(single.length === 0 ? [] : [`${single.length === 1 ? 'question' : 'questions'} ${shown}`]),
  ];
  return [
    note('selection-left-out', {
      file: null,
      reason: `The edition ${name} has ${present.size} of ${plural(entries.length, 'question')}; not in it: ${what.join(', ')}`,
      actual: null,
      todo: null,
      facts: {
        kind: 'selectionLacks',
        edition: name,
        n: present.size,
        total: entries.length,
        missing: [...whole.map(({ title }) => title), ...(shown === '' ? [] : [shown])].join(', '),
      },
    }),
  ];
}
