import { useState } from 'preact/hooks';
import type { StudioState } from '../../api.ts';
import { type Dropped, DropZone } from '../parts/drop-zone.tsx';
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
      <DropZone onFiles={(more) => setFiles([...files, ...more])}>
        <p class="drop-title">{words.dropHere}</p>
      </DropZone>
      <p class="hint">{words.stays}</p>
      {(state.value?.messages.length ?? 0) > 0 && !state.value?.project && (
        <MessageList messages={state.value?.messages ?? []} />
      )}
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
              <li key={path}>{path}</li>
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
          {fill(words.makingOf, { n: files.length })}
        </p>
      )}
    </div>
  );
}
