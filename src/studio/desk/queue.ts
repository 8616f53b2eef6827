import { review } from '../../merge/merge.ts';
import type { MergedProject } from '../../merge-project.ts';
import { type Decision, dropsSentence, whatOf } from '../../model/decision.ts';
import type { Entry, Handbook } from '../../model/handbook.ts';
import { placeInFile } from '../../model/has-lines.ts';
import { summaryOf } from '../../model/lost.ts';
import { type Seen, seenBy } from '../../model/seen.ts';
import type { QueueItem } from '../api.ts';
import { namesOf, questionOf } from './decided-question.ts';
import { placeOf } from './matching.ts';

/** Everything that an editor should look at, and what was decided. */
export function queueOf(
  { handbook, sets, groups, messages }: Pick<MergedProject, 'handbook' | 'sets' | 'groups' | 'messages'>,
  decisions: readonly Decision[],
): readonly QueueItem[] {
  const { suggestions, conflicts, gaps } = review(handbook, sets);
  const entryOf = entriesById(handbook);
  const named = (answerSet: string) =>
    handbook.answerSets.find(({ id }) => id === answerSet)?.title ?? answerSet;
  const seen = seenBy(decisions);
  // What any other decision settles is not found again: what one person has was set apart, a label, a place settle nothing.
  const kept = new Set(decisions.flatMap((one) => (one.verb === 'keep' ? [one.point] : [])));
  const answered = new Set(decisions.flatMap((one) => (one.verb === 'rewrite' ? [one.point] : [])));
  const leaving = (place: string, set: string | null): QueueItem['withdraw'] =>
    seen.place(place, set ?? undefined)
      ? { verb: 'seen', target: place, fields: set ? { set } : {} }
      : kept.has(place)
        ? { verb: 'keep', target: place, fields: {} }
        : undefined;
  const item = (kind: QueueItem['kind'], { entry, point = null, set = null, detail }: About): QueueItem => {
    const withdraw = leaving(point ?? entry, set);
    return {
      id: [kind, point ?? entry, set ?? ''].join(':'),
      kind,
      entry,
      point,
      set,
      settle: point
        ? { verb: 'keep', target: point, fields: {} }
        : { verb: 'seen', target: entry, fields: set ? { set } : {} },
      place: null,
      title: entryOf(entry)?.question ?? entry,
      detail: brief(detail),
      // What is said around the points is settled by other words for it, too, and all of it by another answer.
      isSeen: withdraw?.verb === 'seen',
      settled:
        withdraw !== undefined ||
        (point === null &&
          [entry, ...(set ? [] : [`${entry}.intro`, `${entry}.outro`])].some((place) => answered.has(place))),
      ...(withdraw && { withdraw }),
    };
  };
  const lacking = (kind: 'cut-off' | 'thin') => {
    const found = kind === 'thin' ? gaps.thin : gaps.cutOff;
    return found.map(({ entry, answerSet: set, file, line }) =>
      item(kind, { entry, set, detail: `${named(set)}, ${placeInFile(file, line)}` }),
    );
  };
  const stale = staleItems(decisions, messages, handbook);
  const open: readonly QueueItem[] = [
    ...stale,
    ...doubtful(handbook, groups).map(({ entry, words }) => item('match', { entry, detail: words })),
    // What is wrong goes before what may be one: there are thousands of these in a large book.
    ...conflicts.map(({ entry, point, differences }) =>
      item('difference', {
        entry,
        point,
        detail: differences.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join(' | '),
      }),
    ),
    ...lacking('cut-off'),
    ...suggestions.map(({ entry, point, members }) =>
      item('suggestion', {
        entry,
        point,
        detail: members.map(({ label, text }) => label ?? text).join(' | '),
      }),
    ),
    ...lacking('thin'),
    ...apartItems(gaps.apart, sets, seen),
    ...gaps.unanswered.map(({ entry, answerSet: set }) => item('gap', { entry, set, detail: named(set) })),
    ...(handbook.ledger.documents ?? []).flatMap((document): QueueItem[] => {
      const { file, notUsed, where } = summaryOf(document);
      if (notUsed === 0) return [];
      const isSeen = seen.unused(file, notUsed);
      return [
        {
          id: `unused:${file}`,
          kind: 'unused',
          entry: null,
          point: null,
          set: null,
          settle: { verb: 'seen', target: file, fields: { sentences: String(notUsed) } },
          place: file,
          title: file,
          detail: `${notUsed} · ${where}`,
          settled: isSeen,
          isSeen,
        },
      ];
    }),
  ];
  return [...open, ...decidedItems(decisions, open, handbook, item)];
}

/** Sets that have no question in common with another: one thing each, and not one for every answer that they and the others lack. */
function apartItems(apart: readonly string[], sets: MergedProject['sets'], seen: Seen): readonly QueueItem[] {
  return apart.flatMap((id): QueueItem[] => {
    const set = sets.find((one) => one.id === id);
    const file = set?.files[0];
    if (!set || file === undefined) return [];
    const isSeen = seen.place(file, id);
    const theirs = sets.filter((one) => one !== set).map(({ language }) => language);
    const [other = set.language] = theirs;
    return [
      {
        id: `apart:${id}`,
        kind: 'apart',
        entry: null,
        point: null,
        set: id,
        settle: { verb: 'seen', target: file, fields: { set: id } },
        place: file,
        title: set.title,
        detail: file,
        ...(!theirs.includes(set.language) && { languages: [set.language, other] as const }),
        settled: isSeen,
        isSeen,
      },
    ];
  });
}

/** Decisions that no longer fit what the documents say: each is taken back, or made anew where its place is now. */
function staleItems(
  decisions: readonly Decision[],
  messages: MergedProject['messages'],
  handbook: Handbook,
): readonly QueueItem[] {
  const unfit = new Set(
    messages.flatMap(({ ruleId, facts, actual }) =>
      ruleId === 'edits-fit' && facts && 'verb' in facts ? [`${facts.verb} ${actual}`] : [],
    ),
  );
  return decisions.flatMap((decision): QueueItem[] => {
    if (!unfit.has(`${decision.verb} ${whatOf(decision)}`)) return [];
    const names = 'points' in decision ? decision.points : [decision.point];
    const [name = ''] = names;
    const entry = handbook.entries.find(({ id }) => id === questionOf(name, handbook));
    const { line: _, verb, ...said } = decision;
    return [
      {
        id: `stale:${verb}:${whatOf(decision)}`,
        kind: 'stale',
        entry: entry?.id ?? null,
        point: null,
        set: null,
        settle: null,
        withdraw: {
          verb,
          target: 'points' in decision ? decision.points : name,
          fields: partOf(decision),
        },
        place: null,
        title: entry?.question ?? name,
        detail: brief(
          'text' in said
            ? said.text
            : 'label' in said
              ? said.label
              : 'sentence' in said && said.sentence !== undefined
                ? said.sentence
                : 'reason' in said
                  ? said.reason
                  : names.join(', '),
        ),
        settled: false,
        isSeen: false,
      },
    ];
  });
}

/** The part of its place that a decision is about, by which it is found to be taken back. */
function partOf(decision: Decision): Readonly<Record<string, string>> {
  if (dropsSentence(decision)) return { sentence: decision.sentence };
  return 'set' in decision && decision.set !== undefined ? { set: decision.set } : {};
}

/** What something to be looked at is about. */
interface About {
  readonly entry: string;
  readonly point?: string | null;
  readonly set?: string | null;
  readonly detail: string;
}

/** Questions of several people of which it is not sure that they ask the same, with their wordings. */
function doubtful(
  { entries }: Handbook,
  groups: MergedProject['groups'],
): readonly { readonly entry: string; readonly words: string }[] {
  const unsure = new Set(
    groups.flatMap(({ review: isUnsure, members }) =>
      isUnsure && members.length > 1 ? members.map(placeOf) : [],
    ),
  );
  return entries.flatMap(({ id, wordings }) =>
    wordings.some(({ answerSet, file, line, text }) => unsure.has(`${answerSet}\n${file}\n${line}\n${text}`))
      ? [{ entry: id, words: wordings.map(({ text }) => text).join(' | ') }]
      : [],
  );
}

/** Of what was decided and is to be looked at no more: that it was, so that one can go back to it. */
function decidedItems(
  decisions: readonly Decision[],
  open: readonly QueueItem[],
  handbook: Handbook,
  item: (kind: 'decided', about: About) => QueueItem,
): readonly QueueItem[] {
  const told = new Set(open.map(({ entry, point }) => point ?? entry));
  return decisions.flatMap((decision) => {
    const [name = ''] = namesOf(decision);
    const entry = handbook.entries.find(({ id }) => id === questionOf(name, handbook));
    if (!entry || told.has(name)) return [];
    told.add(name);
    const point = entry.points.find(({ id }) => id === name);
    const detail =
      'text' in decision
        ? decision.text
        : dropsSentence(decision)
          ? decision.sentence
          : (point?.label ?? point?.text ?? '');
    return [
      {
        ...item('decided', { entry: entry.id, point: point?.id ?? null, detail }),
        id: `decided:${name}`,
        settle: null,
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
