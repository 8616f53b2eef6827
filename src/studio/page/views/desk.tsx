import { useState } from 'preact/hooks';
import type { EntryRow } from '../../api.ts';
import { SearchBox, seeks } from '../parts/search-box.tsx';
import { VirtualList } from '../parts/virtual-list.tsx';
import { useResource } from '../resource.ts';
import { go, route, state } from '../store.ts';
import { fill, words } from '../words/words.ts';
import { BookWords } from './desk/book-words.tsx';
import { EntryDesk } from './desk/entry-desk.tsx';
import { Queue } from './desk/queue.tsx';

/** The merge desk: what is to be looked at, one question's sources beside one another, and what is printed of them. */
export function Desk() {
  const [, id = '', focus = ''] = route.value;
  const [all, setAll] = useState(false);
  const [sought, setSought] = useState('');
  const project = state.value?.project;
  if (!project) return null;
  return (
    <div class="columns">
      <aside class="side desk-side">
        <div class="tabs" role="group" aria-label={words.desk}>
          <button type="button" aria-pressed={!all} onClick={() => setAll(false)}>
            {words.toSee} <span class="count">{project.toSee - project.settled}</span>
          </button>
          <button type="button" aria-pressed={all} onClick={() => setAll(true)}>
            {words.allQuestions}
          </button>
        </div>
        <SearchBox sought={sought} onSought={setSought} />
        <p class="progress-line" role="status">
          {fill(words.settledOf, { n: project.settled, all: project.toSee })}
          <progress value={project.settled} max={Math.max(1, project.toSee)} aria-label={words.toSee} />
        </p>
        {all ? <Questions id={id} sought={sought} /> : <Queue entry={id} focus={focus} sought={sought} />}
        <a class="book-words-link" href="#/desk" aria-current={id === '' ? 'true' : undefined}>
          {words.bookWords}
        </a>
      </aside>
      <section class="desk">{id ? <EntryDesk id={id} focus={focus} /> : <BookWords />}</section>
    </div>
  );
}

/** All questions in the book's order. */
function Questions({ id, sought }: { readonly id: string; readonly sought: string }) {
  const { value: rows } = useResource<readonly EntryRow[]>('/entries');
  const matches = seeks(sought);
  const questions = (rows ?? []).filter(({ question }) => matches(question));
  return (
    <VirtualList
      items={questions}
      size={52}
      label={words.allQuestions}
      current={questions.findIndex((row) => row.id === id)}
      keyOf={(row) => row.id}
    >
      {(row) => (
        <button
          type="button"
          class={`row ${row.id === id ? 'is-chosen' : ''}`}
          onClick={() => go('desk', row.id)}
        >
          <span class="row-number">{row.number}</span>
          <span class="row-text">{row.question}</span>
        </button>
      )}
    </VirtualList>
  );
}
