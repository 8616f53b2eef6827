import type { Project } from '../model/project.ts';
import type { Finding } from '../report.ts';

/**
 * The findings, differences of the sources as warnings where the sources are hidden: the page tells
 * then at most that two sentences contradict one another, and of none who says it. A matter of the book's looks, and so not of the merge, which
 * is not made anew for it.
 */
export function warnOfUnmarked(
  findings: readonly Finding[],
  { sources }: Project['settings'],
): readonly Finding[] {
  if (sources !== 'none') return findings;
  return findings.map((one) =>
    one.rule === 'sources-agree' && one.severity === 'note' ? { ...one, ...unmarked } : one,
  );
}

const unmarked = {
  severity: 'warning',
  todo: 'The sources are hidden, so that both are printed and at most an “Or:” between them tells that they differ. Choose one (`variorum edit PROJECT POINT --choose SET`), or drop one.',
} as const;
