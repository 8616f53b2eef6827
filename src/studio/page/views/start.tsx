import { useState } from 'preact/hooks';
import type { Finding, StudioState } from '../../api.ts';
import { type Dropped, DropZone } from '../parts/drop-zone.tsx';
import { Icon } from '../parts/icon.tsx';
import { MessageList } from '../parts/message-list.tsx';
import { useResource } from '../resource.ts';
import { go, hear, post, say, state, upload } from '../store.ts';
import { fill, words } from '../words/words.ts';

/** The first page: documents become a project here. */
export function Start() {
  const [files, setFiles] = useState<readonly Dropped[]>([]);
  const [title, setTitle] = useState('');
  const [busy, setBusy] = useState(false);
  const { value: found } = useResource<{ projects: readonly string[]; example: boolean }>('/projects');
  const project = state.value?.project ?? null;
  const said = state.value?.said ?? 0;
  const { value: messages } = useResource<readonly Finding[]>(
    said > 0 && !project ? '/messages' : null,
    said,
  );
  const opening = async (work: () => Promise<StudioState>) => {
    setBusy(true);
    try {
      hear(await work());
      go('reading');
    } catch (error) {
      say(error instanceof Error ? error.message : String(error), true);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div class="start">
      <h1>
        <span class="brand">Variorum</span>
        {words.promise}
      </h1>
      <p class="lead">{words.promiseMore}</p>
      {project && (
        <p class="go-on">
          <button type="button" class="main" onClick={() => go('reading')}>
            {fill(words.goOn, { title: project.title })}
          </button>
        </p>
      )}
      <DropZone isFirst={!project && files.length === 0} onFiles={(more) => setFiles(withMore(files, more))}>
        <p class="drop-title">{words.dropHere}</p>
        <p class="hint">{words.formats}</p>
      </DropZone>
      <p class="hint">{words.stays}</p>
      {!project && said > 0 && <MessageList messages={messages ?? []} />}
      {files.length > 0 && (
        <form
          class="new-project"
          onSubmit={(event) => {
            event.preventDefault();
            opening(() => upload('/projects', files, { title: title || words.defaultTitle }));
          }}
        >
          <ul class="chosen">
            {files.map(({ path }) => (
              <li key={path}>
                <span class="name">{path}</span>
                <button
                  type="button"
                  class="plain small"
                  aria-label={`${words.takeAway}: ${path}`}
                  title={words.takeAway}
                  onClick={() => setFiles(files.filter((one) => one.path !== path))}
                >
                  <Icon name="away" />
                </button>
              </li>
            ))}
          </ul>
          <label>
            {words.titleOfBook}
            <input
              value={title}
              placeholder={words.defaultTitle}
              onInput={(event) => setTitle(event.currentTarget.value)}
            />
          </label>
          <p class="hint">{words.titleHint}</p>
          <button type="submit" class="main" disabled={busy}>
            {busy ? words.working : words.makeBook}
          </button>
        </form>
      )}
      <section class="others">
        {found?.example && (
          <button
            type="button"
            class="plain"
            disabled={busy}
            onClick={() => opening(() => post('/example', {}))}
          >
            {words.openExample}
          </button>
        )}
        {(found?.projects.length ?? 0) > 0 && (
          <>
            <h2>{words.openProject}</h2>
            <ul class="projects">
              {found?.projects.map((name) => (
                <li key={name}>
                  <button
                    type="button"
                    class="plain"
                    disabled={busy}
                    onClick={() => opening(() => post('/open', { name }))}
                  >
                    {name}
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      {files.length > 0 && (
        <p class="unseen" role="status">
          {files.length === 1 ? words.makingOfOne : fill(words.makingOf, { n: files.length })}
        </p>
      )}
    </div>
  );
}

/** Files with more of them: what has the path of one that is there takes its place. */
function withMore(files: readonly Dropped[], more: readonly Dropped[]): readonly Dropped[] {
  return [...files.filter(({ path }) => !more.some((one) => one.path === path)), ...more];
}
