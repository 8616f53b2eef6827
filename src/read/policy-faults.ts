import type { VFileMessage } from 'vfile-message';
import { diagnostic } from '../model/diagnostic.ts';
import type { MergePolicy, MergeSettings } from '../model/settings.ts';
import { nearest } from '../text/nearest.ts';
import type { Path } from '../text/schema-faults.ts';
import type { SettingsFile } from './settings.ts';

/** A message for each policy that prefers an answer set which is not there. */
export function policyFaults(
  { policy, topics, entries }: MergeSettings,
  sets: readonly string[],
  file: string,
  place: SettingsFile['place'],
): VFileMessage[] {
  const policies: [Path, MergePolicy][] = [
    [['merge', 'policy'], policy],
    ...Object.entries(topics).map(([name, one]): [Path, MergePolicy] => [['merge', 'topics', name], one]),
    ...Object.entries(entries).map(([name, one]): [Path, MergePolicy] => [['merge', 'entries', name], one]),
  ];
  return policies.flatMap(([path, one]) => {
    if (typeof one === 'string' || sets.includes(one.prefer)) return [];
    const near = nearest(one.prefer, sets);
    return diagnostic({
      severity: 'error',
      file,
      place: place([...path, 'prefer']),
      rule: 'unknown-set',
      reason: `There is no answer set \`${one.prefer}\`${near ? `; did you mean \`${near}\`?` : ''}`,
      actual: one.prefer,
      expected: sets,
      todo: 'Name the `id` of an answer set.',
    });
  });
}
