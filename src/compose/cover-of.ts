import type { Asset } from '../model/asset.ts';
import type { Cover } from '../model/edition.ts';
import type { EditionSettings } from '../model/settings.ts';

/**
 * The cover as the settings want it; `pictures` by their paths as written there. A picture that was named is the
 * cover's kind.
 */
export function coverOf({ cover }: EditionSettings, pictures: ReadonlyMap<string, Asset>): Cover {
  const pictureOf = (path: string | undefined) => (path === undefined ? null : (pictures.get(path) ?? null));
  const wanted = cover.kind ?? (cover.image === undefined ? 'pattern' : 'image');
  const image = wanted === 'image' ? pictureOf(cover.image) : null;
  return {
    kind: wanted === 'image' && image === null ? 'pattern' : wanted,
    image,
    logo: pictureOf(cover.logo),
    text: cover.text ?? null,
  };
}
