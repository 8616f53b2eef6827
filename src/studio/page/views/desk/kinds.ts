import type { QueueItem } from '../../../api.ts';
import { words } from '../../words/words.ts';

/** Why something is to be looked at, in words. */
export const kinds: Readonly<Record<QueueItem['kind'], string>> = {
  stale: words.kindStale,
  suggestion: words.kindSuggestion,
  difference: words.kindDifference,
  match: words.kindMatch,
  'cut-off': words.kindCutOff,
  thin: words.kindThin,
  gap: words.kindGap,
  apart: words.kindApart,
  unused: words.kindUnused,
  decided: words.kindDecided,
};
