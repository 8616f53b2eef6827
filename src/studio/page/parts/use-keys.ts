import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { isTyping } from './is-typing.ts';

/** What keys do while a part of the page is there, but not while somebody types or a dialog is open. */
export function useKeys(keys: Readonly<Record<string, (() => void) | undefined | false>>): void {
  // Set before the page is painted: a key that is pressed at once means what is seen now, not what was seen before.
  const now = useRef(keys);
  useLayoutEffect(() => {
    now.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      const work = now.current[event.key];
      if (!work) return;
      event.preventDefault();
      work();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
