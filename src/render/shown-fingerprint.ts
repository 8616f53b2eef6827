import type { Edition } from '../model/edition.ts';

/** The fingerprint as it is printed: empty where the settings leave it out. */
export function shownFingerprint({ fingerprint, settings }: Edition): string {
  return settings.show.fingerprint ? fingerprint : '';
}
