import { type EntryView, placeInFile } from '../../../api.ts';
import { Icon } from '../../parts/icon.tsx';
import { Links } from '../../parts/links.tsx';
import { Mark } from '../../parts/mark.tsx';
import { Shown } from '../../parts/shown.tsx';
import { to } from '../../store.ts';
import { fill, words } from '../../words/words.ts';
import { nameOf } from './set-name.ts';

/** Where a source's point is printed; leads there. */
function PlaceOf({ entry, point }: { readonly entry: EntryView; readonly point: string | null }) {
  const printed = entry.points.find(({ id }) => id === point);
  if (!printed) return <span class="to-place">–</span>;
  return (
    <a
      class="to-place"
      href={to('desk', entry.id, printed.id)}
      aria-label={fill(words.printedAt, { place: printed.place })}
    >
      <Icon name="arrow" /> {printed.place}
    </a>
  );
}

/** The sources of a question beside one another, with lines between what is one point. */
export function Sources({
  entry,
  focus,
  over,
  onOver,
}: {
  readonly entry: EntryView;
  readonly focus: string;
  readonly over: string | null;
  readonly onOver: (point: string | null) => void;
}) {
  return (
    <section aria-label={words.sources} class="sources">
      <Links over={over ?? focus} />
      <div class="source-columns">
        {entry.sources.map((source) => (
          // What scrolls has to be reached by keyboard.
          <div
            key={source.set}
            class="source"
            tabIndex={0}
            role="region"
            aria-label={`${nameOf(source.set)}, ${placeInFile(source.file, source.line)}`}
          >
            <h2>
              <Mark set={source.set} /> {nameOf(source.set)}
              <span class="hint">{placeInFile(source.file, source.line)}</span>
            </h2>
            <p class="source-question">{source.question}</p>
            {source.intro.text && (
              <div class="around">
                <Shown said={source.intro} />
              </div>
            )}
            <ol>
              {source.points.map((point) => (
                // Hovering only shows what the place beside it says.
                <li
                  key={point.index}
                  data-point={point.point ?? undefined}
                  class={point.point !== null && point.point === (over ?? focus) ? 'is-over' : ''}
                  onMouseEnter={() => onOver(point.point)}
                  onMouseLeave={() => onOver(null)}
                >
                  {point.label && <b>{point.label}: </b>}
                  <Shown said={point} />
                  <PlaceOf entry={entry} point={point.point} />
                </li>
              ))}
            </ol>
            {source.outro.text && (
              <div class="around">
                <Shown said={source.outro} />
              </div>
            )}
          </div>
        ))}
      </div>
    </section>
  );
}
