import type { Facts } from '../model/facts.ts';
import { type Finding, severities } from '../report.ts';
import { languageName } from '../text/language-name.ts';
import { type Markup, markup, plainText } from '../text/markup.ts';
import { countOf, differencesInWords, list } from '../wording/wording.ts';
import { areaOf } from './message-areas.ts';
import { messagesOf } from './messages/messages.ts';
import { withCode } from './with-code.ts';
import { reportWordsOf } from './words/report-words.ts';

/** A finding as the report shows it. */
export interface ToldFinding {
  readonly reason: Markup;
  /** Words of a document, or what was seen. */
  readonly quote: string | null;
  readonly todo: Markup | null;
}

/**
 * A finding in the language of the book: its sentences in that where it has facts, else what it is about, and behind that
 * the sentences of the program, which are marked as English.
 */
export function findingInWords(found: Finding, language: string): ToldFinding {
  const { reason, actual, todo, facts, rule } = found;
  const messages = messagesOf(language);
  if (messages === null)
    return {
      reason: withCode(reason),
      quote: actual && !reason.includes(actual) ? actual : null,
      todo: todo ? withCode(todo) : null,
    };
  if (facts === undefined) {
    const own = (text: string) => markup`<span lang="en" dir="ltr">${withCode(text)}</span>`;
    const area = reportWordsOf(language).areas[areaOf(rule)];
    return { reason: markup`${area} ${own(reason)}`, quote: null, todo: todo ? own(todo) : null };
  }
  const { kind, quote = '', kinds = [], ...said } = { quote: undefined, kinds: undefined, ...facts };
  const values = facts.kind === 'setForeign' ? withLanguages(facts, language) : said;
  const [sentence, advice] = messages[kind];
  const how = differencesInWords(kinds, language);
  return {
    reason: markup`${withCode(sentence, values)}${how !== '' && ` (${how})`}`,
    quote: quote === '' ? null : quote,
    todo: advice === undefined ? null : withCode(advice, values),
  };
}

/** Facts with the names of languages in place of their tags. */
function withLanguages(facts: Facts & { readonly kind: 'setForeign' }, spoken: string) {
  const { kind: _, ...values } = facts;
  return {
    ...values,
    language: languageName(values.language, spoken),
    theirs: languageName(values.theirs, spoken),
  };
}

/** The same finding with its sentences as plain text in a language; the program's own where that has none for it. */
export function findingIn(found: Finding, language: string): Finding {
  const { reason, todo } = findingInWords(found, language);
  return { ...found, reason: plainText(reason), todo: todo && plainText(todo) };
}

/** How many there are of each severity: `1 error, 2 warnings`. */
export function countsInWords(findings: readonly Finding[], language: string): string {
  const { severityCounts } = reportWordsOf(language);
  const parts = severities
    .map((severity) => [severity, findings.filter((one) => one.severity === severity).length] as const)
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => countOf(severityCounts[severity], count, language));
  return list(parts, language);
}
