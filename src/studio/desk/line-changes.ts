import type { Act, SettingChange } from '../api.ts';
import type { OpenProject } from './open-project.ts';
import { Refused } from './refusal.ts';

/** What handbook.yml says of a line, as settings. */
export function lineChanges(
  { file, line, role }: Act & { kind: 'line' },
  { project, merged }: OpenProject,
): readonly SettingChange[] {
  const document = merged.documents.find((one) => one.file.path === file);
  const text = String(document?.file ?? '')
    .split('\n')
    [line - 1]?.trim();
  if (!document || !text) throw new Refused('missing', `there is no line ${line} with words in ${file}`);
  const at = project.settings.answers.findIndex(({ id }) => id === document.answerSet);
  const set = project.settings.answers[at];
  if (!set) throw new Refused('missing', `${file} is of no answer set`);
  const others = set.lines.filter(
    (mark) => mark.text !== text || (mark.file !== undefined && mark.file !== file),
  );
  const several = merged.documents.filter(({ answerSet }) => answerSet === set.id).length > 1;
  const marks = role === null ? others : [...others, { text, ...(several && { file }), is: role }];
  return [{ path: ['answers', at, 'lines'], value: marks.length > 0 ? marks : null }];
}
