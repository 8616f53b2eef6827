import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { decodePath } from '../../text/decode-path.ts';

/** No picture is larger; a larger one is refused unread. */
const maxBytes = 20 * 1024 * 1024;

/** Why a picture cannot be had. */
export interface NotFound {
  readonly rule: string;
  readonly reason: string;
  readonly expected: string;
}

/** The bytes behind an image's address as written in a document of the folder. Nothing is fetched, nothing outside is read. */
export async function findPicture(
  url: string,
  folder: string,
  document: string,
): Promise<{ readonly bytes: Uint8Array } | NotFound> {
  if (/^data:/i.test(url)) return fromData(url);
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url))
    return {
      rule: 'remote-image',
      reason: 'Pictures are not fetched from elsewhere',
      expected: 'a file in the project folder: save the picture there and name it by its path',
    };
  try {
    const whole = await firstThatIs(pathsOf(url).map((path) => resolve(folder, dirname(document), path)));
    if (whole === null) return missing;
    const inside = relative(await realpath(folder), whole);
    if (isAbsolute(inside) || inside === '..' || inside.startsWith(`..${sep}`))
      return {
        rule: 'outside-project',
        reason: 'The picture is outside the project folder',
        expected: 'a path inside the project folder',
      };
    const facts = await stat(whole);
    if (!facts.isFile()) return missing;
    return facts.size > maxBytes ? tooLarge : { bytes: await readFile(whole) };
  } catch {
    return missing;
  }
}

/**
 * What an address may mean as a path, the likeliest first: without query and fragment, or with them where a file has
 * `#` or `?` in its name; decoded or as it stands; and, as some systems write file names, accents joined or apart.
 */
function pathsOf(url: string): readonly string[] {
  const spelt = [url.replace(/[?#].*$/, ''), url].flatMap((one) => [decodePath(one), one]);
  const paths = spelt.flatMap((one) => [one, one.normalize('NFC'), one.normalize('NFD')]);
  return [...new Set(paths.map((path) => path.replaceAll('\\', '/')))].filter((path) => !path.includes('\0'));
}

async function firstThatIs(paths: readonly string[]): Promise<string | null> {
  for (const path of paths) {
    const found = await realpath(path).catch(() => null);
    if (found !== null) return found;
  }
  return null;
}

const missing: NotFound = {
  rule: 'no-such-image',
  reason: 'There is no such picture',
  expected: 'the path of a readable file, from the folder of this document',
};

const tooLarge: NotFound = {
  rule: 'image-too-large',
  reason: 'The picture is too large',
  expected: `at most ${maxBytes / 1024 / 1024} MB`,
};

function fromData(url: string): { readonly bytes: Uint8Array } | NotFound {
  const [, base64, data = ''] = /^data:[^,;]*(?:;(?!base64)[^,;]*)*(;base64)?,([\s\S]*)$/i.exec(url) ?? [];
  if (data.length > maxBytes * 1.4) return tooLarge;
  try {
    return { bytes: Buffer.from(base64 ? data : decodeURIComponent(data), base64 ? 'base64' : 'utf8') };
  } catch {
    return { rule: 'no-such-image', reason: 'The data of this picture is damaged', expected: 'base64 data' };
  }
}
