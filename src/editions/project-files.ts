import type { AnswerSet } from '../model/answer-set.ts';
import type { Handbook } from '../model/handbook.ts';
import type { SourceDocument } from '../model/source-document.ts';
import type { Finding } from '../report.ts';
import type { RunStage } from '../stage-runner.ts';
import type { Made } from './edition-kind.ts';

/** What belongs to the project, not to an edition: the report, and the handbook and its ledger as data where they are asked for. */
export async function projectFiles(
  formats: readonly string[],
  merged: {
    readonly documents: readonly SourceDocument[];
    readonly sets: readonly AnswerSet[];
    readonly handbook: Handbook;
  },
  findings: readonly Finding[],
  step: RunStage,
): Promise<Made[]> {
  const { handbookJson, ledgerJson } = await import('../print/print.ts');
  const { reportPage } = await import('../report/report-page.ts');
  const { handbook } = merged;
  return step(
    'report',
    () => [
      ...(formats.includes('json')
        ? [
            { path: 'handbook.json', bytes: handbookJson(handbook) },
            { path: 'ledger.json', bytes: ledgerJson(handbook.ledger) },
          ]
        : []),
      { path: 'report.html', bytes: reportPage({ ...merged, findings }) },
    ],
    () => '',
  );
}
