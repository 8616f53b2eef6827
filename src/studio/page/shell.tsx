import { signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { Finding } from '../api.ts';
import { Dialog } from './parts/dialog.tsx';
import { Icon } from './parts/icon.tsx';
import { isTyping } from './parts/is-typing.ts';
import { MessageList } from './parts/message-list.tsx';
import { WaitBar } from './parts/wait-bar.tsx';
import { useResource } from './resource.ts';
import { act, notice, offline, route, say, state, to } from './store.ts';
import { Desk } from './views/desk.tsx';
import { Download } from './views/download.tsx';
import { Look } from './views/look.tsx';
import { Matching } from './views/matching.tsx';
import { Reading } from './views/reading.tsx';
import { Start } from './views/start.tsx';
import { fill, words } from './words/words.ts';

const helping = signal(false);
const telling = signal(false);
const views = { reading: Reading, questions: Matching, desk: Desk, look: Look, download: Download } as const;
type View = keyof typeof views;

/** The frame around all views: where we are, what can be taken back, what is to be said. */
export function Shell() {
  const now = state.value;
  const [first = ''] = route.value;
  const chosen: View | null = first in views && now?.project ? (first as View) : null;
  const Current = chosen ? views[chosen] : now?.project && first !== 'start' ? Reading : Start;
  useEffect(() => {
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  if (!now) return <p class="waiting">{offline.value ? words.offline : ''}</p>;
  return (
    <>
      <a class="skip" href="#main">
        {words.toContent}
      </a>
      {now.project && <Bar view={chosen ?? (first === 'start' ? null : 'reading')} />}
      {offline.value && (
        <p class="strip is-bad" role="alert">
          {words.offline}
        </p>
      )}
      {notice.value && (
        <p class={`strip ${notice.value.bad ? 'is-bad' : ''}`} role="alert">
          <span>{notice.value.text}</span>
          <button type="button" class="plain" onClick={() => (notice.value = null)}>
            {words.close}
          </button>
        </p>
      )}
      <main
        id="main"
        class={`view view-${chosen ?? (now.project && first !== 'start' ? 'reading' : 'start')}`}
      >
        <Current />
        <WaitBar />
      </main>
      {helping.value && <Help />}
      {telling.value && <Messages />}
    </>
  );
}

function Bar({ view }: { readonly view: View | null }) {
  const now = state.value;
  const project = now?.project;
  if (!now || !project) return null;
  const unused = project.documents.reduce((sum, one) => sum + (one.isSeen ? 0 : one.notUsed), 0);
  const steps: readonly (readonly [View, string, string])[] = [
    ['reading', words.reading, unused > 0 ? String(unused) : ''],
    ['questions', words.matching, String(project.entries)],
    ['desk', words.desk, `${project.settled}/${project.toSee}`],
    ['look', words.look, ''],
    ['download', words.download, ''],
  ];
  return (
    <header class="bar">
      <a class="bar-title" href={to('start')} title={words.start}>
        {project.title}
      </a>
      <nav aria-label={words.start}>
        <ol>
          {steps.map(([name, text, count]) => (
            <li key={name}>
              <a href={to(name)} aria-current={view === name ? 'page' : undefined}>
                {text}
                {count && <span class={`count ${name === 'reading' ? 'is-bad' : ''}`}>{count}</span>}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <div class="bar-acts">
        <span class={`busy ${now.busy ? 'is-on' : ''}`} role="status">
          {now.busy ? words.working : ''}
        </span>
        {now.said > 0 && (
          <button
            type="button"
            class={now.messages.some(({ severity }) => severity === 'error') ? 'plain is-alarm' : 'plain'}
            aria-label={fill(words.messages, { n: now.said })}
            onClick={() => (telling.value = true)}
          >
            <span class="wide">{fill(words.messages, { n: now.said })}</span>
            <span class="narrow">
              <Icon name="bell" /> {now.said}
            </span>
          </button>
        )}
        <button
          type="button"
          class="plain"
          disabled={now.history.undo === null}
          title={fill(words.undoOf, { what: now.history.undo ?? '' })}
          aria-label={words.undo}
          onClick={() => act({ kind: 'undo' })}
        >
          <span class="wide">{words.undo}</span>
          <Icon name="undo" />
        </button>
        <button
          type="button"
          class="plain"
          disabled={now.history.redo === null}
          title={fill(words.redoOf, { what: now.history.redo ?? '' })}
          aria-label={words.redo}
          onClick={() => act({ kind: 'redo' })}
        >
          <span class="wide">{words.redo}</span>
          <Icon name="redo" />
        </button>
        <button
          type="button"
          class="plain round"
          aria-label={words.help}
          title={words.help}
          onClick={() => (helping.value = true)}
        >
          ?
        </button>
      </div>
    </header>
  );
}

/** What was said of the documents, settings and edits: what matters most first. */
function Messages() {
  const { value: all } = useResource<readonly Finding[]>('/messages');
  const [opened] = useState(route.value);
  // A message leads to its line.
  useEffect(() => {
    if (route.value !== opened) telling.value = false;
  }, [route.value, opened]);
  return (
    <Dialog
      title={fill(words.messages, { n: state.value?.said ?? 0 })}
      onClose={() => (telling.value = false)}
    >
      {all?.length === 0 && <p class="hint">{words.nothingSaid}</p>}
      <MessageList messages={(all ?? []).slice(0, mostListed)} />
      {all && all.length > mostListed && (
        <p class="hint">{fill(words.moreMessages, { n: all.length - mostListed })}</p>
      )}
    </Dialog>
  );
}

/** Messages that a person may still read through; the report has them all. */
const mostListed = 300;

function Help() {
  const keys = [
    ['J', words.keyNext],
    ['K', words.keyBefore],
    ['N', words.keyNextPoint],
    ['B', words.keyPointBefore],
    ['A', words.keyKeep],
    ['P', words.keyPart],
    ['M', words.keyJoin],
    ['1 – 9', words.keyTake],
    ['E', words.keyRewrite],
    ['L', words.keyLabel],
    ['U', words.keyUp],
    ['I', words.keyDown],
    ['D', words.keyDrop],
    ['S', words.keySentence],
    ['/', words.keySearch],
    [`${words.keyCtrl} Z`, words.keyUndo],
    [`${words.keyCtrl} ${words.keyShift} Z`, words.keyRedo],
    ['?', words.keyHelp],
  ];
  return (
    <Dialog title={words.keysTitle} onClose={() => (helping.value = false)}>
      <dl class="keys">
        {keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p class="hint">{words.helpMore}</p>
    </Dialog>
  );
}

function onKey(event: KeyboardEvent): void {
  const typing = isTyping(event);
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !typing) {
    event.preventDefault();
    const way = event.shiftKey ? 'redo' : 'undo';
    if (state.value?.history[way] !== null)
      act({ kind: way }).then((done) => done && say(way === 'undo' ? words.undo : words.redo));
  } else if (!typing && event.key === '?') helping.value = true;
  else if (!typing && event.key === '/') {
    const box = document.querySelector<HTMLInputElement>('input[type=search]');
    if (!box) return;
    event.preventDefault();
    box.focus();
  }
}
