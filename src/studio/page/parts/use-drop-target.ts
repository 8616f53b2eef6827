import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Makes an element a place where things are dropped: what is done with the name of what was, and whether something is over it. */
export function useDropTarget(target: RefObject<HTMLElement | null>, drop: (name: string) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const element = target.current;
    if (!element) return;
    return dropTargetForElements({
      element,
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false);
        drop(String(source.data.name));
      },
    });
  });
  return over;
}
