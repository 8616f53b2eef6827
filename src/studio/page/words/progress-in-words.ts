import type { PagesDone } from '../../api.ts';
import { fill, words } from './words.ts';

/** The stages of a build as a person knows them. */
const stages: Readonly<Record<string, string>> = {
  compare: words.stageRead,
  read: words.stageRead,
  parse: words.stageRead,
  match: words.stageMerge,
  merge: words.stageMerge,
  account: words.stageMerge,
  compose: words.stageSet,
  theme: words.stageSet,
  render: words.stageSet,
  gist: words.stageSet,
  solve: words.stageSet,
  print: words.stagePrint,
  impose: words.stagePrint,
  site: words.stagePrint,
  look: words.stagePrint,
  check: words.stageCheck,
  report: words.stageCheck,
  write: words.stageWrite,
};

/** What stages count. */
const counted: Readonly<Record<string, string>> = {
  page: words.pages,
  question: words.countedQuestions,
  answer: words.countedAnswers,
  point: words.countedPoints,
  sentence: words.countedSentences,
  document: words.countedDocuments,
  card: words.countedCards,
  file: words.countedFiles,
};

/** How far a build is, from what a stage tells of itself: a file, and how many of what. Other words of it are for the terminal. */
export function progressInWords(stage: string, detail: string, pages: PagesDone | null): string {
  const [file] = /^[\w-]+\.[a-z]+(?=,|$)/.exec(detail) ?? [];
  if (pages) {
    const told = [file, pagesInWords(pages)].filter(Boolean).join(', ');
    return fill(words.making, {
      stage: pages.pass === 'measure' ? words.stageLayOut : words.stagePrint,
      detail: told,
    });
  }
  const [, number, noun = ''] = /(\d+) (\p{L}+?)s?$/u.exec(detail) ?? [];
  const count =
    number !== undefined && Object.hasOwn(counted, noun) ? fill(counted[noun] ?? '', { n: number }) : null;
  const told = [file, count].filter(Boolean).join(', ');
  return fill(words.making, { stage: stages[stage] ?? words.stageSet, detail: told }).trim();
}

/** How many pages are done, of how many; null where neither is known yet. */
function pagesInWords({ done, of, isGuess }: PagesDone): string | null {
  if (of === null) return done > 0 ? fill(words.pagesSoFar, { n: done }) : null;
  const all = isGuess ? fill(words.about, { n: of }) : of;
  return done > 0 ? fill(words.pagesOf, { done, all }) : fill(words.pages, { n: all });
}
