import type { AnswerSet } from '../model/answer-set.ts';
import type { Handbook } from '../model/handbook.ts';
import type { UnderstoodDocument } from '../model/source-document.ts';
import { filled, type Markup, markup } from '../text/markup.ts';
import { fill } from '../wording/wording.ts';
import { type LineReading, lineReadings } from './line-readings.ts';
import { columnsInWords, readingInWords } from './reading-in-words.ts';
import { reasonInWords } from './reason-in-words.ts';
import { unusedSection } from './unused-section.ts';
import { withCode } from './with-code.ts';
import { reportWordsOf } from './words/report-words.ts';

/** How each document of a source was read: its form, what of it is not used, and each of its lines. */
export function sourceSection(
  set: AnswerSet,
  documents: readonly UnderstoodDocument[],
  { ledger, language }: Handbook,
): Markup {
  const words = reportWordsOf(language);
  const own = documents.filter(({ answerSet }) => answerSet === set.id);
  return markup`<section id="source-${set.id}" class="source"><h2><span class="mark">${set.mark}</span> ${fill(words.linesRead, { title: set.title })}</h2>${own.map(
    (document) => {
      const { path } = document.file;
      const accounts = ledger.documents?.filter((one) => one.answerSet === set.id && one.file === path);
      const lines = lineReadings(document, set, ledger.sentences);
      return markup`<h3><bdi>${path}</bdi> <small>${filled(words.format, { format: markup`<code>${document.format}</code>` })}</small></h3>
${readingOf(document, language)}
${accounts?.map((account) => unusedSection(account, document, language))}
<details><summary>${words.itsLines}</summary><div class="scroll" tabindex="0" role="group" aria-label="${fill(words.linesOf, { file: path })}"><table class="lines"><thead><tr><th scope="col">${words.lineHead}</th><th scope="col">${words.roleHead}</th><th scope="col">${words.textHead}</th><th scope="col">${words.notPrintedHead}</th></tr></thead><tbody>${lines.filter(({ role }) => role !== 'blank').map((line) => row(line, language))}</tbody></table></div></details>`;
    },
  )}</section>`;
}

function row({ line, text, role, begins, fates }: LineReading, language: string): Markup {
  const { roles, saidBy, replacedBy, leftOutFor } = reportWordsOf(language);
  const told = fates.map(({ fate, text }) =>
    fate !== 'left-out'
      ? fill(fate === 'folded' ? saidBy : replacedBy, { text })
      : filled(leftOutFor, { reason: reasonInWords(text, language) }),
  );
  const apart = told.map((one, at) => markup`${at > 0 && ' | '}${one}`);
  return markup`<tr class="${role}"><td>${line}</td><td>${roles[role]}${begins && ` ${begins}`}</td><td>${text}</td><td>${apart}</td></tr>\n`;
}

/** How the document as a whole was read, and what else was weighed. */
function readingOf({ file: { data } }: UnderstoodDocument, language: string): Markup {
  const { reading, columns } = data;
  if (columns)
    return markup`${columns.question.length > 0 && markup`<p class="hint">${withCode(fill(reportWordsOf(language).columns, { list: columnsInWords(columns, language) }))}</p>`}`;
  const told =
    reading && reading.questions > 0 && readingInWords(reading, language, (shape) => `\`${shape}\``);
  return markup`${told && markup`<p class="hint">${withCode(told)}</p>`}`;
}
