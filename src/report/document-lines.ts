import type { DocumentSummary } from '../model/lost.ts';
import { plural } from '../report.ts';

/** Documents beyond which those that are used to the last sentence are told in one line. */
const many = 12;

/** A line for each document: how much there is, and what of it no book has. */
export function documentLines(all: readonly DocumentSummary[]): string[] {
  // Why nothing was read of one was said as an error.
  const documents = all.filter(({ sentences }) => sentences > 0);
  const files = documents.map(({ file }) => file);
  const shared = new Set(files.filter((file, at) => files.indexOf(file) !== at));
  const whole = documents.filter(({ notUsed }) => notUsed === 0);
  const folded = documents.length > many && whole.length > 1 ? new Set(whole) : new Set();
  const lines = documents
    .filter((document) => !folded.has(document))
    .map(({ file, answerSet, sentences, notUsed, where }) => {
      const name = shared.has(file) ? `${file} (${answerSet})` : file;
      const rest = notUsed === 0 ? 'all used' : `${notUsed} not used (${where})`;
      return `${name}: ${plural(sentences, 'sentence')}, ${rest}`;
    });
  if (folded.size === 0) return lines;
  const sentences = whole.reduce((sum, one) => sum + one.sentences, 0);
  return [...lines, `${whole.length} other documents: ${plural(sentences, 'sentence')}, all used`];
}
