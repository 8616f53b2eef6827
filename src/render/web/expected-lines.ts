import type { EditionEntry } from '../../model/edition.ts';
import type { Passage } from '../../model/handbook.ts';

/**
 * Letters on a line of the page where it is widest. A letter of Chinese, Japanese or Korean counts double.
 */
const lettersOnLine = 72;

/**
 * About how many lines an entry takes. Browsers that lay out only what is near must know how long the rest
 * is.
 */
export function expectedLines({ intro, points, outro }: EditionEntry): number {
  const passages = [...intro, ...points.flatMap((point) => point.passages), ...outro];
  const lines = passages.reduce((sum, passage) => sum + linesOf(passage), 0);
  // A point stands apart from the next one by half a line and more.
  return Math.round(lines + points.length * 0.65);
}

function linesOf({ text, units }: Passage): number {
  const wide =
    text.match(/[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/g)?.length ?? 0;
  const breaks = units.reduce(
    (sum, { node }) => sum + (node?.type === 'code' ? node.value.split('\n').length : 0),
    0,
  );
  return Math.ceil((text.length + wide) / lettersOnLine) + breaks;
}
