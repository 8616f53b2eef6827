import { decodeHTML } from 'entities';
import { firstHeading } from './derive-settings.ts';

/** The title of a web page or a notebook by its beginning: its first heading of the first level, else its title; null where it has none. */
export function documentTitle(file: string, start: string): string | null {
  const written = /\.ipynb$/i.test(file) ? notebookHeading(start) : pageTitle(start);
  const title = written?.replace(/\s+/g, ' ').trim();
  return title ? firstHeading(`# ${title}`) : null;
}

function pageTitle(start: string): string | undefined {
  const [, heading = ''] = /<h1\b[^>]*>([\s\S]*?)<\/h1>/i.exec(start) ?? [];
  const [, title = ''] = /<title\b[^>]*>([\s\S]*?)<\/title>/i.exec(start) ?? [];
  return [heading, title].map((html) => decodeHTML(html.replace(/<[^>]*>/g, ' ')).trim()).find(Boolean);
}

/** The heading that a notebook begins with: a cell's source is a text of JSON, or the first of a list of such. */
function notebookHeading(start: string): string | undefined {
  const [, heading] = /"source"\s*:\s*\[?\s*"#[ \t]+((?:[^"\\]|\\(?!n).)*)/.exec(start) ?? [];
  return heading
    ?.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\(.)/g, '$1');
}
