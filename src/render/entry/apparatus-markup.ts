import { type Markup, markup } from '../../text/markup.ts';
import { wordsOf } from '../../wording/wording.ts';
import type { ApparatusView, VariantsView } from './apparatus-view.ts';

/** The apparatus of a question for the web page; false where the settings do not want one. */
export function apparatusMarkup(
  { present, files, places, variants }: ApparatusView,
  language: string,
): Markup | false {
  return (
    present &&
    markup`<div class="apparatus"><p class="apparatus-head">${wordsOf(language).whoSaysSo}</p>
<p class="apparatus-files">${files.map(({ letter, place }) => markup`${siglum(letter)}\u00a0${place} `)}</p>
<p class="apparatus-places">${places.map(
      ({ href, lemma, holders }) =>
        markup`<span class="apparatus-item"><a class="lemma" href="${href}">${lemma}</a> ${lines(holders)}</span> `,
    )}</p>
${variants.map(variantsMarkup)}</div>
`
  );
}

/** The wordings that are not printed at one place: `lemma ] A variant; B variant`. */
export function variantsMarkup({ href, lemma, readings }: VariantsView): Markup {
  const key =
    href === ''
      ? markup`<span class="lemma">${lemma}</span>`
      : markup`<a class="lemma" href="${href}">${lemma}</a>`;
  return markup`<p class="variant">${lemma !== '' && markup`${key}\u00a0] `}${readingsMarkup(readings)}</p>
`;
}

export function readingsMarkup(readings: VariantsView['readings']): readonly Markup[] {
  return readings.map(
    ({ letter, text, reason }, index) =>
      markup`${index > 0 && ' '}${siglum(letter)}\u00a0${text}${reason !== '' && markup` <i>(${reason})</i>`}`,
  );
}

function lines(holders: ApparatusView['places'][number]['holders']): readonly Markup[] {
  return holders.map(
    ({ letter, lines: at }, index) =>
      markup`${index > 0 && ', '}${siglum(letter)}${at !== '' && markup`\u00a0${at}`}`,
  );
}

function siglum(letter: string): Markup {
  return markup`<span class="siglum">${letter}</span>`;
}
