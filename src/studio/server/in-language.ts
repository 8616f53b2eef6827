import type { Context } from 'hono';
import { findingIn } from '../../report/finding-in-words.ts';
import { reasonInWords } from '../../report/reason-in-words.ts';
import { plainText } from '../../text/markup.ts';
import {
  type DocumentView,
  type Finding,
  languageAmong,
  type StudioBuild,
  type StudioLanguage,
} from '../api.ts';

/** The language that the page of a request is in: the browser tells the server what it tells the page. */
export function languageOf(context: Context): StudioLanguage {
  const tags = context.req.header('accept-language') ?? '';
  return languageAmong(tags.split(',').map((tag) => tag.split(';')[0] ?? ''));
}

export function findingsIn(findings: readonly Finding[], language: StudioLanguage): readonly Finding[] {
  return language === 'en' ? findings : findings.map((one) => findingIn(one, language));
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
