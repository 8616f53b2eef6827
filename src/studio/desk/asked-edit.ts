import { type WrittenEdit, withEdits, withoutEdit } from '../../merge/merge.ts';
import type { Entry } from '../../model/handbook.ts';
import type { Act } from '../api.ts';
import type { OpenProject } from './open-project.ts';
import { Refused } from './refusal.ts';

/** What an act makes of edits.yml. */
export interface AskedEdit {
  readonly after: string;
  /** What it is called where it can be taken back. */
  readonly said: string;
  /** The question that it is about; null where it is about none, or several. */
  readonly about: Entry | null;
}

/** The text of edits.yml after one or several decisions, or without one that was made. */
export function askedEdit(
  asked: Act & { kind: 'edit' | 'edits' | 'withdraw' },
  text: string,
  opened: OpenProject,
): AskedEdit {
  if (asked.kind === 'withdraw') {
    const after = withoutEdit(text, asked.verb, asked.target, asked.fields);
    if (after === text) throw new Refused('missing', 'there is no such decision');
    const names = [asked.target].flat();
    return { after, said: `${asked.verb} ${names.join(', ')}`, about: entryAt(names[0] ?? '', opened) };
  }
  const edits = (asked.kind === 'edits' ? asked.edits : [asked]).map((one) => written(one, opened));
  const [first, ...others] = edits;
  const said = `${first?.said ?? ''}${others.length > 0 ? ` ... (${edits.length})` : ''}`;
  const about = others.length > 0 ? null : (first?.about ?? null);
  return { after: withEdits(text, edits), said, about };
}

function written(
  { verb, target, fields = {} }: Pick<Act & { kind: 'edit' }, 'verb' | 'target' | 'fields'>,
  opened: OpenProject,
): { readonly edit: WrittenEdit; readonly said: string; readonly about: Entry | null } {
  if (!editVerbs.includes(verb)) throw new Refused('bad', `there is no edit \`${verb}\``);
  const [first = ''] = [target].flat();
  const about = entryAt(first, opened);
  const point = about?.points.find(({ id }) => id === first);
  const words = point ? (point.label ?? point.text) : (about?.question ?? first);
  return { edit: [verb, target, fields], said: `${about ? `${about.number} ` : ''}${words}`, about };
}

function entryAt(name: string, { merged }: OpenProject): Entry | null {
  return (
    merged.handbook.entries.find(
      ({ id, points }) =>
        name === id || name.startsWith(`${id}.`) || points.some((point) => point.id === name),
    ) ?? null
  );
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
  'seen',
];
