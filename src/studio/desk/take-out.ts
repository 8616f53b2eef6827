import type { Project } from '../../model/project.ts';
import type { SettingChange } from '../api.ts';
import { Refused } from './refusal.ts';

/**
 * How a document is taken out of a project: settings that do not name it any more; null where a pattern finds it among others (`team/*.md`),
 * so that it has to be put aside in its folder.
 */
export function takenOut(
  file: string,
  { answerSets, settings }: Pick<Project, 'answerSets' | 'settings'>,
): readonly SettingChange[] | null {
  const owners = settings.answers.flatMap((set, at) => {
    const files = answerSets.find(({ id }) => id === set.id)?.files ?? [];
    if (!files.includes(file)) return [];
    const patterns = [set.files].flat();
    const rest = patterns.filter((pattern) => pattern.replace(/^\.\//, '') !== file);
    return [{ set, at, files, rest, isNamed: rest.length < patterns.length }];
  });
  if (owners.length === 0) throw new Refused('missing', `${file} is none of the documents`);
  const emptied = owners.filter(({ files }) => files.length === 1);
  if (emptied.length === settings.answers.length)
    throw new Refused('unfit', `${file} is all that the book is made of`);
  const found = owners.filter((one) => !one.isNamed && !emptied.includes(one));
  if (found.length === owners.length) return null;
  if (found.length > 0)
    throw new Refused(
      'unfit',
      `${file} is named by one answer set and found by another; take it out in handbook.yml`,
    );
  // From the last on: a set that goes moves those behind it.
  return owners.toReversed().flatMap((one): SettingChange[] => {
    const { at, rest, set } = one;
    if (emptied.includes(one)) return [{ path: ['answers', at], value: null }];
    const isRead = typeof set.reading === 'object' && Object.hasOwn(set.reading, file);
    return [
      { path: ['answers', at, 'files'], value: rest.length === 1 ? rest[0] : rest },
      ...(isRead ? [{ path: ['answers', at, 'reading', file], value: null }] : []),
    ];
  });
}
