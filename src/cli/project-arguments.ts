import type { VFileMessage } from 'vfile-message';
import type { Project } from '../model/project.ts';
import { openProject, parseOverride } from '../read/read.ts';
import { failures } from '../report/gaps.ts';
import { nearest } from '../text/nearest.ts';
import { exitCodes, type Io, UsageFault } from './io.ts';
import { withStandardInput } from './standard-input.ts';

/** Collects a repeatable option. */
export function collect(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}

/** Collects a repeatable option whose values may also stand in one, with commas. */
export function collectList(value: string, before: readonly string[] | undefined): readonly string[] {
  return [
    ...(before ?? []),
    ...value
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean),
  ];
}

/** What a command says of its project. */
export interface Named {
  readonly paths: readonly string[];
  /** Its `--set` options. */
  readonly set: readonly string[];
  /** The format of standard input. */
  readonly as?: string | undefined;
  /** Hosts of its `--allow-endpoint` options. */
  readonly allowEndpoint?: readonly string[] | undefined;
  /** What the questions of all documents look like. */
  readonly reading?: string | undefined;
  /** Whether edits that no longer fit are passed over. */
  readonly allowStale?: true | undefined;
}

/** The option of commands that merge. */
export const allowEndpointOption = [
  '--allow-endpoint <HOST>',
  'let the engine `endpoint` of this project send its texts to this host; repeatable',
] as const;

/** The option of commands that read documents. */
export const readingOption = [
  '--reading <NAME>',
  'what the questions look like, as check names it: "headings of level 3"; by default it is weighed',
] as const;

/** The option of commands that merge an editor's decisions. */
export const allowStaleOption = [
  '--allow-stale',
  'go on where an edit of edits.yml no longer fits, and say so; by default the build ends',
] as const;

/** Opens the project that a command names, with the settings of its `--set` options. */
export async function openNamed(
  { paths, set, as, allowEndpoint, reading, allowStale }: Named,
  io: Io,
): Promise<{ readonly project: Project | null; readonly messages: readonly VFileMessage[] }> {
  const overrides = set.map((argument) => {
    const override = parseOverride(argument);
    if (!override) throw new UsageFault(`--set ${argument}: expected key=value, as in --set page=Letter`);
    return override;
  });
  const documents = await withStandardInput(paths, as, io);
  const opened = await openProject(documents.paths, io.world, overrides, documents.given, allowEndpoint);
  if (!opened.project) return opened;
  const answerSets = opened.project.answerSets.map((one) =>
    reading === undefined ? one : { ...one, reading: { ...one.reading, shape: reading } },
  );
  return { ...opened, project: { ...opened.project, answerSets, ...(allowStale && { allowStale }) } };
}

/** The exit code where a project could not be opened: a wrong `--set` is the command line's fault, all else the files'. */
export function openFault(messages: readonly VFileMessage[]): number {
  return messages.some(({ file }) => file?.startsWith('--set ')) ? exitCodes.usage : exitCodes.user;
}

/** A name that is among those that there are; else the command line is wrong, and the nearest one is suggested. */
export function known<T extends string>(name: string, names: readonly T[], what: string): T {
  const found = names.find((one) => one === name);
  if (found) return found;
  const near = nearest(name, names);
  throw new UsageFault(
    `there is no ${what} \`${name}\`${near ? `; did you mean \`${near}\`?` : '.'} There are: ${names.join(', ')}.`,
  );
}

/** The option of commands that merge, to make errors of what is else a warning. */
export const failOnOption = [
  '--fail-on <LIST>',
  `end with 1 also for ${Object.keys(failures).join(', ')}`,
] as const;

/** The rules that `--fail-on` stands for. */
export function guardedRules(names: readonly string[] = []): readonly string[] {
  return names.flatMap((name) => failures[known(name, Object.keys(failures), 'failure')] ?? []);
}
