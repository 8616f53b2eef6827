/** Whether a key is meant for a field or a dialog, and is no command. */
export function isTyping(event: KeyboardEvent): boolean {
  return (
    event.target instanceof HTMLElement && event.target.closest('input, textarea, select, dialog') !== null
  );
}
