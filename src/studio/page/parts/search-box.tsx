import { words } from '../words/words.ts';

/** Where a list is searched; the key `/` leads to it. */
export function SearchBox({
  sought,
  onSought,
}: {
  readonly sought: string;
  readonly onSought: (sought: string) => void;
}) {
  return (
    <input
      type="search"
      value={sought}
      placeholder={words.search}
      aria-label={words.searchIn}
      onInput={(event) => onSought(event.currentTarget.value)}
    />
  );
}

/** Whether a text holds what is sought, whatever the case of its letters. */
export function seeks(sought: string): (text: string) => boolean {
  const wanted = sought.trim().toLowerCase();
  return (text) => text.toLowerCase().includes(wanted);
}
