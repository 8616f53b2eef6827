import type { Purpose, StudioBuild } from '../../api.ts';
import { ask, builds, chosenTopics, post, say, state, to } from '../store.ts';
import { progressInWords } from '../words/progress-in-words.ts';
import { fill, language, words } from '../words/words.ts';

const purposes: readonly (readonly [Purpose, string, string])[] = [
  ['print', words.forPrint, words.forPrintMore],
  ['booklet', words.forBooklet, words.forBookletMore],
  ['sheet', words.forSheet, words.forSheetMore],
  ['anki', words.forAnki, words.forAnkiMore],
  ['cards', words.forCards, words.forCardsMore],
  ['workbook', words.forWorkbook, words.forWorkbookMore],
  ['phone', words.forPhone, words.forPhoneMore],
  ['web', words.forWeb, words.forWebMore],
  ['everything', words.forEverything, words.forEverythingMore],
];

/** Downloads by what they are for. */
export function Download() {
  const project = state.value?.project;
  if (!project) return null;
  // A topic may have got another name meanwhile.
  const topics = chosenTopics.value.filter((one) => project.topics.some(({ title }) => title === one));
  const make = (purpose: Purpose) =>
    post<StudioBuild>('/builds', { purpose, topics: purpose === 'everything' ? [] : topics }).catch((error) =>
      say(error.message, true),
    );
  return (
    <div class="download">
      <h1 class="unseen">{words.download}</h1>
      {project.topics.length > 1 && (
        <fieldset class="topics">
          <legend>{words.onlyTopics}</legend>
          {project.topics.map(({ id, title, entries }) => (
            <label key={id} class="check">
              <input
                type="checkbox"
                checked={topics.includes(title)}
                onChange={() => {
                  chosenTopics.value = topics.includes(title)
                    ? topics.filter((one) => one !== title)
                    : [...topics, title];
                }}
              />{' '}
              {title} <span class="count">{entries}</span>
            </label>
          ))}
        </fieldset>
      )}
      <ul class="purposes">
        {purposes.map(([purpose, title, more]) => {
          const running = builds.value.some((one) => one.purpose === purpose && one.status === 'running');
          return (
            <li key={purpose}>
              <h2>{title}</h2>
              <p class="hint">
                {more}
                {purpose === 'sheet' && (
                  <>
                    {' · '}
                    <a href={to('look')}>{words.sheetLook}</a>
                  </>
                )}
              </p>
              <button
                type="button"
                class={purpose === 'print' ? 'main' : 'plain'}
                disabled={running}
                onClick={() => make(purpose)}
                aria-label={`${words.make}: ${title}`}
              >
                {words.make}
              </button>
            </li>
          );
        })}
      </ul>
      {builds.value.length > 0 && (
        <section>
          <h2>{words.earlier}</h2>
          <ul class="builds">
            {builds.value.map((build) => (
              <Build key={build.id} build={build} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Build({ build }: { readonly build: StudioBuild }) {
  const { id, purpose, status, stage, detail, date, files, findings, topics, fingerprint, gone } = build;
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
      {status === 'running' && (
        <p role="status">
          <span class="spinner" aria-hidden="true" />{' '}
          {stage === '' ? words.waits : progressInWords(stage, detail)}{' '}
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
      )}
      {status === 'cancelled' && <p class="hint">{words.cancelled}</p>}
      {status === 'failed' && (
        <div class="alarm">
          <p>{words.failed}</p>
          <ul>
            {errors.map(({ reason, file, line, todo }) => (
              <li key={reason}>
                {file && `${file}${line ? `:${line}` : ''}: `}
                {reason} {todo}
              </li>
            ))}
          </ul>
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
                {pages !== undefined && `${fill(words.pages, { n: pages })}, `}
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
