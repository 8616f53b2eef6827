import type { Edition } from '../../model/edition.ts';
import type { WebPage } from '../../model/web-page.ts';
import { direction } from '../../text/direction.ts';

/** What the head of every web page of an edition says. */
export function pageFacts(
  edition: Edition,
): Pick<WebPage, 'language' | 'direction' | 'title' | 'description' | 'authors'> {
  return {
    language: edition.language,
    direction: direction(edition.language),
    title: edition.title,
    description: edition.subject ?? edition.subtitle ?? edition.title,
    authors: edition.authors,
  };
}
