import type { VFileMessage } from 'vfile-message';
import { nearest } from '../model/nearest.ts';
import type { Project } from '../model/project.ts';
import { openProject, parseOverride } from '../read/read.ts';
import { exitCodes, type Io, UsageFault } from './io.ts';

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

/** Opens the project that a command names, with the settings of its `--set` options. */
export function openNamed(
  paths: readonly string[],
  set: readonly string[],
  io: Io,
): { readonly project: Project | null; readonly messages: readonly VFileMessage[] } {
  const overrides = set.map((argument) => {
    const override = parseOverride(argument);
    if (!override) throw new UsageFault(`--set ${argument}: expected key=value, as in --set page=Letter`);
    return override;
  });
  return openProject(paths, io.world, overrides);
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
