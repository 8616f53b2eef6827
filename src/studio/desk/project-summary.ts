import { contrast, paletteFrom, readable } from '../../css/palette.ts';
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

function summarise({ project, merged, queue, newcomers }: OpenProject): ProjectSummary {
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
      return {
        set,
        file,
        format: document.format,
        sentences,
        notUsed,
        isSeen: seen.has(file),
        newcomers: newcomers.get(file)?.sets.map(({ title }) => title) ?? [],
      };
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
      colourOfText: colourOfText(book.colour),
      sources: book.sources,
      largePrint: book.largePrint,
      textSize: book.textSize,
      justify: book.justify,
      sides: book.sides,
      greyscale: book.greyscale,
      coverImage: book.cover.image ?? null,
      coverLogo: book.cover.logo ?? null,
      pageLogo: book.running.logo ?? null,
      textFont: book.fonts.text ? [book.fonts.text.files].flat().join(', ') : null,
      coverKind: book.cover.kind ?? (book.cover.image === undefined ? 'pattern' : 'image'),
      coverText: book.cover.text ?? '',
      credits: book.credits,
      head: book.running.head ?? '',
      foot: book.running.foot ?? '',
      show: book.show,
      since: book.changes.since ?? null,
      wholeAnswers: resolveEdition(settings, 'workbook').workbook.answers === 'full',
      sheet: {
        page: settings.editions.cheatsheet?.page ?? null,
        columns: sheet.columns ?? null,
        floor: sheet.floor,
        sides: sheet.sides,
      },
    },
  };
}

/** The colour of one's own as text is printed in it: what is too light for paper is darkened. */
function colourOfText(colour: string | undefined): string | null {
  if (colour === undefined) return null;
  return contrast(colour, '#ffffff') >= readable ? colour : paletteFrom(colour).accent;
}
