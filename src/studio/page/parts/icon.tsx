const paths = {
  check: 'M3 8.5 6.5 12 13 4.5',
  arrow: 'M3 8h10M9 4l4 4-4 4',
  up: 'M8 13V3M4 7l4-4 4 4',
  down: 'M8 3v10M4 9l4 4 4-4',
  pen: 'M3 13l1-3.5L11 2.5 13.5 5 6.5 12z',
  bell: 'M8 2.5a4 4 0 0 0-4 4v3L2.5 12h11L12 9.5v-3a4 4 0 0 0-4-4zM6.5 14h3',
  away: 'M4 4l8 8M12 4l-8 8',
  undo: 'M6 3 2.5 6.5 6 10M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6',
  redo: 'M10 3l3.5 3.5L10 10M13 6.5H6.5a3.5 3.5 0 0 0 0 7H10',
  hide: 'M2 8c3.5-5 8.5-5 12 0M2 8c3.5 5 8.5 5 12 0M3 14 13 2',
} as const;

export type IconName = keyof typeof paths;

/** A small drawing in the colour of the text around it; words beside it or on its button say what it means. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
