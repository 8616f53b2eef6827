import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** A list of which only what is seen is in the page: ten thousand rows scroll as a hundred do. */
export function VirtualList<T>({
  items,
  size,
  label,
  current,
  children,
  keyOf,
}: {
  readonly items: readonly T[];
  /** Px that a row has before it is measured. */
  readonly size: number;
  readonly label: string;
  /** Place of the row that is to be in view. */
  readonly current?: number;
  readonly children: (item: T, at: number) => ComponentChildren;
  readonly keyOf: (item: T) => string;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [, redraw] = useState(0);
  const options = {
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => size,
    overscan: 8,
    getItemKey: (at: number) => keyOf(items[at] as T),
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => redraw((count) => count + 1),
  };
  const [list] = useState(() => new Virtualizer<HTMLDivElement, HTMLDivElement>(options));
  list.setOptions(options);
  useLayoutEffect(() => list._didMount(), [list]);
  useLayoutEffect(() => list._willUpdate());
  useEffect(() => {
    if (current !== undefined && current >= 0) list.scrollToIndex(current, { align: 'auto' });
  }, [current, list]);
  return (
    // What scrolls has to be reached by keyboard.
    <div ref={box} class="virtual" tabIndex={0} role="region" aria-label={label}>
      <div role="list" style={{ height: `${list.getTotalSize()}px`, position: 'relative' }}>
        {list.getVirtualItems().map(({ index, key, start }) => (
          <div
            key={String(key)}
            role="listitem"
            data-index={index}
            ref={(node) => list.measureElement(node)}
            style={{ position: 'absolute', top: 0, insetInline: 0, transform: `translateY(${start}px)` }}
          >
            {children(items[index] as T, index)}
          </div>
        ))}
      </div>
    </div>
  );
}
