import type { VFileMessage } from 'vfile-message';
import { diagnostic } from '../model/diagnostic.ts';
import { allUsed } from './all-used.ts';
import { cutOffAnswers } from './cut-off-answers.ts';
import { doubtfulQuestions } from './doubtful-questions.ts';
import { duplicateNumbers } from './duplicate-numbers.ts';
import { endlessAnswers } from './endless-answers.ts';
import { ledgerAddsUp } from './ledger-adds-up.ts';
import { lonelySets } from './lonely-sets.ts';
import { matchedNames } from './matched-names.ts';
import type { MergeFacts, MergeRule } from './merge-rule.ts';
import { nothingToPrint } from './nothing-to-print.ts';
import { numbersKept } from './numbers-kept.ts';
import { oneSource } from './one-source.ts';
import { sourcesAgree } from './sources-agree.ts';
import { thinAnswers } from './thin-answers.ts';
import { topicsAlike } from './topics-alike.ts';

/** The rules by the ids that messages carry. */
const rules: Readonly<Record<string, MergeRule>> = {
  'something-to-print': nothingToPrint,
  'ledger-adds-up': ledgerAddsUp,
  'answers-of-a-size': endlessAnswers,
  'all-used': allUsed,
  'questions-in-common': lonelySets,
  'matched-names-last': matchedNames,
  'questions-matched': doubtfulQuestions,
  'numbers-once': duplicateNumbers,
  'numbers-kept': numbersKept,
  'answers-end': cutOffAnswers,
  'answers-full': thinAnswers,
  'topics-apart': topicsAlike,
  'two-sources': oneSource,
  'sources-agree': sourcesAgree,
};

/** Checks what was read and merged; one message a finding, errors `fatal`, notes `fatal` null. */
export function checkMerge(facts: MergeFacts): readonly VFileMessage[] {
  return Object.entries(rules).flatMap(([ruleId, rule]) =>
    [...rule(facts)].map(({ line, place = line, expected, ...found }) =>
      diagnostic({ ...found, rule: ruleId, place, expected: [expected] }),
    ),
  );
}
