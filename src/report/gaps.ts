import type { Finding } from '../report.ts';

/** What is missing from a book or contradicts itself: the findings by what they are about. */
export interface Gaps {
  readonly oneSource: readonly Finding[];
  readonly thin: readonly Finding[];
  /** Answers that break off, and questions that have none. */
  readonly unfinished: readonly Finding[];
  readonly conflicts: readonly Finding[];
  /** Sets that have no question in common with others, or none at all. */
  readonly apart: readonly Finding[];
}

const rulesOf: { readonly [Gap in keyof Gaps]: readonly string[] } = {
  oneSource: ['two-sources'],
  thin: ['answers-full'],
  unfinished: ['answers-end'],
  conflicts: ['sources-agree'],
  apart: ['questions-in-common', 'no-question'],
};

/** What `--fail-on` can name, and the rules whose findings it stands for. */
export const failures: Readonly<Record<string, readonly string[]>> = {
  gaps: [...rulesOf.oneSource, ...rulesOf.thin, ...rulesOf.unfinished, ...rulesOf.apart],
  conflicts: rulesOf.conflicts,
  unused: ['all-used', 'form-people'],
};

/** The findings, those of some rules as errors: what somebody named with `--fail-on` is one. */
export function guard(findings: readonly Finding[], rules: readonly string[]): readonly Finding[] {
  return findings.map((one) =>
    one.rule !== null && rules.includes(one.rule) ? { ...one, severity: 'error' } : one,
  );
}

/** Ids of all rules whose findings are gaps. */
export const gapRules: ReadonlySet<string> = new Set(Object.values(rulesOf).flat());

export function gapsOf(findings: readonly Finding[]): Gaps {
  const of = (rules: readonly string[]) =>
    findings.filter(({ rule }) => rule !== null && rules.includes(rule));
  return {
    oneSource: of(rulesOf.oneSource),
    thin: of(rulesOf.thin),
    unfinished: of(rulesOf.unfinished),
    conflicts: of(rulesOf.conflicts),
    apart: of(rulesOf.apart),
  };
}
