import { diagnostic } from '../../model/diagnostic.ts';
import { type Finding, finding } from '../../report.ts';

/** What the machine, or a limit, did not let be done, as it is told among the messages. */
export function fault(reason: string): Finding {
  return finding(diagnostic({ severity: 'error', rule: 'machine', reason }));
}
