import type { GivenDocument } from '../model/given-document.ts';
import { readableEndings } from '../read/read.ts';
import { nearest } from '../text/nearest.ts';
import { type Io, UsageFault } from './io.ts';

/** What stands for standard input among paths. */
export const standardInput = '-';

/** The option that says in which format standard input is. */
export const asOption = [
  '--as <FORMAT>',
  'the format of standard input, as the ending of a file: md, txt, ipynb, html, csv, json, ...; default: by its content',
] as const;

/** Takes `-` out of some paths, and reads it. */
export async function withStandardInput(
  paths: readonly string[],
  as: string | undefined,
  io: Io,
): Promise<{ readonly paths: readonly string[]; readonly given?: GivenDocument }> {
  const asked = paths.filter((path) => path === standardInput).length;
  const ending = as === undefined ? '' : knownEnding(as);
  if (asked === 0) {
    if (as !== undefined)
      throw new UsageFault(
        `--as ${as} is about standard input, which is named by a hyphen: variorum build -`,
      );
    return { paths };
  }
  if (asked > 1) throw new UsageFault('standard input (-) is named twice; it can be read once');
  if (io.input.terminal)
    throw new UsageFault(
      'standard input (-) is the keyboard; give it a document: variorum build - < answers.md',
    );
  const bytes = await io.input.read();
  return {
    paths: paths.filter((path) => path !== standardInput),
    given: { name: `standard-input${ending}`, bytes },
  };
}

function knownEnding(as: string): string {
  const ending = `.${as.toLowerCase().replace(/^\./, '')}`;
  if (readableEndings.includes(ending)) return ending;
  const names = readableEndings.map((one) => one.slice(1));
  const near = nearest(ending.slice(1), names);
  throw new UsageFault(
    `--as ${as}: there is no such format${near ? `; did you mean \`${near}\`?` : '.'} There are: ${names.join(', ')}.`,
  );
}
