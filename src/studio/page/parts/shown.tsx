import type { ShownText } from '../../api.ts';

/** Words of an author: with pictures, tables and formulas where there are any. The server gives clean HTML alone. */
export function Shown({ said: { text, html } }: { readonly said: ShownText }) {
  if (html === undefined) return <>{text}</>;
  return <div class="shown" dangerouslySetInnerHTML={{ __html: html }} />;
}
