import type { EntryPoint, PrintedPassage } from '../../../api.ts';
import type { Asking } from '../../parts/ask.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Mark, Marks } from '../../parts/mark.tsx';
import { Shown } from '../../parts/shown.tsx';
import { words } from '../../words/words.ts';

/** What is printed of a point, without its label. */
export function textOf({ passages }: EntryPoint): string {
  return passages.map(({ text }) => text).join(' ');
}

/** What can be left out of printed words sentence by sentence. */
export function sentencesOf(passages: readonly PrintedPassage[]): readonly string[] {
  return passages.flatMap(({ sentences }) => sentences);
}

/** Whether all that a passage says contradicts another: then it shows that itself. */
function isContrary({ text }: PrintedPassage, { differences }: EntryPoint): boolean {
  return differences.some(({ sentences }) => sentences.some((one) => one.text === text));
}

/** The differences of which some sentence stands among others, which is to be told. */
function isWithin({ passages }: EntryPoint): (difference: EntryPoint['differences'][number]) => boolean {
  const printed = new Set(passages.map(({ text }) => text));
  return ({ sentences }) => !sentences.every(({ text }) => printed.has(text));
}

/** A printed point with what can be done to it. */
export function Point({
  point,
  above,
  below,
  focused,
  asked,
  suggested,
  joining,
  onOver,
  onEdit,
  onAsk,
  onJoin,
}: {
  readonly point: EntryPoint;
  readonly above: EntryPoint | undefined;
  readonly below: EntryPoint | undefined;
  readonly focused: boolean;
  /** Whether it is to be looked at, and nobody has decided anything of it. */
  readonly asked: boolean;
  readonly suggested: boolean;
  readonly joining: string | null;
  readonly onOver: (id: string | null) => void;
  readonly onEdit: (verb: string, target: string, fields?: Readonly<Record<string, string>>) => void;
  readonly onAsk: (what: Asking['what']) => void;
  readonly onJoin: () => void;
}) {
  const sets = [...new Set(point.members.map(({ set }) => set))];
  const unsure = asked || suggested || point.members.some(({ tier }) => tier === 'suggested');
  return (
    // Hovering only draws the links of the point.
    <li
      class={`point standing-${point.standing} ${focused ? 'is-focus' : ''} ${joining === point.id ? 'is-joining' : ''}`}
      data-target={point.id}
      onMouseEnter={() => onOver(point.id)}
      onMouseLeave={() => onOver(null)}
    >
      <span class="place">{point.place}</span>
      <div class="point-body">
        {point.label && (
          <b class="point-label">
            {point.label}
            {/[\p{P}]$/u.test(point.label) ? ' ' : ': '}
          </b>
        )}
        {point.passages.map((passage, at) => (
          <div
            key={`${at} ${passage.text.slice(0, 12)}`}
            class={`passage ${isContrary(passage, point) ? 'is-contrary' : ''}`}
          >
            <Shown said={passage} /> <Marks sets={passage.sets} />{' '}
          </div>
        ))}
        {point.differences.filter(isWithin(point)).map(({ kind, sentences }, at) => (
          <ul key={`${kind} ${at}`} class="difference">
            {sentences.map(({ text, sets: who }) => (
              <li key={`${who.join()} ${text.slice(0, 12)}`}>
                <Marks sets={who} /> {text}
              </li>
            ))}
          </ul>
        ))}
        {point.unsaid.length > 0 && (
          <div class="unsaid">
            <p class="hint">{words.unsaidByChoice}</p>
            <ul class="difference">
              {point.unsaid.map(({ text, sets: who }) => (
                <li key={`${who.join()} ${text.slice(0, 12)}`}>
                  <Marks sets={who} /> <s>{text}</s>
                </li>
              ))}
            </ul>
          </div>
        )}
        <p class="point-acts">
          {unsure && (
            <button type="button" class="main" onClick={() => onEdit('keep', point.id)}>
              {suggested ? words.sameJoin : words.keep}
            </button>
          )}
          {(suggested || sets.length > 1) && (
            <button type="button" class="plain" onClick={() => onEdit('split', point.id)}>
              {suggested && sets.length < 2 ? words.notSame : words.part}
            </button>
          )}
          {sets.length > 1 &&
            sets.map((set) => (
              <button
                key={set}
                type="button"
                class="plain"
                onClick={() => onEdit('choose', point.id, { set })}
              >
                {words.take} <Mark set={set} />
              </button>
            ))}
          {sets.length > 2 &&
            sets.map((set) => (
              <button
                key={set}
                type="button"
                class="plain"
                onClick={() => onEdit('unlink', point.id, { set })}
              >
                {words.without} <Mark set={set} />
              </button>
            ))}
          <button type="button" class="plain" onClick={onJoin}>
            {words.join}
          </button>
          <button type="button" class="plain" onClick={() => onAsk('rewrite')}>
            {words.rewrite}
          </button>
          <button type="button" class="plain" onClick={() => onAsk('label')}>
            {words.label}
          </button>
          {above && (
            <button
              type="button"
              class="plain"
              aria-label={words.up}
              title={words.up}
              onClick={() => onEdit('move', point.id, { before: above.id })}
            >
              <Icon name="up" />
            </button>
          )}
          {below && (
            <button
              type="button"
              class="plain"
              aria-label={words.down}
              title={words.down}
              onClick={() => onEdit('move', point.id, { after: below.id })}
            >
              <Icon name="down" />
            </button>
          )}
          {sentencesOf(point.passages).length > 1 && (
            <button type="button" class="plain" onClick={() => onAsk('sentence')}>
              {words.dropSentence}
            </button>
          )}
          <button type="button" class="plain" onClick={() => onAsk('drop')}>
            {words.drop}
          </button>
        </p>
      </div>
    </li>
  );
}
