import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { countText, type Finding, finding, findingText } from '../report.ts';
import { exitCodes, type Io } from './io.ts';

const examples = `
Examples:
  variorum verify output/my-book/handbook.pdf
  variorum verify output/my-book/handbook.pdf output/my-book/handbook.epub --json

Exit code 1 where a rule fails; 0 where there are warnings at most. A file without findings passes machine checks: whether
people can read it well, people must judge.`;

/** `variorum verify`: pre-flight of finished files. */
export function verifyCommand(io: Io, done: (code: number) => void): Command {
  return new Command('verify')
    .description('pre-flight of finished PDF and EPUB files')
    .argument('<FILE...>', 'PDF or EPUB files, whoever made them')
    .option('--json', 'print one JSON document, nothing else')
    .addHelpText('after', examples)
    .action(async (files: string[], { json }: { json?: true }) => {
      const verified = [];
      for (const file of files) verified.push({ file, findings: await verify(file, io) });
      const failed = verified.some(({ findings }) => findings.some(({ severity }) => severity === 'error'));
      if (json)
        io.out(JSON.stringify({ schema: 1, command: 'verify', ok: !failed, files: verified }, null, 2));
      else for (const { file, findings } of verified) print(file, findings, io);
      done(failed ? exitCodes.user : exitCodes.done);
    });
}

function print(file: string, findings: readonly Finding[], io: Io): void {
  io.err(findings.map((one) => `${findingText(one)}\n`).join(''));
  io.out(`${file}: ${findings.length > 0 ? countText(findings) : 'passes machine checks'}`);
}

async function verify(file: string, io: Io): Promise<readonly Finding[]> {
  try {
    const path = resolve(io.world.folder, file);
    const facts = await stat(path);
    // A named pipe would be waited for without end.
    if (!facts.isFile() && !facts.isDirectory())
      return [fault(file, 'no-such-file', 'This is no ordinary file')];
    const { verifyFile } = await import('../check/check.ts');
    const found = await verifyFile(await readFile(path), file);
    return found?.map(finding) ?? [fault(file, 'neither-pdf-nor-epub', 'This is neither a PDF nor an EPUB')];
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (!syscall) throw error;
    const reason = code === 'ENOENT' ? 'There is no such file' : `The file cannot be read (${code})`;
    return [fault(file, 'no-such-file', reason)];
  }
}

function fault(file: string, rule: string, reason: string): Finding {
  const todo = 'Check the path.';
  return {
    severity: 'error',
    rule,
    reason,
    file,
    line: null,
    column: null,
    actual: null,
    expected: ['a PDF or EPUB file'],
    todo,
  };
}
