/** Kinds of editions that every project has: each is made where none is named. */
export const standardKinds = ['handbook', 'cheatsheet', 'cards', 'workbook', 'short'] as const;

/** Those that are made where they are asked for. */
export const furtherKinds = ['pocket', 'poster', 'side-by-side'] as const;

/** All of them. Each has its record in `editions/`, which says how it is composed and rendered. */
export const editionKinds = [...standardKinds, ...furtherKinds] as const;

export type EditionKindName = (typeof editionKinds)[number];
