import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';

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
    const path = decodeURI(url.replace(/[?#].*$/, '')).replaceAll('\\', '/');
    const whole = await realpath(resolve(folder, dirname(document), path));
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
