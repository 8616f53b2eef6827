import type { Handbook, Member } from '../model/handbook.ts';

/** A link that asks for an editor's decision. */
export interface Suggestion {
  /** Number of the question. */
  readonly question: number;
  readonly point: string;
  readonly label: string | null;
  /** 0 to 1. */
  readonly score: number;
  readonly members: readonly { readonly answerSet: string; readonly line: number; readonly text: string }[];
  /** What to write into edits.yml, by what is decided. */
  readonly edits: { readonly together: string; readonly apart: string };
}

/** The links that are not sure, the least sure first: points that stand side by side and may say the same, and joined ones. */
export function suggestions({ entries }: Handbook): readonly Suggestion[] {
  return entries
    .flatMap(({ number, points }) =>
      points.flatMap((point, at) => {
        const scores = [
          ...point.members.filter(({ link }) => link.tier === 'suggested').map(({ link }) => link.score),
          ...(point.suggested ?? []).map(({ score }) => score),
        ];
        const beside = points.filter((other) => point.suggested?.some((one) => one.point === other.id));
        // A group is told once, at its first point.
        if (scores.length === 0 || beside.some((other) => points.indexOf(other) < at)) return [];
        return {
          question: number,
          point: point.id,
          label: point.label,
          score: Math.min(...scores),
          members: [point, ...beside].flatMap(({ members }) => members).map(memberOf),
          edits: { together: `- keep: ${point.id}`, apart: `- split: ${point.id}` },
        };
      }),
    )
    .sort((one, other) => one.score - other.score);
}

function memberOf({ answerSet, lines, label, text }: Member): Suggestion['members'][number] {
  return { answerSet, line: lines[0], text: label ? `${label}: ${text}` : text };
}
