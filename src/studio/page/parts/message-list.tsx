import { type Finding, placeInFile } from '../../api.ts';
import { state, to } from '../store.ts';
import { words } from '../words/words.ts';
import { WithCode } from './with-code.tsx';

/** Rules of messages that quote what the sources say; what was seen by the others is told in English, as of the command line. */
const quoting: ReadonlySet<string> = new Set(['all-used', 'sources-agree', 'questions-matched']);

/** Messages as the command line says them: where, what, and what to do. */
export function MessageList({ messages }: { readonly messages: readonly Finding[] }) {
  return (
    <ul class="messages">
      {messages.map(({ severity, rule, reason, actual, file, line, todo }, at) => (
        <li key={`${at} ${reason}`} class={`is-${severity}`}>
          <b>{words[severity]}</b>
          {file !== null && <Place file={file} line={line} />}
          <p>
            <WithCode text={reason} />
          </p>
          {actual !== null && quoting.has(rule ?? '') && !reason.includes(actual) && (
            <p>
              <WithCode text={actual} />
            </p>
          )}
          {todo && (
            <p class="hint">
              <WithCode text={todo} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Where a message stands: of a document its line can be looked at, of decisions the desk at which they are taken back. */
function Place({ file, line }: { readonly file: string; readonly line: number | null }) {
  const at = state.value?.project?.documents.findIndex((one) => one.file === file) ?? -1;
  const text = <code class="at">{placeInFile(file, line)}</code>;
  if (/(?:^|\/)edits\.yml$/.test(file)) return <a href={to('desk')}>{text}</a>;
  return at < 0 ? (
    text
  ) : (
    <a href={to('reading', String(at), ...(line === null ? [] : [String(line)]))}>{text}</a>
  );
}
