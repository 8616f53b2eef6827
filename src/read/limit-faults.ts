import type { VFileMessage } from 'vfile-message';
import { diagnostic } from '../model/diagnostic.ts';
import { type Limits, limitSettings } from '../model/settings.ts';
import type { SettingsFile } from './settings.ts';
import type { Override } from './settings-override.ts';

/** A message for each limit that a project's own settings raise: it may be a stranger's, and limits are the user's. */
export function limitFaults(
  limits: Limits,
  overrides: readonly Override[],
  file: string,
  place: SettingsFile['place'],
): VFileMessage[] {
  const usual = limitSettings.parse({});
  return (Object.keys(usual) as (keyof Limits)[]).flatMap((name) => {
    const asked = overrides.some(
      ({ path: [first, second] }) => first === 'limits' && (second ?? name) === name,
    );
    if (asked || limits[name] <= usual[name]) return [];
    return diagnostic({
      severity: 'error',
      file,
      place: place(['limits', name]),
      rule: 'limits',
      reason: `A project cannot raise \`limits.${name}\``,
      actual: String(limits[name]),
      expected: [`at most ${usual[name]}`],
      todo: `Take the line out; if you trust the documents, add --set limits.${name}=${limits[name]} to the command.`,
    });
  });
}
