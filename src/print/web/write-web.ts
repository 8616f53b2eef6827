import type { Asset } from '../../model/asset.ts';
import { digestOf, pagePolicy } from '../../model/page-policy.ts';
import { styleElement } from '../../model/style-element.ts';
import type { WebPage } from '../../model/web-page.ts';
import { escapeXml } from '../../text/escape-xml.ts';
import { packedIndex, searchLibrary } from './search-index.ts';

/**
 * A web page as one file that holds all it needs: style, fonts, pictures, search. Its own policy lets nothing else in: no address
 * is asked for anything, and no script runs but the two that were put there.
 */
export function writeWeb(page: WebPage, head = ''): string {
  // A page that does nothing has no script, and none may run.
  const scripts = page.script === '' ? [] : [searchLibrary(), page.script].map(escapeScript);
  const inside = dataAddresses(page.assets);
  const css = page.css.replace(/url\((['"]?)([a-z0-9./-]+)\1\)/g, (whole, _, path: string) => {
    const address = inside.get(path);
    return address === undefined ? whole : `url(${address})`;
  });
  const policy = pagePolicy(css, [
    'font-src data:',
    'img-src data:',
    `script-src ${scripts.map(digestOf).join(' ') || "'none'"}`,
  ]);
  const body = page.body.replace(
    /(<img (?:class="[^"]*" )?src=")([a-z0-9./-]+)"/g,
    (whole, start: string, path: string) => {
      const address = inside.get(path);
      return address === undefined ? whole : `${start}${address}"`;
    },
  );
  const { language, direction, title, description, authors } = page;
  return `<!DOCTYPE html>
<html lang="${escapeXml(language)}"${direction === 'rtl' ? ' dir="rtl"' : ''}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeXml(title)}</title>
<meta name="description" content="${escapeXml(description)}">
${authors.map((author) => `<meta name="author" content="${escapeXml(author)}">\n`).join('')}${head}${styleElement(css)}
</head>
<body>
${body}
${scripts.length > 0 ? `<script type="text/plain" id="search-index">${packedIndex(page.search, language)}</script>\n` : ''}${scripts.map((script) => `<script>${script}</script>\n`).join('')}</body>
</html>
`;
}

function dataAddresses(assets: readonly Asset[]): ReadonlyMap<string, string> {
  return new Map(
    assets.map(({ path, type, bytes }) => [
      path,
      `data:${type};base64,${Buffer.from(bytes).toString('base64')}`,
    ]),
  );
}

/** Nothing in a script may end it early. */
function escapeScript(script: string): string {
  return `\n${script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')}\n`;
}
