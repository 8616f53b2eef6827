import { useState } from 'preact/hooks';
import type { EntryRow } from '../../../api.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Mark } from '../../parts/mark.tsx';
import { SearchBox, seeks } from '../../parts/search-box.tsx';
import type { Wording } from './row.tsx';

/** Asks with which question of another person one is the same. */
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
  const others = rows
    .flatMap((row) => row.wordings)
    .filter(({ set, text }) => set !== wording.set && matches(text))
    .slice(0, 40);
  return (
    <Dialog title={wording.text} onClose={onClose}>
      <SearchBox sought={sought} onSought={setSought} />
      <ul class="join-list">
        {others.map((one) => (
          <li key={one.name}>
            <button type="button" class="row" onClick={() => onJoin(one.name)}>
              <Mark set={one.set} /> {one.text}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
