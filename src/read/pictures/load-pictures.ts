import type { Image, Paragraph, Parents, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { tell } from '../../model/diagnostic.ts';
import { wordsOfPicture } from '../../model/words-of-picture.ts';
import { addTitle, leaveWordsToCaption, type PlacedImage } from './captions.ts';
import { findPicture, type NotFound } from './find-picture.ts';
import { pictureAsset } from './picture-asset.ts';
import { cssLength, heightOf, type PictureMeasure, takeMeasure } from './picture-measure.ts';

/**
 * Brings in the pictures of a document: files inside the project folder, data addresses, a notebook's attachments. Each stands
 * in the data of its image; one that cannot be had is a message, and its words are printed in its place.
 */
export async function loadPictures(folder: string, file: VFile, tree: Root): Promise<void> {
  const images: {
    readonly placed: PlacedImage;
    readonly alone: boolean;
    readonly measure: PictureMeasure;
  }[] = [];
  const aboveOf = new Map<Parents, Parents>();
  visit(tree, 'paragraph', (paragraph: Paragraph, _, above: Parents | undefined) => {
    if (above) aboveOf.set(paragraph, above);
  });
  visit(tree, 'image', (image: Image, index, parent: Parents | undefined) => {
    if (!parent || index === undefined) return;
    const taken = takeMeasure(image, parent, index);
    const measure = {
      width: taken.width ?? cssLength(image.data?.width),
      height: taken.height ?? heightOf(image.data?.height),
    };
    const alone = parent.type === 'paragraph' && parent.children.length === 1;
    images.push({ placed: { image, parent, above: aboveOf.get(parent) }, alone, measure });
  });
  for (const { placed, alone, measure } of images) {
    const { image, parent } = placed;
    leaveWordsToCaption(placed);
    if (alone) addTitle(placed);
    const { width, height } = measure;
    // A picture without words would not be seen by those who read the text, us among them.
    if (!wordsOfPicture(image).trim()) image.alt = nameOf(image.url);
    const said = image.data?.words;
    const found = await findPicture(image.url, folder, file.path);
    const usable = 'bytes' in found ? await pictureAsset(found.bytes) : found;
    if ('reason' in usable) {
      report(file, image, usable);
      const line: RootContent[] = parent.children;
      if (said !== undefined) line.splice(line.indexOf(image), 1);
      continue;
    }
    const { picture, taken } = usable;
    if (taken.length > 0) reportTaken(file, image, taken);
    image.data = {
      ...image.data,
      picture,
      hProperties: {
        dataPicture: picture.path,
        ...(said !== undefined && { alt: said }),
        ...(width !== null && { dataWidth: width }),
        ...(width === null && height !== null && { dataHeight: height }),
        ...(alone && { className: ['figure'] }),
      },
    } as Image['data'] & object;
  }
}

function nameOf(url: string): string {
  const name = /([^/\\?#]+?)(?:\.\w+)?(?:[?#].*)?$/.exec(url.startsWith('data:') ? '' : url)?.[1];
  return name ?? 'Picture';
}

/** What is told of a picture that is not there, by its rule; of others, that they cannot be printed. */
const factOf: Readonly<Record<string, 'pictureMissing' | 'pictureElsewhere'>> = {
  'no-such-image': 'pictureMissing',
  'remote-image': 'pictureElsewhere',
};

function report(file: VFile, { url, position }: Image, { rule, reason, expected }: NotFound): void {
  const shown = url.length > 80 ? `${url.slice(0, 79)}…` : url;
  tell(file, {
    rule,
    place: position,
    reason: `${reason}: ${shown}`,
    actual: shown,
    expected: [expected],
    todo: 'Its alternative text is printed in its place.',
    facts: { kind: factOf[rule] ?? 'pictureUnfit', path: shown },
  });
}

function reportTaken(file: VFile, { url, position }: Image, taken: readonly string[]): void {
  const shown = url.length > 80 ? `${url.slice(0, 79)}…` : url;
  tell(file, {
    rule: 'svg-cleaned',
    place: position,
    reason: `Of the drawing ${shown} not everything is kept: ${taken.slice(0, 6).join(', ')}`,
    actual: taken.join(', '),
    expected: ['shapes, text, styles and pictures that are in the file itself'],
    todo: 'Look at it in the book; export it anew with all that it needs in it if something is missing.',
    facts: { kind: 'drawingCleaned', path: shown, taken: taken.slice(0, 6).join(', ') },
  });
}
