const paths = {
  check: 'M3 8.5 6.5 12 13 4.5',
  arrow: 'M3 8h10M9 4l4 4-4 4',
  up: 'M8 13V3M4 7l4-4 4 4',
  down: 'M8 3v10M4 9l4 4 4-4',
  pen: 'M3 13l1-3.5L11 2.5 13.5 5 6.5 12z',
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
