import { projectJson } from '../print/print.ts';
import { type ReportFacts, reportPage } from './report-page.ts';

/**
 * What belongs to the project, not to an edition: the report, and the handbook and its ledger as data where they are
 * asked for.
 */
export function projectFiles(
  facts: ReportFacts,
  { formats, sourcesHidden }: { readonly formats: readonly string[]; readonly sourcesHidden: boolean },
): { readonly path: string; readonly bytes: Uint8Array }[] {
  const data = formats.includes('json') ? projectJson(facts.handbook, sourcesHidden) : [];
  return [...data, { path: 'report.html', bytes: reportPage(facts) }];
}
