import { answerNamed } from '../../model/answer-names.ts';
import type { Act, SettingChange } from '../api.ts';
import type { OpenProject } from './open-project.ts';
import { Refused } from './refusal.ts';

/** What handbook.yml says of questions that are the same, or are not, as settings. */
export function matchChanges(
  { names, as, also = [] }: Act & { kind: 'match' },
  { project, merged }: OpenProject,
): readonly SettingChange[] {
  const lists = [names, ...also];
  if (lists.some(({ length }) => length < 2))
    throw new Refused('bad', 'two questions at least are joined or parted');
  const { same, apart } = project.settings.match;
  // One answer has several names: its number or place, and its wording.
  const answerOf = (name: string) => answerNamed(name, merged.sets) ?? name;
  const said = lists.map((list) => new Set(list.map(answerOf)));
  const meet = (list: readonly string[]) =>
    said.some((answers) => list.filter((name) => answers.has(answerOf(name))).length >= 2);
  const kept = { same: same.filter((list) => !meet(list)), apart: apart.filter((list) => !meet(list)) };
  const next = { ...kept, [as]: [...kept[as], ...lists] };
  return (['same', 'apart'] as const).map((key) => ({
    path: ['match', key],
    value: next[key].length > 0 ? next[key] : null,
  }));
}
