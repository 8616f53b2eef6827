import type { Finding } from '../../api.ts';
import { words } from '../words/words.ts';

/** Messages as the command line says them: where, what, and what to do. */
export function MessageList({ messages }: { readonly messages: readonly Finding[] }) {
  return (
    <ul class="messages">
      {messages.map(({ severity, reason, file, line, todo }, at) => (
        <li key={`${at} ${reason}`} class={`is-${severity}`}>
          <b>{words[severity]}</b>
          {file !== null && (
            <code>
              {file}
              {line !== null && `:${line}`}
            </code>
          )}
          <p>{reason}</p>
          {todo && <p class="hint">{todo}</p>}
        </li>
      ))}
    </ul>
  );
}
