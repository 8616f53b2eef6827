import { createHash } from 'node:crypto';

// A random UUID, drawn once: the namespace of Variorum's books.
const namespace = 'd5b0c1c2-6a0e-4a7e-9a55-0e7d3f6d2b41';

/**
 * UUID of version 5 (RFC 9562, section 5.5): the same name gives the same identifier, on every machine and in every
 * build.
 */
export function nameUuid(name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8')
    .digest()
    .subarray(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
