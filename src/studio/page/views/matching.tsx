import { useState } from 'preact/hooks';
import type { EntryRow, ProjectSummary } from '../../api.ts';
import { Ask, type Asking } from '../parts/ask.tsx';
import { Mark } from '../parts/mark.tsx';
import { SearchBox, seeks } from '../parts/search-box.tsx';
import { VirtualList } from '../parts/virtual-list.tsx';
import { useResource } from '../resource.ts';
import { act, state } from '../store.ts';
import { fill, words } from '../words/words.ts';
import { ApartZone } from './matching/apart-zone.tsx';
import { JoinDialog } from './matching/join-dialog.tsx';
import { leastSureFirst } from './matching/least-sure-first.ts';
import { Row, type Wording } from './matching/row.tsx';
import { TopicDialog } from './matching/topic-dialog.tsx';
import { Topics } from './matching/topics.tsx';

/** A row a question, a column a person: which questions are one. */
export function Matching() {
  const { value: rows } = useResource<readonly EntryRow[]>('/entries');
  const [weakest, setWeakest] = useState(true);
  const [sought, setSought] = useState('');
  const [joining, setJoining] = useState<Wording | null>(null);
  const [placing, setPlacing] = useState<EntryRow | null>(null);
  const [editing, setEditing] = useState<Asking | null>(null);
  const [within, setWithin] = useState<string | null>(null);
  const project = state.value?.project;
  if (!project) return null;
  // A topic that was joined to another is none any more.
  const topic = project.topics.find(({ id }) => id === within);
  const matches = seeks(sought);
  const found = (rows ?? []).filter(
    (row) =>
      (topic === undefined || row.topic === topic.title) &&
      [row.question, ...row.wordings.map(({ text }) => text)].some(matches),
  );
  const shown = weakest ? leastSureFirst(found) : found;
  const suggested = found.flatMap(({ offers }) => offers.map(({ own, name }) => [own, name]));
  const [one, ...others] = suggested;
  const join = (names: readonly string[]) => act({ kind: 'match', names, as: 'same' });
  return (
    <div class="columns matching-columns">
      <h1 class="unseen">{words.matching}</h1>
      <Topics topics={project.topics} rows={rows ?? []} chosen={topic?.id ?? null} onChoose={setWithin} />
      <div class="matching">
        <header class="matching-head">
          <p class="hint">{words.matchingIntro}</p>
          <SearchBox sought={sought} onSought={setSought} />
          <div class="tabs" role="group" aria-label={words.matching}>
            <button type="button" aria-pressed={weakest} onClick={() => setWeakest(true)}>
              {words.weakestFirst}
            </button>
            <button type="button" aria-pressed={!weakest} onClick={() => setWeakest(false)}>
              {words.inOrder}
            </button>
          </div>
        </header>
        {one && others.length > 0 && (
          <p class="suggestions">
            {fill(words.suggestedJoins, { n: suggested.length })}{' '}
            <button
              type="button"
              class="plain small"
              onClick={() => act({ kind: 'match', names: one, as: 'same', also: others })}
            >
              {words.joinAll}
            </button>
          </p>
        )}
        <div class="matching-sets" style={{ '--sets': project.sets.length }} aria-hidden="true">
          <span />
          {project.sets.map((set) => (
            <span key={set.id}>
              <Mark set={set.id} /> {set.title}
            </span>
          ))}
        </div>
        <ApartZone rows={rows ?? []} />
        <Hidden questions={project.hidden} />
        <VirtualList items={shown} size={64} label={words.matching} keyOf={(row) => row.id}>
          {(row) => (
            <Row
              row={row}
              onJoin={join}
              onAsk={setJoining}
              onTopic={() => setPlacing(row)}
              onEdit={setEditing}
            />
          )}
        </VirtualList>
        {joining && (
          <JoinDialog
            wording={joining}
            rows={rows ?? []}
            onClose={() => setJoining(null)}
            onJoin={(other) => {
              join([joining.name, other]);
              setJoining(null);
            }}
          />
        )}
        {editing && (
          <Ask
            asking={editing}
            onClose={() => setEditing(null)}
            onAgain={setEditing}
            onEdit={(verb, target, fields) => act({ kind: 'edit', verb, target, fields })}
          />
        )}
        {placing && <TopicDialog row={placing} topics={project.topics} onClose={() => setPlacing(null)} />}
      </div>
    </div>
  );
}

/** Questions that are in no edition: each can come back. */
function Hidden({ questions }: { readonly questions: ProjectSummary['hidden'] }) {
  if (questions.length === 0) return null;
  return (
    <details class="hidden-questions">
      <summary>{fill(words.hidden, { n: questions.length })}</summary>
      <ul>
        {questions.map(({ id, question, reason }) => (
          <li key={id}>
            <span>
              {question} <span class="hint">{reason}</span>
            </span>
            <button
              type="button"
              class="plain small"
              onClick={() => act({ kind: 'withdraw', verb: 'drop', target: id })}
            >
              {words.showAgain}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
