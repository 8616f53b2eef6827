import { join } from 'node:path';
import { cacheFolder } from '../../model/cache-folder.ts';
import type { ProjectSettings } from '../../model/settings.ts';
import type { World } from '../../model/world.ts';
import type { EngineChoice } from './engines.ts';

/**
 * The engine that the settings ask for. A key is the user's, not the project's: it comes from the environment, and
 * goes to no other address than the one that stands there beside it, so that a stranger's settings cannot send for
 * it.
 */
export function engineChoice(
  { merge: { engine, endpoint } }: ProjectSettings,
  { environment }: World,
): EngineChoice {
  const { VARIORUM_EMBEDDINGS_URL: url, VARIORUM_EMBEDDINGS_KEY: key } = environment;
  return {
    engine,
    cache: join(cacheFolder(environment), 'vectors'),
    ...(endpoint && { endpoint: { ...endpoint, ...(key && url === endpoint.url && { key }) } }),
  };
}
