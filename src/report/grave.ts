import { placeInFile } from '../model/has-lines.ts';
import type { DocumentSummary } from '../model/lost.ts';
import { type Finding, plural } from '../report.ts';

/** The last word on a book: how much of what was found makes it wrong or leaves it out; empty where nothing does. */
export function graveText(findings: readonly Finding[], documents: readonly DocumentSummary[]): string {
  const contrary = findings.filter(({ rule }) => rule === 'sources-agree').length;
  const double = maybeOne(findings).length;
  const lost = documents.reduce((sum, { notUsed }) => sum + notUsed, 0);
  const counts = [
    contrary > 0 && `${plural(contrary, 'place')} where the sources differ`,
    double > 0 && `${plural(double, 'question')} that may stand in the book twice`,
    lost > 0 && `${plural(lost, 'sentence')} not used`,
  ].filter((count) => count !== false);
  if (counts.length === 0) return '';
  const hint = double > 0 ? ' `variorum check PROJECT --suggestions` has what joins them, to copy.' : '';
  return `To look at: ${counts.join(', ')}.${hint}`;
}

/** Lines of handbook.yml that join all questions that may be the same: those that are not are taken out again. */
export function joinsText(findings: readonly Finding[]): string {
  const pairs = maybeOne(findings).map(({ facts, file, line }) => {
    const setting = facts?.kind === 'maybeOne' ? facts.setting : '';
    // What the message offers for one pair: match: { same: [["What is a?", "What is an a?"]] }
    const names = setting.slice(setting.indexOf('[[') + 2, setting.lastIndexOf(']]'));
    return `    - [${names}]  # ${placeInFile(file ?? '', line)}`;
  });
  if (pairs.length === 0) return 'No two questions may be the same.';
  return [
    'Copy into handbook.yml those pairs that ask the same:',
    '',
    'match:',
    '  same:',
    ...pairs,
    '',
  ].join('\n');
}

function maybeOne(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ facts }) => facts?.kind === 'maybeOne');
}
