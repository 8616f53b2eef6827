import { summaryOf } from '../../model/lost.ts';
import { resolveEdition } from '../../model/settings.ts';
import { releaseNames } from '../../read/read.ts';
import { memoizeByObject } from '../../text/memoize.ts';
import type { ProjectSummary } from '../api.ts';
import type { OpenProject } from './open-project.ts';

const summaries = memoizeByObject<OpenProject, ProjectSummary>();

/** The project in brief; every state carries it. */
export function projectSummary(opened: OpenProject): ProjectSummary {
  return summaries(opened, '', () => summarise(opened));
}

function summarise({ project, merged, queue }: OpenProject): ProjectSummary {
  const { handbook } = merged;
  const { settings } = project;
  const book = resolveEdition(settings, 'handbook');
  const seen = new Set(
    queue.flatMap(({ kind, place, isSeen }) => (kind === 'unused' && isSeen ? [place] : [])),
  );
  const { sheet } = resolveEdition(settings, 'cheatsheet');
  return {
    name: project.name,
    title: settings.title ?? project.name,
    language: handbook.language,
    sets: handbook.answerSets.map(({ id, mark, title, files, questions }) => ({
      id,
      mark,
      title,
      files,
      questions,
    })),
    documents: (handbook.ledger.documents ?? []).map((document) => {
      const { answerSet: set, file, sentences, notUsed } = summaryOf(document);
      return { set, file, format: document.format, sentences, notUsed, isSeen: seen.has(file) };
    }),
    entries: handbook.entries.length,
    topics: handbook.topics.map(({ id, title, entries, within }) => ({
      id,
      title,
      entries: entries.length,
      within: within?.title ?? null,
    })),
    releases: releaseNames(project.folder),
    hidden: handbook.leftOut ?? [],
    toSee: queue.length,
    settled: queue.filter(({ settled }) => settled).length,
    look: {
      title: settings.title ?? project.name,
      subtitle: settings.subtitle ?? '',
      theme: book.theme,
      page: book.page,
      colour: book.colour ?? null,
      sources: book.sources,
      largePrint: book.largePrint,
      textSize: book.textSize,
      justify: book.justify,
      sides: book.sides,
      greyscale: book.greyscale,
      coverLogo: book.cover.logo ?? null,
      pageLogo: book.running.logo ?? null,
      textFont: book.fonts.text ? [book.fonts.text.files].flat().join(', ') : null,
      coverText: book.cover.text ?? '',
      head: book.running.head ?? '',
      foot: book.running.foot ?? '',
      show: book.show,
      since: book.changes.since ?? null,
      sheet: {
        page: settings.editions.cheatsheet?.page ?? null,
        columns: sheet.columns ?? null,
        floor: sheet.floor,
        sides: sheet.sides,
      },
    },
  };
}
