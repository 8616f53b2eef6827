import { type Format, standardFormats } from '../../editions/formats.ts';
import type { Project } from '../../model/project.ts';
import { editionNames } from '../../model/settings.ts';
import type { BuildWish, Purpose } from '../api.ts';

/** What is made for a purpose. */
export interface Recipe {
  readonly project: Project;
  readonly editions: readonly string[];
  readonly formats: readonly Format[];
}

const made: { readonly [P in Exclude<Purpose, 'everything'>]: Omit<Recipe, 'project'> } = {
  print: { editions: ['handbook'], formats: ['pdf'] },
  booklet: { editions: ['handbook'], formats: ['pdf'] },
  sheet: { editions: ['cheatsheet'], formats: ['pdf'] },
  anki: { editions: ['cards'], formats: ['apkg'] },
  cards: { editions: ['cards'], formats: ['pdf'] },
  workbook: { editions: ['workbook'], formats: ['pdf'] },
  phone: { editions: ['handbook'], formats: ['epub'] },
  web: { editions: ['handbook'], formats: ['html'] },
};

/** The request of a build, as the command line would make it. */
export function recipeOf({ purpose, topics }: BuildWish, { allowStale: _, ...project }: Project): Recipe {
  // A decision that no longer fits ends a build: nobody is handed a book that silently says what was taken out.
  const { settings } = project;
  if (purpose === 'everything')
    return { project, editions: editionNames(settings), formats: standardFormats };
  const recipe = made[purpose];
  const choice = {
    ...(topics.length > 0 && { topics: [...topics] }),
    ...(purpose === 'booklet' && { page: 'A5', imposition: 'booklet' as const }),
  };
  if (Object.keys(choice).length === 0) return { ...recipe, project };
  const own = recipe.editions.map((name) => [name, { ...settings.editions[name], ...choice }] as const);
  return {
    ...recipe,
    project: {
      ...project,
      settings: { ...settings, editions: { ...settings.editions, ...Object.fromEntries(own) } },
    },
  };
}
