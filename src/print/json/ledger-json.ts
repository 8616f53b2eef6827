import type { Ledger } from '../../model/handbook.ts';
import type { AccountedRange } from '../../model/inventory.ts';
import { json } from './handbook-json.ts';

/** The account of every sentence as the contract's `ledger.json`, schema 1. */
export function ledgerJson({ sentences, totals, documents }: Ledger): Uint8Array {
  return json({
    schema: 1,
    sentences: sentences.map(
      ({ answerSet, file, line, text, fate, entry, point, coveredBy, replaced, reason, ranges }) => ({
        answerSet,
        file,
        line,
        text,
        fate,
        entry,
        point,
        coveredBy,
        replaced,
        reason,
        ranges,
      }),
    ),
    totals,
    documents: documents?.map(({ file, answerSet, format, ranges, totals: counts }) => ({
      file,
      answerSet,
      format,
      totals: counts,
      ranges: ranges.map(rangeJson),
    })),
  });
}

function rangeJson(range: AccountedRange): AccountedRange {
  const { lines, part, text, kind, fate, reason, entry, point, coveredBy, replaced, characters, lost } =
    range;
  return {
    lines,
    ...(part && { part }),
    text,
    kind,
    fate,
    ...(reason && { reason }),
    ...(entry && { entry }),
    ...(point && { point }),
    ...(coveredBy && { coveredBy }),
    ...(replaced && { replaced }),
    characters,
    lost,
  };
}
