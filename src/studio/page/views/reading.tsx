import { useEffect, useMemo, useState } from 'preact/hooks';
import type { DocumentLine, DocumentView, LineRole, StudioState } from '../../api.ts';
import { type Dropped, DropZone } from '../parts/drop-zone.tsx';
import { Icon } from '../parts/icon.tsx';
import { Mark } from '../parts/mark.tsx';
import { VirtualList } from '../parts/virtual-list.tsx';
import { WithCode } from '../parts/with-code.tsx';
import { useResource } from '../resource.ts';
import { act, go, hear, route, say, state, to, upload } from '../store.ts';
import { readingInWords } from '../words/reading-in-words.ts';
import { fill, words } from '../words/words.ts';
import { Absent } from './reading/absent.tsx';
import { Apart } from './reading/apart.tsx';
import { Changes } from './reading/changes.tsx';
import { Newcomers } from './reading/newcomers.tsx';
import { OtherReadings } from './reading/other-readings.tsx';
import { PersonName } from './reading/person-name.tsx';
import { Unused } from './reading/unused.tsx';

/** How each document was read, line by line; a line that was read wrongly is put right here. */
export function Reading() {
  const [, which = '0', place = ''] = route.value;
  const at = Number(which) || 0;
  const { value: view } = useResource<DocumentView>(`/documents/${at}`);
  /** Place of the line that is chosen; of a table several stand on one line of the file. */
  const [chosen, setChosen] = useState<number | null>(null);
  const [seen, setSeen] = useState<number | undefined>();
  const project = state.value?.project;
  const [onlyApart, setOnlyApart] = useState(false);
  // In another document another line is chosen; an address may name one.
  useEffect(() => {
    const line = Number(place) || null;
    const found = view?.lines.findIndex((one) => one.line === line) ?? -1;
    setChosen(found >= 0 ? found : null);
    setSeen(found >= 0 ? found : undefined);
    if (line !== null) setOnlyApart(false);
  }, [at, place, view?.file]);
  const all = useMemo(() => (view?.lines ?? []).map((line, at) => ({ line, at })), [view]);
  if (!project) return null;
  const apart = all.filter(({ line }) => unprinted.has(line.fate));
  const lines = onlyApart ? apart : all;
  const unused = lines.flatMap(({ line }, place) => (line.fate === 'not-used' ? [place] : []));
  const document = project.documents[at];
  const showNext = (places: readonly number[]) => {
    const next = places.find((place) => place > (seen ?? -1)) ?? places[0];
    setSeen(next);
    setChosen(lines[next ?? 0]?.at ?? null);
  };
  const drop = async (files: readonly Dropped[]) => {
    try {
      hear(await upload<StudioState>('/documents', files));
    } catch (error) {
      say(error instanceof Error ? error.message : String(error), true);
    }
  };
  return (
    <div class="columns">
      <aside class="side">
        <Absent />
        <Changes />
        <h2>{words.documents}</h2>
        <ul class="documents">
          {project.documents.map(({ set, file, notUsed, isSeen, newcomers }, place) => (
            <li key={`${set} ${file}`}>
              <a href={to('reading', String(place))} aria-current={place === at ? 'true' : undefined}>
                <Mark set={set} />
                <span class="name">{file}</span>
                {newcomers.length > 0 && (
                  <span class="count is-bad" title={newcomers.join(', ')}>
                    {fill(words.newcomersCount, { n: newcomers.length })}
                  </span>
                )}
                <span class={`count ${notUsed > 0 && !isSeen ? 'is-bad' : ''}`}>
                  {notUsed > 0 ? `${notUsed} ${words.fateUnused}` : <Icon name="check" />}
                </span>
              </a>
            </li>
          ))}
        </ul>
        <DropZone onFiles={drop}>
          <p class="hint">{words.addDocuments}</p>
        </DropZone>
      </aside>
      <section class="document" aria-busy={view === null}>
        {view && (
          <>
            <header class="document-head">
              <h1>{view.file}</h1>
              {document && (
                <Unused document={document} onNext={unused.length > 0 ? () => showNext(unused) : null} />
              )}
              {document && <Newcomers document={document} />}
              <Apart file={view.file} />
              <p class="hint">
                {fill(words.readAs, {
                  how: view.shape ? readingInWords(view.shape) : '–',
                  n: view.questions,
                })}
                {!view.exact && `. ${words.notExact}`}
              </p>
              {apart.length > 0 && (
                <label class="check only-apart">
                  <input type="checkbox" checked={onlyApart} onChange={() => setOnlyApart(!onlyApart)} />
                  {fill(words.onlyUnprinted, { n: apart.length })}
                </label>
              )}
              <div class="whose">
                <PersonName set={view.set} />
                <button
                  type="button"
                  class="plain small"
                  onClick={() => act({ kind: 'take-out', file: view.file })}
                >
                  {words.takeDocumentOut}
                </button>
              </div>
              <OtherReadings view={view} />
            </header>
            <VirtualList
              items={lines}
              size={26}
              label={view.file}
              {...(seen !== undefined && { current: seen })}
              keyOf={({ at: place }) => String(place)}
            >
              {({ line, at: place }) => (
                <Line
                  line={line}
                  exact={view.exact}
                  entry={view.entries[line.entry ?? -1]}
                  chosen={place === chosen}
                  onChoose={() => setChosen(place === chosen ? null : place)}
                  onSay={(role) => act({ kind: 'line', file: view.file, line: line.line, role })}
                />
              )}
            </VirtualList>
          </>
        )}
      </section>
    </div>
  );
}

const roles: readonly (readonly [LineRole, keyof typeof words])[] = [
  ['question', 'isQuestion'],
  ['topic', 'isTopic'],
  ['answer', 'isAnswer'],
  ['out', 'isOut'],
];

/** Of a line whose words stand nowhere in the book as they are. */
const unprinted: ReadonlySet<DocumentLine['fate']> = new Set(['not-used', 'left-out', 'folded', 'replaced']);

const fates = {
  question: words.fateQuestion,
  topic: words.fateTopic,
  printed: words.fatePrinted,
  folded: words.fateFolded,
  replaced: words.fateReplaced,
  'left-out': words.fateLeftOut,
  'not-used': words.fateUnused,
  nothing: '',
} as const;

function Line({
  line,
  entry,
  exact,
  chosen,
  onChoose,
  onSay,
}: {
  readonly line: DocumentLine;
  /** Id of the question that it belongs to. */
  readonly entry: string | undefined;
  readonly exact: boolean;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly onSay: (role: LineRole | null) => void;
}) {
  if (line.text.trim() === '') return <div class="line is-empty" />;
  return (
    <div class={`line fate-${line.fate} ${chosen ? 'is-chosen' : ''}`}>
      <button type="button" class="line-text" aria-expanded={chosen} onClick={onChoose}>
        <span class="line-number">{line.line}</span>
        <span class="line-words">{line.text}</span>
        <span class="line-fate" title={line.reason}>
          {fates[line.fate]}
          {line.said && <Icon name="pen" />}
        </span>
      </button>
      {chosen && (
        <div class="line-menu">
          {line.reason && (
            <p class="hint">
              <WithCode text={line.reason} />
            </p>
          )}
          {exact && (
            <fieldset>
              <legend>{fill(words.whatIsLine, { n: line.line })}</legend>
              {roles.map(([role, word]) => (
                <button
                  key={role}
                  type="button"
                  class={line.said === role ? 'plain is-on' : 'plain'}
                  aria-pressed={line.said === role}
                  onClick={() => onSay(role)}
                >
                  {words[word]}
                </button>
              ))}
              {line.said && (
                <button type="button" class="plain" onClick={() => onSay(null)}>
                  {words.asRead}
                </button>
              )}
            </fieldset>
          )}
          {entry !== undefined && (
            <button type="button" class="plain" onClick={() => go('desk', entry)}>
              {words.goToAnswer}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
