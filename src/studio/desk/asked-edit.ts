import type { Entry } from '../../model/handbook.ts';
import type { Act } from '../api.ts';
import type { OpenProject } from './open-project.ts';
import { Refused } from './refusal.ts';

/** An edit as it is written, and the question that it is about. */
export function askedEdit(
  { verb, target, fields = {} }: Act & { kind: 'edit' },
  { merged }: OpenProject,
): {
  readonly written: readonly [string, string | readonly string[], Readonly<Record<string, string>>];
  readonly said: string;
  readonly entry: Entry | null;
} {
  if (!editVerbs.includes(verb)) throw new Refused('bad', `there is no edit \`${verb}\``);
  const [first = ''] = [target].flat();
  const { entries } = merged.handbook;
  const entry =
    entries.find(
      ({ id, points }) =>
        first === id || first.startsWith(`${id}.`) || points.some((point) => point.id === first),
    ) ?? null;
  const point = entry?.points.find(({ id }) => id === first);
  const words = point ? (point.label ?? point.text) : (entry?.question ?? first);
  return {
    written: [verb, target, fields],
    said: `${entry ? `${entry.number} ` : ''}${words}`,
    entry,
  };
}

const editVerbs: readonly string[] = [
  'link',
  'keep',
  'unlink',
  'split',
  'move',
  'relabel',
  'choose',
  'drop',
  'rewrite',
];
