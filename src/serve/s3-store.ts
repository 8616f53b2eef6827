import { MachineFault } from '../model/machine-fault.ts';
import type { World } from '../model/world.ts';
import type { JobStore } from './job-store.ts';

/**
 * A store in a bucket of S3, or of what speaks as S3 does (VARIORUM_S3_ENDPOINT). Requests are signed by aws4fetch, which is one file: of
 * Amazon's own client, 40 packages, nothing but put, get and delete would be used.
 */
export async function s3Store(
  bucket: string,
  prefix: string,
  environment: World['environment'],
): Promise<JobStore> {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, AWS_REGION } = environment;
  if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY)
    throw new MachineFault(
      'VARIORUM_STORE is a bucket, and AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set.',
    );
  const { AwsClient } = await import('aws4fetch').catch(() => {
    throw new MachineFault(
      'VARIORUM_STORE is a bucket, and the package for it is not installed. Run `npm install aws4fetch`, or name a folder.',
    );
  });
  const region = AWS_REGION || 'us-east-1';
  const client = new AwsClient({
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    ...(AWS_SESSION_TOKEN && { sessionToken: AWS_SESSION_TOKEN }),
    service: 's3',
    region,
    retries: 3,
  });
  const endpoint = environment.VARIORUM_S3_ENDPOINT || `https://s3.${region}.amazonaws.com`;
  const keyOf = (id: string, path: string) =>
    [...prefix.split('/').filter(Boolean), id, ...path.split('/')].map(encodeURIComponent).join('/');
  const ask = async (method: string, id: string, path: string, body?: Uint8Array): Promise<Response> => {
    const address = `${endpoint.replace(/\/+$/, '')}/${bucket}/${keyOf(id, path)}`;
    const answer = await client
      .fetch(address, { method, ...(body && { body: body as Uint8Array<ArrayBuffer> }) })
      .catch((cause) => {
        throw new MachineFault(`The store at ${endpoint} does not answer: ${(cause as Error).message}`, {
          cause,
        });
      });
    if (!answer.ok && answer.status !== 404)
      throw new MachineFault(`The store at ${endpoint} answered ${answer.status} to ${method} in ${bucket}.`);
    return answer;
  };
  return {
    put: async (id, path, bytes) => {
      const { status } = await ask('PUT', id, path, bytes);
      if (status === 404) throw new MachineFault(`The store at ${endpoint} has no bucket ${bucket}.`);
    },
    get: async (id, path) => {
      const answer = await ask('GET', id, path);
      return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
    },
    remove: async (id, path) => void (await ask('DELETE', id, path)),
    // A bucket removes by its own rule for the prefix: nobody need list it.
    sweep: async () => {},
  };
}
