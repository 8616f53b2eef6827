import type { Context } from 'hono';
import type { Change } from '../../model/changes.ts';
import { findingIn } from '../../report/finding-in-words.ts';
import { reasonInWords } from '../../report/reason-in-words.ts';
import { plainText } from '../../text/markup.ts';
import { changeInWords } from '../../wording/wording.ts';
import {
  type BookChange,
  type DocumentView,
  type Finding,
  languageAmong,
  type StudioBuild,
  type StudioLanguage,
} from '../api.ts';
import { withOwnAdvice } from './own-advice.ts';

/** The language that the page of a request is in: the browser tells the server what it tells the page. */
export function languageOf(context: Context): StudioLanguage {
  const tags = context.req.header('accept-language') ?? '';
  return languageAmong(tags.split(',').map((tag) => tag.split(';')[0] ?? ''));
}

/** Findings in a language, with what can be done in the studio. */
export function findingsIn(findings: readonly Finding[], language: StudioLanguage): readonly Finding[] {
  return findings.map((one) => withOwnAdvice(language === 'en' ? one : findingIn(one, language), language));
}

/** A document's lines with the reasons in a language. */
export function documentIn(view: DocumentView, language: StudioLanguage): DocumentView {
  if (language === 'en') return view;
  const lines = view.lines.map((line) =>
    line.reason === undefined ? line : { ...line, reason: plainText(reasonInWords(line.reason, language)) },
  );
  return { ...view, lines };
}

export function buildIn(build: StudioBuild, language: StudioLanguage): StudioBuild {
  return { ...build, findings: findingsIn(build.findings, language) };
}

/** Changes as the book itself tells them. */
export function changesIn(changes: readonly Change[], language: StudioLanguage): readonly BookChange[] {
  return changes.map((change) => {
    const { entry, number, question } = change;
    const { kind: said, texts } = changeInWords(change, language);
    return { said, entry, number, question, texts };
  });
}
