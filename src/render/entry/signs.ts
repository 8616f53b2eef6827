import type { Edition } from '../../model/edition.ts';
import { escapeXml } from '../../text/escape-xml.ts';
import { fill, ringsOf, sayersInWords, wordsOf } from '../../wording/wording.ts';
import { drawSign, hueOf } from '../charts/draw-sign.ts';
import { setLine } from '../formulas/set-line.ts';

/** What is read out in a sign's place, by its letter and its place among those beside it; null where other words name the source. */
type Say = (letter: string, index: number) => string | null;

/** The signs of some sources, each read out as its source: one sign with their number where they are many. */
export function signsOf(
  ids: readonly string[],
  { answerSets, language }: Pick<Edition, 'answerSets' | 'language'>,
  say: Say = (letter) => fill(wordsOf(language).source, { a: letter }),
): string {
  const held = answerSets.flatMap(({ id, mark }, place) => (ids.includes(id) ? [{ mark, place }] : []));
  const rings = ringsOf(held.map(({ mark }) => mark));
  if (rings.length !== held.length)
    return rings.map((mark, index) => drawSign({ mark, place: 0 }, say(mark, index) && mark)).join('');
  return held.map((one, index) => drawSign(one, say(one.mark, index))).join('');
}

/** A line in brief as HTML, with the signs of its sources before the words of each where they differ. */
export function setBrief(text: string, edition: Pick<Edition, 'answerSets' | 'language'>): string {
  const { answerSets, language } = edition;
  const sign = (letters: readonly string[]) => {
    const ids = answerSets.filter(({ mark }) => letters.includes(mark)).map(({ id }) => id);
    const said = escapeXml(`${sayersInWords(ids, 'shared', answerSets, language)}:`);
    return `<span class="signs" role="img" aria-label="${said}">${signsOf(ids, edition, () => null)}</span>&#160;`;
  };
  return setLine(text, { sign });
}

/** The class of a source's colour; none for several. */
export function hueOfSets(ids: readonly string[], { answerSets }: Pick<Edition, 'answerSets'>): string {
  const [only, other] = ids;
  const place = answerSets.findIndex(({ id }) => id === only);
  return only === undefined || other !== undefined || place < 0 ? '' : hueOf(place);
}

/** True where a mark would say nothing new: silence means that all hold it, or that the editor wrote it, who says so in words. */
export function isSilent(ids: readonly string[], { answerSets }: Pick<Edition, 'answerSets'>): boolean {
  return ids.length === 0 || answerSets.every(({ id }) => ids.includes(id));
}
