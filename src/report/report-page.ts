import type { AnswerSet } from '../model/answer-set.ts';
import type { Handbook, LedgerSentence } from '../model/handbook.ts';
import { pagePolicy } from '../model/page-policy.ts';
import type { SourceDocument } from '../model/source-document.ts';
import { styleElement } from '../model/style-element.ts';
import { countText, type Finding, plural } from '../report.ts';
import { Markup, markup } from '../text/markup.ts';
import { entrySection } from './entry-section.ts';
import { gapRules } from './gaps.ts';
import { gapsSection } from './gaps-section.ts';
import { leftOutSection } from './left-out-section.ts';
import { lineReadings } from './line-readings.ts';
import { mergeFigures } from './merge-figures.ts';
import { messageList } from './message-list.ts';
import { columnsInWords, readingInWords } from './reading-in-words.ts';
import { reportStyle } from './report-style.ts';
import { suggestionsSection } from './suggestions-section.ts';
import { topicsSection } from './topics-section.ts';
import { unusedSection } from './unused-section.ts';

/** What the report tells of. */
export interface ReportFacts {
  readonly documents: readonly SourceDocument[];
  readonly sets: readonly AnswerSet[];
  readonly handbook: Handbook;
  readonly findings: readonly Finding[];
}

/** Books with more questions than this tell of printed sentences once, in the lines of the sources. */
const large = 200;

/** `report.html`: one file that shows how each line was read, which points were joined, and what became of every sentence. */
export function reportPage(facts: ReportFacts): Uint8Array {
  const { sets, handbook, findings } = facts;
  const title = `${handbook.title}: how it was made`;
  const others = findings.filter(({ rule }) => rule === null || !gapRules.has(rule));
  const sentences = new Map<string, LedgerSentence[]>();
  for (const sentence of handbook.ledger.sentences) {
    if (sentence.entry === null) continue;
    const list = sentences.get(sentence.entry);
    if (list) list.push(sentence);
    else sentences.set(sentence.entry, [sentence]);
  }
  const css = reportStyle().trim();
  const page = markup`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${new Markup(pagePolicy(css, []))}">
<title>${title}</title>
${new Markup(styleElement(css))}
</head>
<body>
<header>
<p class="kicker">Report</p>
<h1>${handbook.title}</h1>
${totals(facts)}
<nav aria-label="Parts of the report"><a href="#gaps">Gaps</a> <a href="#suggestions">Decisions</a> <a href="#topics">Topics</a> <a href="#questions">Questions and their points</a> ${sets.map((set) => markup`<a href="#source-${set.id}">Source ${set.mark}</a> `)}<a href="#messages">Messages</a></nav>
</header>
<main>
${gapsSection(findings)}
${suggestionsSection(handbook, sets)}
${topicsSection(handbook)}
<section id="questions"><h2>Questions and their points</h2>
<p class="hint">A column is a source, a box one of its points. Curves join what says the same: the thicker, the surer. A dashed one asks for a decision; a red one joins what contradicts itself. A box leads to its point in full.</p>
${contents(facts)}
${handbook.entries.map((entry) => entrySection(entry, { handbook, sets, sentences, large: handbook.entries.length > large }))}
</section>
${leftOutSection(handbook)}${sets.map((set) => sourceSection(set, facts))}
<section id="messages"><h2>Other messages</h2>${others.length === 0 ? markup`<p>None.</p>` : markup`<p>${countText(others)}.</p>${messageList(others)}`}</section>
</main>
</body>
</html>
`;
  return Buffer.from(page.text);
}

function totals({ documents, sets, handbook }: ReportFacts): Markup {
  const { answerSets, merged } = mergeFigures(documents, sets, handbook);
  return markup`<p>${plural(merged.questions, 'question')} under ${plural(merged.topics, 'topic')}; ${plural(merged.points, 'point')}: ${merged.shared} shared, ${merged.differs} said differently, ${merged.single} by one source alone.</p>
<div class="scroll" tabindex="0" role="group" aria-label="What became of every sentence"><table class="ledger"><caption>What became of every sentence: printed, said by what is printed, or left out for a reason</caption>
<thead><tr><th scope="col">Source</th><th scope="col">Questions</th><th scope="col">Points</th><th scope="col">Sentences</th><th scope="col">Printed</th><th scope="col">Said by another</th><th scope="col">Left out</th></tr></thead>
<tbody>${answerSets.map(({ mark, title, files, ledger }) => {
    const sum = (count: (file: (typeof files)[number]) => number) =>
      files.reduce((total, file) => total + count(file), 0);
    return markup`<tr><th scope="row"><span class="mark">${mark}</span> ${title}</th><td>${sum((file) => file.questions)}</td><td>${sum((file) => file.points)}</td><td>${ledger.sentences}</td><td>${ledger.printed}</td><td>${ledger.folded}</td><td>${ledger.leftOut}</td></tr>`;
  })}</tbody></table></div>`;
}

function contents({ handbook }: ReportFacts): Markup {
  return markup`<details class="contents-fold"${handbook.entries.length <= 40 && markup` open`}><summary>All ${handbook.entries.length} questions</summary><ol class="contents">${handbook.entries.map(
    ({ id, number, question, points }) => {
      const of = (standing: string) => points.filter((point) => point.standing === standing).length;
      return markup`<li value="${number}"><a href="#entry-${id}">${question}</a> <span class="bar" role="img" aria-label="${of('shared')} shared, ${of('differs')} differ, ${of('single')} single">${points.map(({ standing }) => markup`<i class="${standing}"></i>`)}</span></li>`;
    },
  )}</ol></details>`;
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
${handbook.ledger.documents?.filter((one) => one.answerSet === set.id && one.file === document.file.path).map((account) => unusedSection(account, document))}
<details><summary>Its lines</summary><div class="scroll" tabindex="0" role="group" aria-label="Lines of ${document.file.path}"><table class="lines"><thead><tr><th scope="col">Line</th><th scope="col">Read as</th><th scope="col">Text</th><th scope="col">Not printed as it stands</th></tr></thead><tbody>${lineReadings(
      document,
      set,
      handbook.ledger.sentences,
    )
      .filter(({ role }) => role !== 'blank')
      .map(
        ({ line, text, role, begins, fate }) =>
          markup`<tr class="${role}"><td>${line}</td><td>${role}${begins && ` ${begins}`}</td><td>${text}</td><td>${fate}</td></tr>\n`,
      )}</tbody></table></div></details>`,
  )}</section>`;
}
