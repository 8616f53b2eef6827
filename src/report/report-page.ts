import type { AnswerSet } from '../model/answer-set.ts';
import type { Handbook, LedgerSentence } from '../model/handbook.ts';
import { pagePolicy } from '../model/page-policy.ts';
import type { UnderstoodDocument } from '../model/source-document.ts';
import { styleElement } from '../model/style-element.ts';
import type { Finding } from '../report.ts';
import { direction } from '../text/direction.ts';
import { Markup, markup } from '../text/markup.ts';
import { countOf, fill, spokenLanguage, wordsOf } from '../wording/wording.ts';
import { entrySection } from './entry-section.ts';
import { countsInWords } from './finding-in-words.ts';
import { gapRules } from './gaps.ts';
import { gapsSection } from './gaps-section.ts';
import { leftOutSection } from './left-out-section.ts';
import { mergeFigures } from './merge-figures.ts';
import { messageList } from './message-list.ts';
import { reportStyle } from './report-style.ts';
import { sourceSection } from './source-section.ts';
import { suggestionsSection } from './suggestions-section.ts';
import { topicsSection } from './topics-section.ts';
import { reportWordsOf } from './words/report-words.ts';

/** What the report tells of. */
export interface ReportFacts {
  readonly documents: readonly UnderstoodDocument[];
  readonly sets: readonly AnswerSet[];
  readonly handbook: Handbook;
  readonly findings: readonly Finding[];
}

/** Books with more questions than this tell of printed sentences once, in the lines of the sources. */
const large = 200;

/** `report.html`: one file that shows how each line was read, which points were joined, and what became of every sentence. */
export function reportPage(facts: ReportFacts): Uint8Array {
  const { sets, handbook, findings, documents } = facts;
  const { language } = handbook;
  const words = reportWordsOf(language);
  // Where there are no words in the book's language, the page is English with texts in it.
  const own = spokenLanguage(language) === 'en' ? 'en' : language;
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
<html lang="${own}"${direction(own) === 'rtl' && markup` dir="rtl"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${new Markup(pagePolicy(css, []))}">
<title>${fill(words.title, { title: handbook.title })}</title>
${new Markup(styleElement(css))}
</head>
<body>
<header>
<p class="kicker">${words.report}</p>
<h1>${handbook.title}</h1>
${totals(facts)}
<nav aria-label="${words.parts}"><a href="#gaps">${words.gaps}</a> <a href="#suggestions">${words.decisions}</a> <a href="#topics">${words.topics}</a> <a href="#questions">${words.entries}</a> ${sets.map((set) => markup`<a href="#source-${set.id}">${fill(wordsOf(language).sourceHead, { a: set.mark })}</a> `)}<a href="#messages">${words.messages}</a></nav>
</header>
<main>
${gapsSection(findings, language)}
${suggestionsSection(handbook, sets)}
${topicsSection(handbook)}
<section id="questions"><h2>${words.entries}</h2>
<p class="hint">${words.entriesKey}</p>
${contents(facts)}
${handbook.entries.map((entry) => entrySection(entry, { handbook, sets, sentences, large: handbook.entries.length > large }))}
</section>
${leftOutSection(handbook)}${sets.map((set) => sourceSection(set, documents, handbook))}
<section id="messages"><h2>${words.otherMessages}</h2>${others.length === 0 ? markup`<p>${words.none}</p>` : markup`<p>${countsInWords(others, language)}</p>${messageList(others, language)}`}</section>
</main>
</body>
</html>
`;
  return Buffer.from(page.text);
}

function totals({ documents, sets, handbook }: ReportFacts): Markup {
  const { answerSets, merged } = mergeFigures(documents, sets, handbook);
  const { language } = handbook;
  const words = reportWordsOf(language);
  const { sourceAlone, questions, questionCount, points, pointsHead } = wordsOf(language);
  const told = fill(words.totals, {
    questions: countOf(questionCount, merged.questions, language),
    topics: countOf(words.topicCount, merged.topics, language),
    points: countOf(points, merged.points, language),
    shared: merged.shared,
    differs: merged.differs,
    single: merged.single,
  });
  // A column of its own only where the editor wrote anew.
  const isReplaced = answerSets.some(({ ledger }) => (ledger.replaced ?? 0) > 0);
  const heads = [
    ...[sourceAlone, questions, pointsHead, words.sentencesHead],
    ...[words.printedHead, words.foldedHead, ...(isReplaced ? [words.replacedHead] : []), words.leftOutHead],
  ];
  return markup`<p>${told}</p>
<div class="scroll" tabindex="0" role="group" aria-label="${words.fatesTitle}"><table class="ledger"><caption>${words.fatesCaption}</caption>
<thead><tr>${heads.map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${answerSets.map(({ mark, title, files, ledger }) => {
    const { replaced = 0 } = ledger;
    const sum = (count: (file: (typeof files)[number]) => number) =>
      files.reduce((total, file) => total + count(file), 0);
    return markup`<tr><th scope="row"><span class="mark">${mark}</span> ${title}</th><td>${sum((file) => file.questions)}</td><td>${sum((file) => file.points)}</td><td>${ledger.sentences}</td><td>${ledger.printed}</td><td>${ledger.folded - replaced}</td>${isReplaced && markup`<td>${replaced}</td>`}<td>${ledger.leftOut}</td></tr>`;
  })}</tbody></table></div>`;
}

function contents({ handbook: { entries, language } }: ReportFacts): Markup {
  const words = reportWordsOf(language);
  return markup`<details class="contents-fold"${entries.length <= 40 && markup` open`}><summary>${fill(words.allQuestions, { n: entries.length })}</summary><ol class="contents">${entries.map(
    ({ id, number, question, points }) => {
      const of = (standing: string) => points.filter((point) => point.standing === standing).length;
      const standings = { shared: of('shared'), differs: of('differs'), single: of('single') };
      return markup`<li value="${number}"><a href="#entry-${id}">${question}</a> <span class="bar" role="img" aria-label="${fill(words.standingsOf, standings)}">${points.map(({ standing }) => markup`<i class="${standing}"></i>`)}</span></li>`;
    },
  )}</ol></details>`;
}
