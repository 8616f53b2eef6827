import type { Project } from '../model/project.ts';
import { UsageFault } from './io.ts';

/** What a command line chooses of a book. */
export interface Selection {
  readonly topics?: readonly string[];
  readonly questions?: readonly string[];
}

/** The project with what the command line chooses, for each edition that is made: what is wrong with that is said of the option. */
export function selected(
  project: Project,
  editions: readonly string[],
  { topics, questions }: Selection,
): Project {
  if (!topics && !questions) return project;
  const { settings, placeOf } = project;
  const choice = {
    ...(topics && { topics: [...topics] }),
    ...(questions && { questions: questions.flatMap(questionsNamed) }),
  };
  const own = editions.map((name) => [name, { ...settings.editions[name], ...choice }] as const);
  const optionAt = ([section, name, field, at]: readonly (string | number)[]): string | null => {
    if (section !== 'editions' || !editions.includes(String(name))) return null;
    const fields = field === undefined ? ['questions', 'topics'] : [String(field)];
    const options = fields.flatMap((one) => {
      const values = one === 'topics' ? choice.topics : one === 'questions' ? choice.questions : undefined;
      return values ? [`--${one} ${at === undefined ? values.join(',') : values[Number(at)]}`] : [];
    });
    return options.length > 0 ? options.join(' ') : null;
  };
  return {
    ...project,
    settings: { ...settings, editions: { ...settings.editions, ...Object.fromEntries(own) } },
    placeOf: (path) => {
      const option = optionAt(path);
      return option === null ? placeOf?.(path) : { file: option };
    },
  };
}

/** `9`, `1-5`, an id. */
function questionsNamed(name: string): (string | number)[] {
  const [, first, last] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(name) ?? [];
  if (first === undefined) return [name];
  const [from, to] = [Number(first), Number(last ?? first)];
  if (from < 1 || to < from)
    throw new UsageFault(`--questions ${name}: a range goes up, from 1 on, as in 1-5`);
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
