import type { Act, SettingChange } from '../api.ts';
import type { OpenProject } from './open-project.ts';
import { Refused } from './refusal.ts';

/** What handbook.yml says of the way in which a document is read, as settings; null leaves it to the weighing. */
export function readingChanges(
  { file, shape }: Act & { kind: 'reading' },
  { project }: Pick<OpenProject, 'project'>,
): readonly SettingChange[] {
  const at = project.answerSets.findIndex(({ files }) => files.includes(file));
  const files = project.answerSets[at]?.files ?? [];
  if (files.length === 0) throw new Refused('missing', `there is no document ${file}`);
  const path = ['answers', at, 'reading'];
  if (files.length === 1) return [{ path, value: shape }];
  const { reading = {} } = project.settings.answers[at] ?? {};
  // What was said of all files was said of each.
  const before = typeof reading === 'string' ? files.map((name) => [name, reading]) : Object.entries(reading);
  const others = before.filter(([name]) => name !== file);
  const next = Object.fromEntries(shape === null ? others : [...others, [file, shape]]);
  return [{ path, value: Object.keys(next).length > 0 ? next : null }];
}
