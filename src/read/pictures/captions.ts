import type { Image, Paragraph, Parents, PhrasingContent, RootContent } from 'mdast';
import { toString as plain } from 'mdast-util-to-string';
import { wordsOfPicture } from '../../model/words-of-picture.ts';

/** A picture with the paragraph, or what else of a line, that it stands in, and with what that stands in. */
export interface PlacedImage {
  readonly image: Image;
  readonly parent: Parents;
  readonly above: Parents | undefined;
}

/**
 * Makes a caption of a paragraph beside a picture that stands alone where it says what the picture's words say, and leaves these words to
 * their caption, or to the line that the picture stands in: what is said once is printed once.
 */
export function leaveWordsToCaption(placed: PlacedImage): void {
  const { image, parent } = placed;
  const words = bare(image.alt ?? '');
  // Of one that is elsewhere the words are the link to it.
  if (words === '' || /^https?:/i.test(image.url)) return;
  const line: readonly RootContent[] = parent.children;
  const beside = line.flatMap((child) => (child === image ? [] : plain(child))).join('');
  const isSaid = line.length > 1 ? says(beside, words) : takeCaption(placed, words);
  if (!isSaid) return;
  image.data = { ...image.data, words: image.alt ?? '' };
  image.alt = '';
  closeUp(placed);
}

/** The title of a picture that stands alone is its caption, which is text as any other. */
export function addTitle({ image, parent }: PlacedImage): void {
  const title = image.title?.trim() ?? '';
  if (title === '' || bare(title) === bare(wordsOfPicture(image))) return;
  const place = image.position ? { position: image.position } : {};
  const paragraph = parent as Paragraph;
  paragraph.children.push({ type: 'text', value: ' ', ...place });
  addCaption(paragraph, [{ type: 'text', value: title, ...place }], place);
}

/** A picture that is no text goes with the text that it touches: a space before or behind it would be the end of a sentence. */
function closeUp({ image, parent }: PlacedImage): void {
  const line = parent.children as RootContent[];
  const at = line.indexOf(image);
  const before = line[at - 1];
  const behind = line[at + 1];
  if (!before && behind?.type === 'text') behind.value = behind.value.trimStart();
  if (!behind && before?.type === 'text') before.value = before.value.trimEnd();
}

/** Takes a paragraph behind or before a picture into that of the picture; false where none says its words. */
function takeCaption({ parent, above }: PlacedImage, words: string): boolean {
  const blocks: RootContent[] = above?.children ?? [];
  const at = blocks.indexOf(parent as RootContent);
  for (const beside of [at + 1, at - 1]) {
    const caption = at < 0 ? undefined : blocks[beside];
    if (caption?.type !== 'paragraph' || !says(plain(caption), words)) continue;
    blocks.splice(beside, 1);
    const { position } = caption;
    addCaption(parent as Paragraph, caption.children, position && { position });
    if (parent.position && position) {
      const [first, last] = beside > at ? [parent.position, position] : [position, parent.position];
      parent.position = { start: first.start, end: last.end };
    }
    return true;
  }
  return false;
}

function addCaption(
  paragraph: Paragraph,
  words: PhrasingContent[],
  place: Pick<Paragraph, 'position'> = {},
): void {
  const [only, ...others] = words;
  const slanted = only?.type === 'emphasis' && others.length === 0 ? [only] : null;
  paragraph.children.push(...(slanted ?? [{ type: 'emphasis' as const, children: words, ...place }]));
}

/** Whether a line says these words and no more, but for `Figure 3:` before them. */
function says(line: string, words: string): boolean {
  return (
    bare(line) === words || bare(line.trim().replace(/^\p{L}+\.?\s*\d+\s*(?:[.:)–-]+\s*)?/u, '')) === words
  );
}

/** Words without what is between them and around them. */
function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
