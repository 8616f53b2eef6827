import type { SettingPlace } from '../model/project.ts';
import type { MatchSettings } from '../model/settings.ts';

/** Where each name under `match` stands first: what asks for it may be in another thread, where no settings file is. */
export function matchPlaces(
  match: MatchSettings,
  placeOf: (path: readonly (string | number)[]) => SettingPlace,
): ReadonlyMap<string, SettingPlace> {
  const places = new Map<string, SettingPlace>();
  for (const key of ['same', 'apart'] as const)
    for (const [at, list] of match[key].entries())
      for (const [place, name] of list.entries())
        if (!places.has(name)) places.set(name, placeOf(['match', key, at, place]));
  return places;
}
