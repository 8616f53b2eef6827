import { act, state } from '../../store.ts';
import { words } from '../../words/words.ts';

/** Whether a workbook has its answers whole in the back: a clause for each point is less than its author said. */
export function WholeAnswers() {
  const isWhole = state.value?.project?.look.wholeAnswers ?? false;
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={isWhole}
        onChange={() =>
          act({
            kind: 'settings',
            changes: [
              { path: ['editions', 'workbook', 'workbook', 'answers'], value: isWhole ? null : 'full' },
            ],
            said: words.wholeAnswers,
          })
        }
      />{' '}
      {words.wholeAnswers}
    </label>
  );
}
