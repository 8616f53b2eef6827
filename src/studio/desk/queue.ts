import { review } from '../../merge/merge.ts';
import type { MergedProject } from '../../merge-project.ts';
import type { Decision } from '../../model/decision.ts';
import type { Entry, Handbook } from '../../model/handbook.ts';
import { summaryOf } from '../../model/lost.ts';
import type { QueueItem } from '../api.ts';
import { namesOf, questionOf } from './decided-question.ts';

/** Everything that an editor should look at, and what was decided: what a decision is about counts as settled. */
export function queueOf(
  { handbook, sets }: Pick<MergedProject, 'handbook' | 'sets'>,
  decisions: readonly Decision[],
): readonly QueueItem[] {
  const { suggestions, conflicts, gaps } = review(handbook, sets);
  const entryOf = entriesById(handbook);
  const titleOf = (id: string) => entryOf(id)?.question ?? id;
  const named = (answerSet: string) =>
    handbook.answerSets.find(({ id }) => id === answerSet)?.title ?? answerSet;
  const decided = new Set(
    decisions.flatMap((one) => ('points' in one ? one.points : [one.point])).map(String),
  );
  const item = (
    kind: QueueItem['kind'],
    about: Pick<QueueItem, 'entry' | 'point' | 'detail'> & { readonly key?: string },
  ): QueueItem => ({
    id: [kind, about.point ?? about.entry ?? '', about.key ?? ''].join(':'),
    kind,
    entry: about.entry,
    point: about.point,
    place: null,
    title: about.entry === null ? '' : titleOf(about.entry),
    detail: brief(about.detail),
    settled: decided.has(about.point ?? about.entry ?? ''),
  });
  const open: readonly QueueItem[] = [
    ...suggestions.map(({ entry, point, members }) =>
      item('suggestion', {
        entry,
        point,
        detail: members.map(({ label, text }) => label ?? text).join(' | '),
      }),
    ),
    ...conflicts.map(({ entry, point, differences }) =>
      item('difference', {
        entry,
        point,
        detail: differences.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join(' | '),
      }),
    ),
    ...gaps.cutOff.map(({ entry, answerSet, file, line }) =>
      item('cut-off', { entry, point: null, detail: `${named(answerSet)}, ${file}:${line}`, key: answerSet }),
    ),
    ...gaps.thin.map(({ entry, answerSet, file, line }) =>
      item('thin', { entry, point: null, detail: `${named(answerSet)}, ${file}:${line}`, key: answerSet }),
    ),
    ...gaps.unanswered.map(({ entry, answerSet }) =>
      item('gap', { entry, point: null, detail: named(answerSet), key: answerSet }),
    ),
    ...(handbook.ledger.documents ?? []).flatMap((document): QueueItem[] => {
      const { file, notUsed, where } = summaryOf(document);
      if (notUsed === 0) return [];
      return [
        {
          id: `unused:${file}`,
          kind: 'unused',
          entry: null,
          point: null,
          place: file,
          title: file,
          detail: `${notUsed} · ${where}`,
          settled: false,
        },
      ];
    }),
  ];
  return [...open, ...decidedItems(decisions, open, handbook, item)];
}

/** Of what was decided and is to be looked at no more: that it was, so that one can go back to it. */
function decidedItems(
  decisions: readonly Decision[],
  open: readonly QueueItem[],
  handbook: Handbook,
  item: (kind: 'decided', about: Pick<QueueItem, 'entry' | 'point' | 'detail'>) => QueueItem,
): readonly QueueItem[] {
  const told = new Set(open.map(({ entry, point }) => point ?? entry));
  return decisions.flatMap((decision) => {
    const [name = ''] = namesOf(decision);
    const entry = handbook.entries.find(({ id }) => id === questionOf(name, handbook));
    if (!entry || told.has(name)) return [];
    told.add(name);
    const point = entry.points.find(({ id }) => id === name);
    const detail = 'text' in decision ? decision.text : (point?.label ?? point?.text ?? '');
    return [
      {
        ...item('decided', { entry: entry.id, point: point?.id ?? null, detail }),
        id: `decided:${name}`,
        settled: true,
      },
    ];
  });
}

/** Characters of a row: more is read at the desk itself. */
const longest = 240;

function brief(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)} ...` : text;
}

function entriesById({ entries }: Handbook): (id: string) => Entry | undefined {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return (id) => byId.get(id);
}
