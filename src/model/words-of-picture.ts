import type { Image } from 'mdast';

declare module 'mdast' {
  interface ImageData {
    /** What a picture says to whoever does not see it, where a caption, or its line, says the same: it is no text once more. */
    words?: string;
  }
}

/** What a picture says to whoever does not see it. */
export function wordsOfPicture({ alt, data }: Image): string {
  return data?.words ?? alt ?? '';
}
