import type { Part } from '../../model/edition.ts';
import type { PageGeometry } from '../../model/theme.ts';

/** How closely the questions of a topic are listed on its opener. */
export interface OpenerFit {
  /** A closer setting. */
  readonly crowded: boolean;
  /** A small head, and no strips. */
  readonly packed: boolean;
  /** False: they would not go on the page in any case, and stand in the contents. */
  readonly listed: boolean;
  /** Whether the band of a topic without an opener lists its questions. */
  readonly banded: boolean;
}

const point = 25.4 / 72;

/**
 * Of each setting: leadings that a line of a question takes, and the rest of the question, mm in the sheets'
 * own scale.
 */
const loose = { line: 1.25, rest: 13.5 } as const;
const close = { line: 1.05, rest: 10 } as const;
const packed = { line: 0.95, rest: 3.5 } as const;

/** Height of the head in the closest setting, and of a further line of a title in the others, mm. */
const packedHead = 50;
const titleLine = 17;
/** Height of the line that names the section that a topic is in, mm. */
const sectionLine = 10;

/**
 * Lines of a page, and its height, mm in the sheets' own scale, from which a band may list its questions. On less, the list with the
 * first question and its answer in brief are more than half of a page, must not be parted, and leave the page before them half empty.
 */
const bandRoom = { lines: 40, height: 215 } as const;

/** Width of a character of a title and of a question, the latter in leadings; white beside the list, mm. */
const titleCharacter = 7.5;
const character = 0.43;
const beside = 20;

/**
 * Finds the setting in which an opener stays on one page; `head` is the height of what the theme sets over
 * the list.
 */
export function fitOpener(part: Part, page: PageGeometry, head: number): OpenerFit {
  const leading = (page.leading * point) / page.scale;
  const room = page.lines * leading;
  const measure = page.measure / page.scale;
  const perLine = Math.max(12, (measure - beside) / (character * leading));
  const titleLines = Math.ceil(((part.title ?? '').length * titleCharacter) / measure);
  const list = ({ line, rest }: { readonly line: number; readonly rest: number }) =>
    part.entries.reduce(
      (sum, { question }) => sum + Math.ceil(question.length / perLine) * line * leading + rest,
      0,
    );
  const above = head + Math.max(0, titleLines - 1) * titleLine + (part.within ? sectionLine : 0);
  const crowded = part.entries.length > 4 || above + list(loose) > room;
  return {
    crowded,
    packed: crowded && above + list(close) > room,
    listed: packedHead + list(packed) <= room,
    banded: page.lines >= bandRoom.lines && room >= bandRoom.height,
  };
}
