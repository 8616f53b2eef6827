import type { AnswerSet } from '../model/answer-set.ts';
import { shapeOf } from '../model/columns.ts';
import type { Project } from '../model/project.ts';
import type { SourceDocument } from '../model/source-document.ts';
import { parseDocument } from './document.ts';
import { languageOf, languageOfMost } from './language.ts';
import { tellReferences } from './tell-references.ts';
import { tellSameAlone } from './twice.ts';
import { UnitMaker } from './units.ts';

export { languageOfMost };

/** Which lines of each set's documents are questions, answers, points and remarks. Never fails: doubts become messages. */
export function parseAnswerSets(
  project: Project,
  documents: readonly SourceDocument[],
): readonly AnswerSet[] {
  return project.answerSets.map((info): AnswerSet => {
    const own = documents.filter((document) => document.answerSet === info.id);
    const language = languageOf(own, project.settings.language ?? null);
    let units: UnitMaker | undefined;
    const parsed = own.map((document) => {
      units = new UnitMaker(info.id, document.file, language, units);
      const wanted = shapeOf(info.reading ?? {}, document.file.path);
      return { document, ...parseDocument(document, units, wanted) };
    });
    tellSameAlone(parsed);
    const numbers = new Set(parsed.flatMap(({ answers }) => answers.flatMap(({ number }) => number ?? [])));
    for (const { document, answers } of parsed) tellReferences(document, answers, numbers);
    return {
      ...info,
      language,
      answers: withKeys(parsed.flatMap(({ answers }) => answers)),
      asides: parsed.flatMap(({ asides }) => asides),
      units: units?.units ?? [],
    };
  });
}

/** Gives each answer its key: its number, or its place where it has none; a suffix where the key is taken. */
function withKeys<Keyed extends { readonly number: string | null }>(
  answers: readonly Keyed[],
): (Keyed & { readonly key: string })[] {
  const taken = new Map<string, number>();
  return answers.map((answer, at) => {
    const base = answer.number ?? `n${at + 1}`;
    const times = (taken.get(base) ?? 0) + 1;
    taken.set(base, times);
    return { ...answer, key: times === 1 ? base : `${base}-${times}` };
  });
}
