import { decodeHTML } from 'entities';
import { firstHeading } from './derive-settings.ts';

/** The title of a web page or a notebook by its beginning: its first heading of the first level, else its title; null where it has none. */
export function documentTitle(file: string, start: string): string | null {
  const written = /\.ipynb$/i.test(file) ? notebookHeading(start) : pageTitle(start);
  const title = written?.replace(/\s+/g, ' ').trim();
  return title ? firstHeading(`# ${title}`) : null;
}

function pageTitle(start: string): string | undefined {
  const titles = [inside('h1', start), inside('title', start)];
  return titles.map((html) => decodeHTML(html.replace(/<[^>]*>/g, ' ')).trim()).find(Boolean);
}

/** What the first element of a name holds; empty where there is none, or it does not end in what is looked at. */
function inside(name: string, html: string): string {
  const low = html.toLowerCase();
  const opens = low.search(new RegExp(`<${name}[\\s>]`));
  const from = opens < 0 ? -1 : low.indexOf('>', opens);
  const to = from < 0 ? -1 : low.indexOf(`</${name}`, from);
  return to < 0 ? '' : html.slice(from + 1, to);
}

/** The heading that a notebook begins with: a cell's source is a text of JSON, or the first of a list of such. */
function notebookHeading(start: string): string | undefined {
  const [, heading] =
    /"source"\s{0,9}:\s{0,99}(?:\[\s{0,99})?"#[ \t]((?:[^"\\]|\\(?!n).)*)/.exec(start) ?? [];
  return heading
    ?.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\(.)/g, '$1');
}
