import type { Edition } from '../model/edition.ts';
import type { Metadata } from '../model/rendered.ts';
import type { World } from '../model/world.ts';

/** What the files say about themselves; dated by the content or SOURCE_DATE_EPOCH, never by the clock. */
export function metadataOf(edition: Edition, { environment }: World): Metadata {
  const { title, authors, subject, keywords, language, fingerprint } = edition;
  const epoch = /^\d{1,11}$/.test(environment.SOURCE_DATE_EPOCH ?? '')
    ? Number(environment.SOURCE_DATE_EPOCH)
    : null;
  const date = edition.date
    ? `${edition.date}T00:00:00Z`
    : new Date((epoch ?? 946_684_800) * 1000).toISOString().replace('.000Z', 'Z');
  return { title, authors, subject, keywords, language, date, fingerprint };
}
