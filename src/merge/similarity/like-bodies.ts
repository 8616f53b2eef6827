import { memoize } from '../../text/memoize.ts';
import { terms } from '../../text/terms.ts';
import type { SetPoint } from './set-point.ts';

/** Share of the shorter text's words that both must have for an equal label to say that they are one. */
const share = 0.15;
/** The same where the label names a kind of remark and not what it is about. */
const shareOfKinds = 0.34;

/** Labels that may stand over anything, in the languages whose small words are known. */
const kinds: ReadonlySet<string> = new Set(
  (
    'rule note example tip warning caution important remark hint answer reason definition summary detail info information exception ' +
    'regel hinweis anmerkung beispiel tipp warnung achtung wichtig bemerkung antwort grund ausnahme zusammenfassung ' +
    'règle remarque exemple astuce conseil avertissement attention important réponse raison exception résumé ' +
    'regla nota ejemplo consejo advertencia aviso atención importante observación respuesta razón excepción resumen'
  ).split(' '),
);

/**
 * Whether two points of equal labels speak of the same, by what stands behind the labels: two notes under `Note` have nothing in common
 * but that. `kind` is such a label, and too little in common.
 */
export function likeBodies(one: SetPoint, other: SetPoint): 'alike' | 'unlike' | 'kind' {
  const [left, right] = [bodyOf(one), bodyOf(other)];
  const isKind = namesKind(one.point.label);
  const least = Math.min(left.size, right.size);
  if (least === 0) return left.size === right.size && !isKind ? 'alike' : isKind ? 'kind' : 'unlike';
  let shared = 0;
  for (const term of left) if (right.has(term)) shared++;
  if (shared >= (isKind ? shareOfKinds : share) * least && shared > 0) return 'alike';
  return isKind ? 'kind' : 'unlike';
}

/** True for a label that may stand over anything. */
export function namesKind(label: string | null): boolean {
  return kinds.has((label ?? '').toLowerCase().replace(/[^\p{L}]/gu, ''));
}

/** The terms of a point's text without those of its label. */
function bodyOf({ point: { label, text } }: SetPoint): ReadonlySet<string> {
  return body(`${label ?? ''}\n${text}`);
}

const body = memoize((both) => {
  const at = both.indexOf('\n');
  const named = new Set(terms(both.slice(0, at)));
  return new Set(terms(both.slice(at + 1)).filter((term) => !named.has(term)));
}, 1_000);
