import type { Edition } from '../../model/edition.ts';
import { folio, type Layout } from '../../model/layout.ts';
import { marginsOf } from '../../model/page-measures.ts';
import type { PageGeometry } from '../../model/theme.ts';
import { escapeXml } from '../../text/escape-xml.ts';
import { widthOf } from '../../text/width-of.ts';
import { fill, labelEnd, wordsOf } from '../../wording/wording.ts';
import { drawSign } from '../charts/draw-sign.ts';
import { sectionIds } from '../section-ids.ts';

/** The key at the foot of a page. */
export interface FootKey {
  /** Empty where nothing bears a sign, or the settings leave the key out. */
  readonly html: string;
  /** The page that it points to, where it has no room for all signs; else null. */
  readonly pointsTo: number | null;
}

/** Of the key, as `furniture.css` sets it: type and distance of its lines in leadings of the text, and its least type, points. */
const type = { size: 0.57, leading: 0.72, least: 8 } as const;

/** In ems: mean width of a character, a sign with what parts it from its title and from the one before, and what the folio takes of all lines but the first. */
const em = { character: 0.5, sign: 2.4, folio: 5 } as const;

/** Lines above which a key is no longer seen at a glance. */
const mostLines = 5;

/** White that the lowest line leaves below itself, mm: nearer to the edge printers have none. */
const toEdge = 5;

/**
 * What has no sign, and whose the signs are. All are named, for who meets the last of them on the page looks for it there; where
 * they have no room it says on which page they are.
 */
export function footKey(edition: Edition, layout: Layout, page: PageGeometry): FootKey {
  const { answerSets, settings, language } = edition;
  if (answerSets.length < 2 || settings.sources === 'none' || !settings.show.key)
    return { html: '', pointsTo: null };
  const { keyUnmarked, keyMarked, marks, onPage, stop } = wordsOf(language);
  // Where one sentence less lets all be named, their names say enough.
  const opens = [`${keyUnmarked} ${keyMarked}`, keyUnmarked].find(
    (words) => linesOf(words, answerSets, page) <= linesIn(page),
  );
  if (opens !== undefined) {
    const named = answerSets.map(
      ({ mark, title }, place) => `<span>${drawSign({ mark, place }, null)} ${escapeXml(title)}</span>`,
    );
    return { html: `${escapeXml(opens)} ${named.join(' ')}`, pointsTo: null };
  }
  const at = layout.pageOf.get(sectionIds.marks) ?? layout.pageOf.get(sectionIds.colophon);
  if (at === undefined) return { html: escapeXml(keyUnmarked), pointsTo: null };
  const where = `${marks}${labelEnd(marks, language)}${fill(onPage, { n: folio(layout, at) })}${stop}`;
  return { html: `${escapeXml(keyUnmarked)} <span>${escapeXml(where)}</span>`, pointsTo: at };
}

/** Size of the key's type, points on the paper. */
function sizeOf({ leading, scale }: PageGeometry): number {
  return Math.max(type.least * scale, type.size * leading);
}

/** Lines that a key has room for below the text. */
function linesIn(page: PageGeometry): number {
  const room = ((marginsOf(page).bottom - page.bleed - toEdge) * 72) / 25.4;
  const line = (sizeOf(page) * type.leading) / type.size;
  return Math.min(mostLines, Math.max(1, Math.floor(room / line)));
}

/** Lines that it takes: titles stay whole, and go on the next line where they have no room. */
function linesOf(opens: string, answerSets: Edition['answerSets'], page: PageGeometry): number {
  const { outer } = marginsOf(page);
  const edge = outer - (page.notes > 0 ? page.gutter : 0);
  const inner = page.inner - (page.flanked ? page.gutter : 0);
  const line = ((page.width - inner - edge) * 72) / 25.4 / sizeOf(page);
  let [lines, taken] = [0, 0];
  for (const width of [
    widthOf(opens) * em.character,
    ...answerSets.map(({ mark, title }) => em.sign + widthOf(mark + title) * em.character),
  ]) {
    const room = lines <= 1 ? line : line - em.folio;
    if (lines === 0 || taken + width > room) {
      const own = Math.max(1, Math.ceil(width / (lines === 0 ? line : line - em.folio)));
      lines += own;
      taken = width - (own - 1) * room;
    } else taken += width;
  }
  return lines;
}
