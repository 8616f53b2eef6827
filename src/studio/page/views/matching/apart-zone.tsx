import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { EntryRow } from '../../../api.ts';
import { useDropTarget } from '../../parts/use-drop-target.ts';
import { act } from '../../store.ts';
import { words } from '../../words/words.ts';

/** Where a wording is dropped that is to be parted from the others of its question; there while one is dragged. */
export function ApartZone({ rows }: { readonly rows: readonly EntryRow[] }) {
  const zone = useRef<HTMLParagraphElement>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const others = rows
    .map((row) => row.wordings.map(({ name }) => name))
    .find((names) => dragged !== null && names.includes(dragged))
    ?.filter((name) => name !== dragged);
  useEffect(
    () =>
      monitorForElements({
        onDragStart: ({ source }) => setDragged(String(source.data.name)),
        onDrop: () => setDragged(null),
      }),
    [],
  );
  const over = useDropTarget(zone, (name) => {
    const [first, ...also] = (others ?? []).map((other) => [name, other]);
    if (first) act({ kind: 'match', names: first, as: 'apart', also });
  });
  if (!others || others.length === 0) return null;
  return (
    <p ref={zone} class={`apart-zone ${over ? 'is-over' : ''}`}>
      {words.dropApart}
    </p>
  );
}
