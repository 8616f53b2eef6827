import { state, waiting } from '../store.ts';
import { words } from '../words/words.ts';

/** Says that something is waited for; it is seen when that takes longer than a moment. */
export function WaitBar() {
  const isBusy = state.value?.busy ?? false;
  if (waiting.value === 0 && !isBusy) return null;
  return (
    <div class="wait-bar" role="progressbar" aria-label={isBusy ? words.working : words.waiting}>
      <span />
    </div>
  );
}
