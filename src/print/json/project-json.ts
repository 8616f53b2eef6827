import type { Handbook } from '../../model/handbook.ts';
import { handbookJson } from './handbook-json.ts';
import { ledgerJson } from './ledger-json.ts';

/** The merged handbook as data, and the account of its sentences. */
export function projectJson(handbook: Handbook): { readonly path: string; readonly bytes: Uint8Array }[] {
  return [
    { path: 'handbook.json', bytes: handbookJson(handbook) },
    { path: 'ledger.json', bytes: ledgerJson(handbook.ledger) },
  ];
}
