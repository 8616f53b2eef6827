import type { JobCounts, JobTotals } from './job-queue.ts';

/** What a server counts of itself since its start. */
export interface ServerCounts {
  /** Jobs that were handed in. */
  accepted: number;
  /** Requests that were turned away, by the status they were answered with. */
  readonly refused: Map<number, number>;
}

/** The numbers in Prometheus' text format. */
export function metricsText(counts: JobCounts, totals: JobTotals, server: ServerCounts): string {
  const { seconds, retried, ...ended } = totals;
  const families: readonly [string, string, string, readonly (readonly [string, number])[]][] = [
    [
      'variorum_jobs',
      'gauge',
      'Jobs that wait or are being done.',
      labelled('status', Object.entries(counts)),
    ],
    ['variorum_jobs_ended_total', 'counter', 'Jobs that ended.', labelled('status', Object.entries(ended))],
    ['variorum_job_retries_total', 'counter', 'Tries that a fault of the machine ended.', [['', retried]]],
    ['variorum_job_seconds_total', 'counter', 'Seconds that ended jobs took.', [['', seconds]]],
    ['variorum_jobs_accepted_total', 'counter', 'Jobs that this server took in.', [['', server.accepted]]],
    [
      'variorum_refused_total',
      'counter',
      'Requests that this server turned away.',
      labelled(
        'code',
        [...server.refused].map(([code, count]) => [String(code), count]),
      ),
    ],
  ];
  return families
    .map(([name, type, help, values]) =>
      [
        `# HELP ${name} ${help}`,
        `# TYPE ${name} ${type}`,
        ...values.map(([label, value]) => `${name}${label} ${value}`),
        '',
      ].join('\n'),
    )
    .join('');
}

function labelled(label: string, values: readonly (readonly [string, number])[]): [string, number][] {
  return values.map(([value, count]) => [`{${label}="${value}"}`, count]);
}
