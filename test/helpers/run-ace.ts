import { rmSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../src/print/browser/find-browser.ts';

const require = createRequire(import.meta.url);

/** The parts of Ace's report (EARL) that are read. */
interface AceReport {
  readonly assertions: readonly {
    readonly 'earl:testSubject': { readonly url: string };
    readonly assertions: readonly {
      readonly 'earl:test': { readonly 'dct:title': string; readonly 'earl:impact': string };
      readonly 'earl:result': { readonly 'dct:description': string };
    }[];
  }[];
}

/** What Ace by DAISY finds in an EPUB, and the documents that it has looked at. */
export async function runAce(
  epub: Uint8Array,
): Promise<{ readonly violations: readonly string[]; readonly documents: readonly string[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'variorum-ace-'));
  try {
    const file = join(folder, 'book.epub');
    await writeFile(file, epub);
    process.env.PUPPETEER_EXECUTABLE_PATH ??= await browserScript();
    require('@daisy/ace-logger').initLogger({ silent: true, verbose: false });
    const ace = require('@daisy/ace-core');
    const runner = require('@daisy/ace-axe-runner-puppeteer');
    const options = { outdir: join(folder, 'report'), jobid: 'test', silent: true };
    const [, report] = (await ace(file, options, runner)) as [unknown, AceReport];
    return {
      violations: report.assertions.flatMap((subject) =>
        subject.assertions.map((one) => {
          const { 'dct:title': title, 'earl:impact': impact } = one['earl:test'];
          const told = one['earl:result']['dct:description'];
          return `${subject['earl:testSubject'].url}: ${impact}: ${title}: ${told}`;
        }),
      ),
      documents: report.assertions.map((subject) => subject['earl:testSubject'].url),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Ace starts its browser by a path alone, read once for the process; ours needs an environment of its own. */
async function browserScript(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'variorum-ace-browser-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const { path, environment } = await findBrowser(undefined, process.env);
  const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
  const script = join(folder, 'browser.sh');
  const exports = Object.entries(environment).map(([name, value]) => `export ${name}=${quote(value)}`);
  await writeFile(
    script,
    ['#!/bin/sh', ...exports, `exec ${quote(path)} --no-zygote --disable-gpu "$@"`, ''].join('\n'),
  );
  await chmod(script, 0o755);
  return script;
}
