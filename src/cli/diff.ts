import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import type { Change, ComparedBook } from '../report/changes.ts';
import { exitCodes, type Io, UsageFault } from './io.ts';

const examples = `
Examples:
  variorum diff old/handbook.json output/my-book      a file, or a folder that has one
  variorum diff spring autumn --json                  one JSON document, for programs`;

/** `variorum diff`: what changed from one build of a book to another. */
export function diffCommand(io: Io, done: (code: number) => void): Command {
  return new Command('diff')
    .description('say what changed between two builds, as a list in Markdown')
    .argument('<OLD>', 'handbook.json of the earlier build, or its folder')
    .argument('<NEW>', 'the same of the later build')
    .option('--json', 'print one JSON document, nothing else')
    .addHelpText('after', examples)
    .action(async (old: string, now: string, options: { readonly json?: true }) => {
      const books = [old, now].map((path) => readBook(path, io)) as [ComparedBook, ComparedBook];
      const { changesBetween } = await import('../report/changes.ts');
      const changes = changesBetween(...books);
      io.out(
        options.json
          ? JSON.stringify({ schema: 1, command: 'diff', changes }, null, 2)
          : changes.map(line).join('\n') || 'Nothing has changed.',
      );
      done(exitCodes.done);
    });
}

function line({ kind, entry, before, after }: Change): string {
  const [what = '', how = ''] = kind.split('-');
  const texts = [before, after].filter((text) => text !== null);
  return `- ${what} ${how} (${entry}): ${[...new Set(texts)].map((text) => `“${text}”`).join(' → ')}`;
}

function readBook(path: string, { world }: Io): ComparedBook {
  const full = resolve(world.folder, path);
  const file = existsSync(full) && statSync(full).isDirectory() ? join(full, 'handbook.json') : full;
  if (!existsSync(file))
    throw new UsageFault(`there is no ${path}; name a handbook.json, or the folder of a build`);
  try {
    const book = JSON.parse(readFileSync(file, 'utf8'));
    if (book?.schema === 1 && Array.isArray(book.entries)) return book;
  } catch {
    // Said below.
  }
  throw new UsageFault(`${path} is no handbook.json of a build`);
}
