import type { VFileMessage } from 'vfile-message';
import { diagnostic } from '../model/diagnostic.ts';
import { type Limits, limitSettings, usualPages } from '../model/settings.ts';
import type { SettingsFile } from './settings.ts';
import type { Override } from './settings-override.ts';

/** A message for each limit that a project's own settings raise: it may be a stranger's, and limits are the user's. */
export function limitFaults(
  limits: Limits,
  overrides: readonly Override[],
  file: string,
  place: SettingsFile['place'],
): VFileMessage[] {
  const usual = { ...limitSettings.parse({}), pages: usualPages };
  return (Object.keys(usual) as (keyof Limits)[]).flatMap((name) => {
    const { [name]: given = 0 } = limits;
    const asked = overrides.some(
      ({ path: [first, second] }) => first === 'limits' && (second ?? name) === name,
    );
    if (asked || given <= usual[name]) return [];
    return diagnostic({
      severity: 'error',
      file,
      place: place(['limits', name]),
      rule: 'limits',
      reason: `A project cannot raise \`limits.${name}\``,
      actual: String(given),
      expected: [`at most ${usual[name]}`],
      todo: `Take the line out; if you trust the documents, add --set limits.${name}=${given} to the command.`,
    });
  });
}
