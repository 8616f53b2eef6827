import { useState } from 'preact/hooks';
import type { EntryRow } from '../../../api.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Marks } from '../../parts/mark.tsx';
import { SearchBox, seeks } from '../../parts/search-box.tsx';
import { fill, words } from '../../words/words.ts';
import type { Wording } from './row.tsx';

/** Asks with which question of the book one person's question is the same: the likeliest first, and none that this person has answered. */
export function JoinDialog({
  wording,
  rows,
  onClose,
  onJoin,
}: {
  readonly wording: Wording;
  readonly rows: readonly EntryRow[];
  readonly onClose: () => void;
  readonly onJoin: (name: string) => void;
}) {
  const [sought, setSought] = useState('');
  const matches = seeks(sought);
  const own = wordsIn(wording.text);
  const others = rows
    .filter((row) => !row.wordings.some(({ set }) => set === wording.set))
    .filter((row) => row.wordings.some(({ text }) => matches(text)))
    .map((row) => ({
      row,
      likeness: Math.max(0, ...row.wordings.map(({ text }) => share(own, wordsIn(text)))),
    }))
    .toSorted((one, other) => other.likeness - one.likeness)
    .slice(0, mostShown);
  return (
    <Dialog title={fill(words.sameAs, { text: wording.text })} onClose={onClose}>
      <SearchBox sought={sought} onSought={setSought} />
      <ul class="join-list">
        {others.map(({ row: { id, question, wordings } }) => (
          <li key={id}>
            <button type="button" class="row join-row" onClick={() => onJoin(wordings[0]?.name ?? '')}>
              <Marks sets={wordings.map(({ set }) => set)} />
              <span>{question}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** More than these nobody looks through; the search finds the others. */
const mostShown = 40;

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]{5,}/gu) ?? []);
}

/** What share of the shorter text's words both have. */
function share(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / Math.max(1, Math.min(one.size, other.size));
}
