import type { DocumentAccount } from '../model/inventory.ts';
import { lostParagraphs, readingsThatUse, whereText } from '../model/lost.ts';
import type { MergeRule } from './merge-rule.ts';

/** Above this share of its sentences what is not used of a document is a warning; below it is from the second paragraph on. */
const some = 0.02;
/** Above this share a document was read wrongly, and it is an error. */
const most = 0.5;

/** Reasons of titles that are left out alone. */
const overNothing: ReadonlySet<string> = new Set([
  'a topic without entries of its own',
  'heading over no question',
]);

/** What stands in a document is in the book, or in a list of what is not. */
export const allUsed: MergeRule = function* ({ sets, documents, handbook: { ledger }, seen }) {
  for (const account of ledger.documents ?? []) {
    const { answerSet, file, totals, ranges } = account;
    const { sentences, notUsed } = totals;
    const lost = ranges.filter((range) => range.lost > 0);
    const [first] = lost;
    if (!first || (notUsed <= sentences * some && lostParagraphs(lost).length < 2)) continue;
    // The report lists it all the same.
    if (seen.unused(file, notUsed)) continue;
    // A title over other titles is lost with nothing under it; many of them may be questions.
    const titles = lost.filter(({ reason }) => overNothing.has(reason ?? ''));
    const asked = sets.find(({ id }) => id === answerSet)?.answers.filter((one) => one.file === file) ?? [];
    if (titles.length === lost.length && titles.length <= asked.length) continue;
    const reading = documents.find((one) => one.answerSet === answerSet && one.file.path === file)?.file.data
      .reading;
    const [better] = readingsThatUse(lost, reading);
    const meant = sets.find(({ id }) => id === answerSet)?.reading?.partly === true;
    // A document without any question was told so; it may be there for its own sake.
    const wrong = asked.length > 0 && misread(account) > sentences * most;
    const where = whereText(file, lost);
    const facts = {
      n: notUsed,
      total: sentences,
      where: where.replace(/^lines? /, ''),
      quote: first.text.slice(0, 80),
    };
    yield {
      severity: wrong && !meant ? 'error' : meant ? 'note' : 'warning',
      reason: `${notUsed} of ${sentences} ${sentences === 1 ? 'sentence' : 'sentences'} ${notUsed === 1 ? 'is' : 'are'} not used (${where})`,
      file,
      line: first.lines[0],
      actual: `${first.text.length > 80 ? `${first.text.slice(0, 79)}…` : first.text} [${first.reason ?? 'no rule read it'}]`,
      expected: 'text that belongs to a question, its answer or a topic',
      todo: [
        better &&
          `Read by ${better.shape} it would use ${better.sentences} of them: give all questions one form, or set \`reading: ${better.shape}\` under its answer set in handbook.yml (\`--reading\` on the command line).`,
        'report.html lists each with its reason.',
        wrong && !meant && 'Where it is right so, set `partly: true` under its answer set in handbook.yml.',
      ]
        .filter(Boolean)
        .join(' '),
      facts: better
        ? { kind: 'notUsedSo', ...facts, more: better.sentences, reading: better.shape }
        : { kind: 'notUsed', ...facts },
    };
  }
};

/** Sentences that are not used because of how the document was read; columns that are not read are told by their names. */
function misread({ ranges }: DocumentAccount): number {
  return ranges.reduce((sum, { lost, reason }) => (reason?.startsWith('column ') ? sum : sum + lost), 0);
}
