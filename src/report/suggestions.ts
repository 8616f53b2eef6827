import type { Handbook } from '../model/handbook.ts';

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

/** The links that are not sure, the least sure first. */
export function suggestions({ entries }: Handbook): readonly Suggestion[] {
  return entries
    .flatMap(({ number, points }) =>
      points
        .filter(({ members }) => members.some(({ link }) => link.tier === 'suggested'))
        .map(({ id, label, members }) => ({
          question: number,
          point: id,
          label,
          score: Math.min(
            ...members.filter(({ link }) => link.tier === 'suggested').map(({ link }) => link.score),
          ),
          members: members.map(({ answerSet, lines, label: own, text }) => ({
            answerSet,
            line: lines[0],
            text: own ? `${own}: ${text}` : text,
          })),
          edits: { together: `- keep: ${id}`, apart: `- split: ${id}` },
        })),
    )
    .sort((one, other) => one.score - other.score);
}
