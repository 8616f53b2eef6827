import type { Layout } from '../model/layout.ts';

/** Layouts of books that were printed before: a book that will hardly have another one need not be measured first. */
export interface KnownLayouts {
  readonly recall: (key: string) => Layout | null;
  readonly keep: (key: string, layout: Layout) => void;
}

const most = 50;

/** None is known yet. */
export function knownLayouts(): KnownLayouts {
  const layouts = new Map<string, Layout>();
  return {
    recall: (key) => layouts.get(key) ?? null,
    keep: (key, layout) => {
      if (layouts.size >= most) layouts.clear();
      layouts.set(key, layout);
    },
  };
}
