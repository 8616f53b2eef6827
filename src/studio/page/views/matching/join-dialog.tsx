import { useState } from 'preact/hooks';
import type { EntryRow } from '../../../api.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Marks } from '../../parts/mark.tsx';
import { SearchBox, seeks } from '../../parts/search-box.tsx';
import { fill, words } from '../../words/words.ts';
import { likeliestFirst } from './likeliest-first.ts';
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
  const others = likeliestFirst(wording, rows)
    .filter((row) => row.wordings.some(({ text }) => matches(text)))
    .slice(0, mostShown);
  return (
    <Dialog title={fill(words.sameAs, { text: wording.text })} onClose={onClose}>
      <SearchBox sought={sought} onSought={setSought} />
      <ul class="join-list">
        {others.map(({ id, question, wordings }) => (
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
