import type { VFileMessage } from 'vfile-message';
import { diagnostic } from '../model/diagnostic.ts';
import { knownEditions, type ProjectSettings } from '../model/settings.ts';
import { nearest } from '../text/nearest.ts';
import type { SettingsFile } from './settings.ts';

/** A message for each edition that a plain build should make and that there is not. */
export function buildFaults(
  settings: ProjectSettings,
  file: string,
  place: SettingsFile['place'],
): VFileMessage[] {
  const known = knownEditions(settings);
  return (settings.build.editions ?? []).flatMap((name, at) => {
    if (known.includes(name)) return [];
    const near = nearest(name, known);
    return diagnostic({
      severity: 'error',
      file,
      place: place(['build', 'editions', at]),
      rule: 'unknown-edition',
      reason: `There is no edition \`${name}\`${near ? `; did you mean \`${near}\`?` : ''}`,
      actual: name,
      expected: known,
      todo: 'Name one of these, or make it one under `editions:`.',
    });
  });
}
