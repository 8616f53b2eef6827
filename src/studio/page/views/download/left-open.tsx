import type { QueueItem } from '../../../api.ts';
import { useResource } from '../../resource.ts';
import { queueKind, state, to } from '../../store.ts';
import { fill, words } from '../../words/words.ts';

/** What nobody has settled and is printed all the same: several answers where the sources differ, points that may say the same. */
export function LeftOpen() {
  const { value: queue } = useResource<readonly QueueItem[]>('/queue', state.value?.revision);
  const project = state.value?.project;
  if (!queue || !project) return null;
  const differing = project.look.sources === 'none' ? words.openUnnamed : words.openDifferences;
  return (
    <>
      {(
        [
          ['difference', differing],
          ['suggestion', words.openSuggestions],
        ] as const
      ).map(([kind, said]) => {
        const open = queue.filter((item) => item.kind === kind && !item.settled);
        const [first] = open;
        return (
          first && (
            <p key={kind} class="alarm left-open">
              <span>{fill(said, { n: open.length })}</span>
              <a
                href={to('desk', first.entry ?? '', first.id)}
                onClick={() => {
                  queueKind.value = kind;
                }}
              >
                {words.settleThem}
              </a>
            </p>
          )
        );
      })}
    </>
  );
}
