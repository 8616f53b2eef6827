import type { Ledger } from '../../model/handbook.ts';
import { json } from './handbook-json.ts';

/** The account of every sentence as the contract's `ledger.json`, schema 1. */
export function ledgerJson({ sentences, totals }: Ledger): Uint8Array {
  return json({
    schema: 1,
    sentences: sentences.map(({ answerSet, file, line, text, fate, entry, point, coveredBy, reason }) => ({
      answerSet,
      file,
      line,
      text,
      fate,
      entry,
      point,
      coveredBy,
      reason,
    })),
    totals,
  });
}
