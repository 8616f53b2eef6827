import type { StudioBuild } from '../../../api.ts';
import { MessageList } from '../../parts/message-list.tsx';
import { ask, offline, say } from '../../store.ts';
import { progressInWords } from '../../words/progress-in-words.ts';
import { fill, language, words } from '../../words/words.ts';
import { purposes } from './purposes.ts';

/** A download that was asked for: how far it is, what came of it. */
export function Build({ build }: { readonly build: StudioBuild }) {
  const { id, purpose, status, date, files, findings, topics, fingerprint, gone } = build;
  const title = purposes.find(([one]) => one === purpose)?.[1] ?? purpose;
  const errors = findings.filter(({ severity }) => severity === 'error');
  // What is said of the documents stands among the messages.
  const made = files.map(({ path }) => path);
  const remarks = findings.filter(({ file }) => file === null || made.includes(file));
  return (
    <li class={`build is-${status}`}>
      <h3>
        {title}
        {topics.length > 0 && <span class="hint"> {topics.join(', ')}</span>}
      </h3>
      <p class="hint">
        <time dateTime={date}>
          {new Date(date).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })}
        </time>
        {fingerprint && <code title={fingerprint}> {fingerprint.slice(0, 8)}</code>}
      </p>
      {status === 'running' && <Running build={build} />}
      {status === 'cancelled' && <p class="hint">{words.cancelled}</p>}
      {status === 'failed' && (
        <div class="alarm">
          <p>{words.failed}</p>
          <MessageList messages={errors} />
        </div>
      )}
      {status === 'done' && remarks.length > 0 && (
        <details class="hint">
          <summary>{fill(words.remarks, { n: remarks.length })}</summary>
          <ul>
            {remarks.map(({ reason }) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </details>
      )}
      {status === 'done' && gone && <p class="hint">{words.replaced}</p>}
      {status === 'done' && !gone && (
        <ul class="files">
          {files.map(({ path, bytes, pages }, at) => (
            <li key={path}>
              <a href={`/api/builds/${id}/files/${at}`} download={path}>
                {path}
              </a>
              <span class="hint">
                {' '}
                {pages !== undefined && `${pages === 1 ? words.onePage : fill(words.pages, { n: pages })}, `}
                {sizeOf(bytes)}
              </span>
            </li>
          ))}
          {files.length > 1 && (
            <li>
              <a href={`/api/builds/${id}/all.zip`} download="handbook.zip">
                {words.allAsZip}
              </a>
            </li>
          )}
        </ul>
      )}
    </li>
  );
}

function sizeOf(bytes: number): string {
  const mega = bytes / 1024 / 1024;
  return mega >= 1 ? `${mega.toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} kB`;
}

/** How far it is; how many pages are done, where that is known. */
function Running({ build }: { readonly build: StudioBuild }) {
  const { id, stage, detail, pages } = build;
  // What nobody tells any more does not go on before one's eyes.
  if (offline.value) return <p class="hint">{words.offlineMaking}</p>;
  const told = stage === '' ? words.waits : progressInWords(stage, detail, pages);
  return (
    <>
      <p role="status">
        <span class="spinner" aria-hidden="true" /> {told}{' '}
        <button
          type="button"
          class="plain"
          onClick={() =>
            ask(`/builds/${id}`, { method: 'DELETE' }).catch((error) => say(error.message, true))
          }
        >
          {words.cancel}
        </button>
      </p>
      {pages && pages.of !== null && pages.done > 0 && (
        <progress value={pages.done} max={pages.of} aria-label={told} />
      )}
    </>
  );
}
