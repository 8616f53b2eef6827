import type { Act, SettingChange } from '../api.ts';
import type { OpenProject } from './open-project.ts';
import { Refused } from './refusal.ts';

/** What handbook.yml says of the name of a person or group, as settings. */
export function personChanges(
  { set, title }: Act & { kind: 'person' },
  { project }: Pick<OpenProject, 'project'>,
): readonly SettingChange[] {
  const at = project.settings.answers.findIndex(({ id }) => id === set);
  if (at < 0) throw new Refused('missing', `handbook.yml has no answer set ${set}`);
  return [{ path: ['answers', at, 'title'], value: title }];
}
