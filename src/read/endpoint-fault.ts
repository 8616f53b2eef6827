import type { VFileMessage } from 'vfile-message';
import { diagnostic } from '../model/diagnostic.ts';
import type { MergeSettings } from '../model/settings.ts';
import type { World } from '../model/world.ts';
import type { SettingsFile } from './settings.ts';
import type { Override } from './settings-override.ts';

/** Who may name the server that texts are sent to. */
export interface EndpointFacts {
  /** The settings file as messages name it. */
  readonly file: string;
  readonly place: SettingsFile['place'];
  /** Settings of the command line. */
  readonly overrides: readonly Override[];
  /** Hosts of `--allow-endpoint`. */
  readonly allowed: readonly string[];
  readonly environment: World['environment'];
}

/**
 * Why the engine `endpoint` cannot be used; null where it can, or is not asked for. A project may be a stranger's, and the engine sends
 * the documents' text: the address must come from the command line or the user's own environment, or its host be allowed there.
 */
export function endpointFault(
  { engine, endpoint }: MergeSettings,
  facts: EndpointFacts,
): VFileMessage | null {
  const { file, place } = facts;
  if (engine !== 'endpoint') return null;
  if (!endpoint)
    return diagnostic({
      severity: 'error',
      file,
      place: place(['merge', 'engine']),
      rule: 'missing',
      reason: '`merge.endpoint` is missing',
      actual: 'the engine `endpoint` without a server',
      expected: ['`url` and `model` under `merge.endpoint`'],
      todo: 'Say which server is to be asked, or take another engine.',
    });
  const { host } = new URL(endpoint.url);
  if (isUsersOwn(endpoint.url, host, facts)) return null;
  return diagnostic({
    severity: 'error',
    file,
    place: place(['merge', 'endpoint', 'url']),
    rule: 'endpoint-allowed',
    reason: `This project would send the text of its documents to ${host}`,
    actual: endpoint.url,
    expected: ['an address that you name yourself'],
    todo: `If you want that, add --allow-endpoint ${host} to the command, or set VARIORUM_EMBEDDINGS_URL to the address; else take another engine: --set merge.engine=default.`,
  });
}

function isUsersOwn(url: string, host: string, { overrides, allowed, environment }: EndpointFacts): boolean {
  return (
    environment.VARIORUM_EMBEDDINGS_URL === url ||
    allowed.includes(host) ||
    allowed.includes(new URL(url).hostname) ||
    overrides.some(({ path, text }) => path[0] === 'merge' && path[1] === 'endpoint' && text.includes(url))
  );
}
