import { type Zippable, zipSync } from 'fflate';

/** A file of the container; text is written as UTF-8. */
export interface ContainerFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * An EPUB container (OCF 3.3): `mimetype` first and stored without extra fields, the rest in the order given, every
 * time the zip format's first. The same files give the same bytes.
 */
export function zipPublication(files: readonly ContainerFile[]): Uint8Array {
  const encoder = new TextEncoder();
  // fflate reads the date in local time, so that this one, made in local time, is the same everywhere.
  const mtime = new Date(1980, 0, 1);
  const entries: Zippable = { mimetype: [encoder.encode('application/epub+zip'), { level: 0, mtime }] };
  for (const { path, content } of files) {
    const bytes = typeof content === 'string' ? encoder.encode(content) : content;
    // Fonts in WOFF2 and pictures are compressed already.
    const level = /\.(woff2|png|jpe?g|webp)$/.test(path) ? 0 : 9;
    entries[path] = [bytes, { level, mtime }];
  }
  return zipSync(entries);
}
