import type { AnswerSet } from '../model/answer-set.ts';
import type { Handbook } from '../model/handbook.ts';
import type { SourceDocument } from '../model/source-document.ts';
import { countText, type Finding, plural } from '../report.ts';
import { Markup, markup } from '../theme/theme.ts';
import { alignmentSection } from './alignment-section.ts';
import { lineReadings } from './line-readings.ts';
import { mergeFigures } from './merge-figures.ts';
import { columnsInWords, readingInWords } from './reading-in-words.ts';
import { reportStyle } from './report-style.ts';

/** What the report tells of. */
export interface ReportFacts {
  readonly documents: readonly SourceDocument[];
  readonly sets: readonly AnswerSet[];
  readonly handbook: Handbook;
  readonly findings: readonly Finding[];
}

/** `report.html`: one file that shows how each line was read, which points were joined, and what became of every sentence. */
export function reportPage(facts: ReportFacts): Uint8Array {
  const { sets, handbook, findings } = facts;
  const title = `${handbook.title}: how it was made`;
  const page = markup`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${new Markup(reportStyle(sets.length))}</style>
</head>
<body>
<header>
<p class="kicker">Report</p>
<h1>${handbook.title}</h1>
${totals(facts)}
<nav aria-label="Parts of the report"><a href="#messages">Messages</a> <a href="#questions">Questions and their points</a> ${sets.map((set) => markup`<a href="#source-${set.id}">Source ${set.mark}</a> `)}</nav>
</header>
<main>
<section id="messages"><h2>Messages</h2>${messages(findings)}</section>
<section id="questions"><h2>Questions and their points</h2>
<p class="hint">A row is a point of the handbook. Points that say the same stand side by side, joined by a line: the thicker, the surer. A dotted line would be worth a look.</p>
${contents(facts)}
${handbook.entries.map((entry) => alignmentSection(entry, handbook, sets))}
</section>
${sets.map((set) => sourceSection(set, facts))}
</main>
</body>
</html>
`;
  return Buffer.from(page.text);
}

function totals({ documents, sets, handbook }: ReportFacts): Markup {
  const { answerSets, merged } = mergeFigures(documents, sets, handbook);
  return markup`<p>${plural(merged.questions, 'question')} under ${plural(merged.topics, 'topic')}; ${plural(merged.points, 'point')}: ${merged.shared} shared, ${merged.differs} said differently, ${merged.single} by one source alone.</p>
<table class="ledger"><caption>What became of every sentence</caption>
<thead><tr><th scope="col">Source</th><th scope="col">Questions</th><th scope="col">Points</th><th scope="col">Sentences</th><th scope="col">Printed</th><th scope="col">Said by another</th><th scope="col">Left out</th></tr></thead>
<tbody>${answerSets.map(({ mark, title, files, ledger }) => {
    const sum = (count: (file: (typeof files)[number]) => number) =>
      files.reduce((total, file) => total + count(file), 0);
    return markup`<tr><th scope="row"><span class="mark">${mark}</span> ${title}</th><td>${sum((file) => file.questions)}</td><td>${sum((file) => file.points)}</td><td>${ledger.sentences}</td><td>${ledger.printed}</td><td>${ledger.folded}</td><td>${ledger.leftOut}</td></tr>`;
  })}</tbody></table>`;
}

function messages(findings: readonly Finding[]): Markup {
  if (findings.length === 0) return markup`<p>None.</p>`;
  return markup`<p>${countText(findings)}.</p><ul class="messages">${findings.map(
    ({ severity, reason, file, line, actual, todo }) =>
      markup`<li class="${severity}"><strong>${severity}</strong> ${reason}${file && markup` <span class="place">${file}${line && `:${line}`}</span>`}${actual && !reason.includes(actual) && markup`<br><q>${actual}</q>`}${todo && markup`<br>${todo}`}</li>`,
  )}</ul>`;
}

function contents({ handbook }: ReportFacts): Markup {
  return markup`<ol class="contents">${handbook.entries.map(({ id, number, question, points }) => {
    const of = (standing: string) => points.filter((point) => point.standing === standing).length;
    return markup`<li value="${number}"><a href="#entry-${id}">${question}</a> <span class="bar" role="img" aria-label="${of('shared')} shared, ${of('differs')} differ, ${of('single')} single">${points.map(({ standing }) => markup`<i class="${standing}"></i>`)}</span></li>`;
  })}</ol>`;
}

/** How the document as a whole was read, and what else was weighed. */
function readingOf({ file: { data } }: SourceDocument): Markup {
  const { reading, columns } = data;
  return markup`${reading && reading.questions > 0 && !columns && markup`<p class="hint">${readingInWords(reading)}.</p>`}${columns && columns.question.length > 0 && markup`<p class="hint">Columns: ${columnsInWords(columns)}.</p>`}`;
}

function sourceSection(set: AnswerSet, { documents, handbook }: ReportFacts): Markup {
  const own = documents.filter(({ answerSet }) => answerSet === set.id);
  return markup`<section id="source-${set.id}" class="source"><h2><span class="mark">${set.mark}</span> ${set.title}: how each line was read</h2>${own.map(
    (document) => markup`<h3>${document.file.path} <small>read as ${document.format}</small></h3>
${readingOf(document)}
<table class="lines"><thead><tr><th scope="col">Line</th><th scope="col">Read as</th><th scope="col">Text</th><th scope="col">Not printed as it stands</th></tr></thead><tbody>${lineReadings(
      document,
      set,
      handbook.ledger.sentences,
    )
      .filter(({ role }) => role !== 'blank')
      .map(
        ({ line, text, role, begins, fate }) =>
          markup`<tr class="${role}"><td>${line}</td><td>${role}${begins && ` ${begins}`}</td><td>${text}</td><td>${fate}</td></tr>\n`,
      )}</tbody></table>`,
  )}</section>`;
}
