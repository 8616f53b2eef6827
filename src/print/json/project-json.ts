import type { Handbook } from '../../model/handbook.ts';
import { handbookJson } from './handbook-json.ts';
import { ledgerJson } from './ledger-json.ts';
import { withoutSources } from './without-sources.ts';

/**
 * The merged handbook as data, without its sources where the project hides them; and the account of its sentences, which
 * is the editor's and names them all.
 */
export function projectJson(
  handbook: Handbook,
  hidden: boolean,
): { readonly path: string; readonly bytes: Uint8Array }[] {
  return [
    { path: 'handbook.json', bytes: handbookJson(hidden ? withoutSources(handbook) : handbook) },
    { path: 'ledger.json', bytes: ledgerJson(handbook.ledger) },
  ];
}
