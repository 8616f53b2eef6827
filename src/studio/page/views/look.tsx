import { useEffect, useState } from 'preact/hooks';
import type { EntryRow, Look as LookOf, PreviewPages } from '../../api.ts';
import { Pages } from '../parts/pages.tsx';
import { useResource } from '../resource.ts';
import { act, post, say, state } from '../store.ts';
import { fill, words } from '../words/words.ts';

const papers = ['A4', 'A5', 'Letter', '6x9'] as const;

/** The look of the book, on pages of one's own. */
export function Look() {
  const { value: themes } = useResource<readonly string[]>('/themes');
  const { value: rows } = useResource<readonly EntryRow[]>('/entries');
  const [pages, setPages] = useState<PreviewPages | null>(null);
  const now = state.value;
  const look = now?.project?.look;
  const ids = (rows ?? []).slice(0, 2).map(({ id }) => id);
  const wish = ids.join('\n');
  // Another revision looks another way.
  useEffect(() => {
    if (wish === '' || now?.busy) return;
    let current = true;
    post<PreviewPages>('/preview/pages', { ids: wish.split('\n') })
      .then((made) => current && setPages(made))
      .catch((error) => current && say(error.message, true));
    return () => {
      current = false;
    };
  }, [wish, now?.revision, now?.busy]);
  if (!look) return null;
  const change = (key: keyof LookOf, value: unknown) =>
    act({ kind: 'settings', changes: [{ path: [key], value }], said: `${key}: ${value ?? '–'}` });
  return (
    <div class="columns">
      <h1 class="unseen">{words.look}</h1>
      <aside class="side look-side">
        <Field
          key={`title ${look.title}`}
          label={words.bookTitle}
          value={look.title}
          onDone={(value) => change('title', value || null)}
        />
        <Field
          key={`subtitle ${look.subtitle}`}
          label={words.bookSubtitle}
          value={look.subtitle}
          onDone={(value) => change('subtitle', value || null)}
        />
        <fieldset class="themes">
          <legend>{words.theme}</legend>
          {(themes ?? []).map((name) => (
            <label key={name} class={name === look.theme ? 'is-on' : ''}>
              <input
                type="radio"
                name="theme"
                checked={name === look.theme}
                onChange={() => change('theme', name)}
              />
              {name}
            </label>
          ))}
        </fieldset>
        <label>
          {words.paper}
          <select value={look.page} onChange={(event) => change('page', event.currentTarget.value)}>
            {[...new Set([...papers, look.page])].map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <div class="colour">
          <label>
            {words.colour}
            <input
              type="color"
              value={look.colour ?? '#7a1f3d'}
              onChange={(event) => change('colour', event.currentTarget.value)}
            />
          </label>
          <button
            type="button"
            class="plain"
            disabled={look.colour === null}
            onClick={() => change('colour', null)}
          >
            {words.ownColours}
          </button>
        </div>
        <label>
          {words.showSources}
          <select value={look.sources} onChange={(event) => change('sources', event.currentTarget.value)}>
            <option value="marks">{words.sourcesMarks}</option>
            <option value="notes">{words.sourcesNotes}</option>
            <option value="full">{words.sourcesFull}</option>
            <option value="none">{words.sourcesNone}</option>
          </select>
        </label>
        {(
          [
            ['justify', words.justify],
            ['largePrint', words.largePrint],
            ['greyscale', words.greyscale],
          ] as const
        ).map(([key, text]) => (
          <label key={key} class="check">
            <input
              type="checkbox"
              checked={look[key]}
              onChange={() => change(key, look[key] ? null : true)}
            />{' '}
            {text}
          </label>
        ))}
        <label class="check">
          <input
            type="checkbox"
            checked={look.sides === 'one'}
            onChange={() => change('sides', look.sides === 'one' ? null : 'one')}
          />{' '}
          {words.oneSided}
        </label>
      </aside>
      <section class="spread" aria-label={words.look}>
        {pages && pages.findings.length > 0 && (
          <details class="findings">
            <summary>{fill(words.lookFaults, { n: pages.findings.length })}</summary>
            <ul>
              {pages.findings.map(({ reason }) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </details>
        )}
        <Pages pages={pages} />
      </section>
    </div>
  );
}

function Field({
  label,
  value,
  onDone,
}: {
  readonly label: string;
  readonly value: string;
  readonly onDone: (value: string) => void;
}) {
  const [text, setText] = useState(value);
  return (
    <label>
      {label}
      <input
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onBlur={() => text !== value && onDone(text)}
        onKeyDown={(event) => event.key === 'Enter' && text !== value && onDone(text)}
      />
    </label>
  );
}
