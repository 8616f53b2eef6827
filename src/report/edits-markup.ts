import type { Point } from '../model/handbook.ts';
import { type Markup, markup } from '../text/markup.ts';
import { reportWordsOf } from './words/report-words.ts';

/** Lines for edits.yml by which an editor decides on a joined point, or one that another beside it may say too; each is selected whole by one press. */
export function editsMarkup(
  { id, members, suggested: beside }: Pick<Point, 'id' | 'members' | 'suggested'>,
  language: string,
): Markup {
  const { together, apart } = reportWordsOf(language);
  const suggested = beside !== undefined || members.some(({ link }) => link.tier === 'suggested');
  return markup`<p class="edits">${suggested && markup`${together} <code>- keep: ${id}</code> `}${apart} <code>- split: ${id}</code></p>
`;
}
