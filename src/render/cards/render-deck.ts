import { paletteFrom } from '../../css/palette.ts';
import type { Deck, DeckNote } from '../../model/deck.ts';
import type { Edition, EditionEntry, Part } from '../../model/edition.ts';
import { titleInFull } from '../../model/edition.ts';
import type { Passage, Point } from '../../model/handbook.ts';
import { makersOf, marksWithin, sayersOf } from '../../model/marks.ts';
import { lettersOf } from '../../model/sides.ts';
import type { Theme } from '../../model/theme.ts';
import { asWritten, lettersIn, voicesIn } from '../../text/drawn-in-text.ts';
import { escapeXml } from '../../text/escape-xml.ts';
import { type Markup, markup } from '../../text/markup.ts';
import { paragraphDirection } from '../../text/paragraph-direction.ts';
import { picturesAmong } from '../../text/pictures-in.ts';
import { labelEnd, wordsOf } from '../../wording/wording.ts';
import { notesMarkup } from '../entry/notes-markup.ts';
import { numberNotes } from '../entry/number-notes.ts';
import { passageMarkup } from '../entry/passage-markup.ts';
import { asShown } from '../entry/render-entry.ts';
import { renderPassage } from '../entry/render-passage.ts';
import { isSilent } from '../entry/signs.ts';
import { setLine } from '../formulas/set-line.ts';
import { picturesOf } from '../pictures.ts';
import { rootRule } from '../styles/cascade.ts';

/** All decks of a collection share one folder of pictures, without folders in it. */
const mediaName = (path: string) => path.replace(/^.*\//, 'variorum-');

/** Anki sets formulas with MathJax. */
const anki = { formulas: 'mathjax', pictureName: mediaName } as const;

export interface DeckOptions {
  /** Lasting name of the project: the base of every card's identity. */
  readonly key: string;
  /** ISO 8601 date-time of the cards. */
  readonly date: string;
  /** Point id -> what it says in brief, and ids of the sets that say so. */
  readonly briefs: ReadonlyMap<string, { readonly wording: string; readonly sayers: readonly string[] }>;
  /** Entry id -> what answers its question before its points. Default: none. */
  readonly openings?: ReadonlyMap<string, string>;
}

/** An edition as cards to learn from: a question, its points in brief, and in full for those who ask. */
export function renderDeck(edition: Edition, theme: Theme, options: DeckOptions): Deck {
  return {
    key: options.key,
    title: edition.title,
    language: edition.language,
    css: noteStyle(edition, theme),
    date: options.date,
    notes: edition.parts.flatMap((part) => part.entries.map((entry) => note(entry, part, edition, options))),
    pictures: picturesOf(edition).map((picture) => ({ ...picture, path: mediaName(picture.path) })),
  };
}

/** The note type's style sheet: the theme's own colours and faces, and what the layers say of cards. */
function noteStyle(edition: Edition, theme: Theme): string {
  return [
    ...theme.layers.map((layer) => rootRule(layer.tokens)),
    ...(edition.settings.colour === undefined ? [] : [rootRule(paletteFrom(edition.settings.colour))]),
    ...theme.layers.map((layer) => layer.anki),
  ].join('\n');
}

function note(
  written: EditionEntry,
  part: Part,
  edition: Edition,
  { briefs, openings }: DeckOptions,
): DeckNote {
  const { entry, notes } = numberNotes(written, { ...anki, notesOfLinks: false });
  const told = answering(entry);
  const sets = edition.answerSets.filter(({ id }) => told.has(id));
  const brief = (point: Point) => ({ label: point.label, gist: briefs.get(point.id)?.wording ?? '' });
  const marked = (point: Point) => {
    if (edition.settings.sources === 'none') return '';
    const { gist } = brief(point);
    // Two wordings with their letters before them show by themselves that they differ.
    if (point.standing === 'differs')
      return voicesIn(gist).length < 2 && edition.answerSets.length > 1
        ? ' <small class="mark">≠</small>'
        : '';
    if (isSilent(makersOf(point), edition) || lettersIn(gist).length > 0) return '';
    return ` <small class="mark">${escapeXml(lettersOf(briefs.get(point.id)?.sayers ?? [], edition.answerSets).replaceAll('+', ' '))}</small>`;
  };
  const shown = (passages: readonly Passage[], front = false) =>
    picturesAmong(passages)
      .filter(({ ofQuestion }) => ofQuestion === front)
      .map(({ picture, alt }) => `<br/><img src="${mediaName(picture.path)}" alt="${escapeXml(alt)}"/>`)
      .join('');
  const items = entry.points.map((point) => {
    const { label, gist } = brief(point);
    const html = [
      label && `<b>${escapeXml(label)}</b>`,
      gist !== label &&
        setLine(gist, { formulas: 'mathjax', sign: (letters) => `${letterMark(letters.join('+')).text} ` }),
    ].filter(Boolean);
    const end = labelEnd(label ?? '', edition.language);
    const standing = edition.settings.sources === 'none' ? 'single' : point.standing;
    const inner = `${html.join(end)}${marked(point)}${shown(point.passages)}`;
    return wayItem(point, 'li') + line('li', ` class="${standing}"`, inner);
  });
  const whole = entry.points.map((point) => {
    // Where all of it is said by the same no letter stands before it.
    const several = marksWithin(point).some((named) => named.length > 0);
    const marks = several && edition.settings.sources !== 'none';
    const end = labelEnd(point.label ?? '', edition.language);
    const said = point.passages.map((passage, place) => {
      const label = place === 0 && point.label !== null && markup`<b>${point.label}</b>${end}`;
      return passageMarkup(renderPassage(asShown(passage, point, edition), anki), {
        language: edition.language,
        start: markup`${label}${marks && sideMark(passage, edition)}`,
      });
    });
    return `${wayItem(point, 'div')}<div class="point">${said.map(({ text }) => text).join('')}</div>`;
  });
  const remarks = (passages: EditionEntry['intro']) =>
    passages
      .map((passage) => passageMarkup(renderPassage(passage, anki), { language: edition.language }).text)
      .join('');
  const opening = openings?.get(entry.id);
  const openingHtml = opening === undefined ? '' : line('p', '', setLine(opening, { formulas: 'mathjax' }));
  const below = (notesMarkup(notes) || markup``).text;
  const inWords = (point: Point): string => {
    const { label, gist } = brief(point);
    const words = [label, gist === label ? null : asWritten(gist)]
      .filter(Boolean)
      .join(labelEnd(label ?? '', edition.language));
    const pictures = picturesAmong(point.passages).filter(({ alt }) => !words.includes(alt));
    const way = point.way === undefined ? [] : [`${point.way}:`];
    return [...way, words, ...pictures.map(({ alt }) => `[${alt}]`)].join(' ');
  };
  return {
    id: entry.id,
    number: entry.number,
    topic: titleInFull(part),
    question: entry.question,
    points: [...(opening === undefined ? [] : [asWritten(opening)]), ...entry.points.map(inWords)],
    questionHtml: escapeXml(entry.question) + shown(entry.intro, true),
    answerHtml:
      items.length > 0
        ? `${openingHtml}<ul>${items.join('')}</ul>${shown([...entry.intro, ...entry.outro])}`
        : remarks([...entry.intro, ...entry.outro]) + below,
    fullHtml:
      items.length > 0 ? `${remarks(entry.intro)}${whole.join('')}${remarks(entry.outro)}${below}` : '',
    sources: sets.map((set) => `${set.mark} ${set.title}`),
    tags: tagsOf(entry, part, sets, edition),
  };
}

/** A line that says which way it runs where it has letters from the right: Anki knows nothing of the book's language. */
function line(tag: 'li' | 'p', attributes: string, html: string): string {
  const direction = paragraphDirection(html);
  return `<${tag}${attributes}${direction === null ? '' : ` dir="${direction}"`}>${html}</${tag}>`;
}

/** What stands over the first of several lists of steps. */
function wayItem({ way }: Pick<Point, 'way'>, tag: 'li' | 'div'): string {
  return way === undefined ? '' : `<${tag} class="way">${escapeXml(way)}</${tag}>`;
}

/** Ids of the sets that say something to a question; one that only asks it says nothing. */
function answering({ intro, points, outro }: EditionEntry): ReadonlySet<string> {
  const around = [...intro, ...outro].flatMap(({ answerSet, also = [] }) => [answerSet, ...also]);
  return new Set([...around, ...points.flatMap(({ members }) => members.map(({ answerSet }) => answerSet))]);
}

/** Who says so, before what is said; nothing where all do. */
function sideMark(passage: Passage, edition: Edition): Markup {
  const sayers = sayersOf(passage);
  const letters = isSilent(sayers, edition) ? '' : lettersOf(sayers, edition.answerSets);
  return markup`${letters !== '' && letterMark(letters)}`;
}

/** Letters before what is said, where nothing is drawn within lines. */
function letterMark(letters: string): Markup {
  return markup`<b class="mark" dir="ltr">${letters}:</b>`;
}

function tagsOf(
  entry: EditionEntry,
  part: Part,
  sets: readonly { readonly mark: string }[],
  { settings, language }: Edition,
): string[] {
  const words = wordsOf(language);
  const word = (text: string) => text.trim().replace(/[\s:]+/g, '_');
  return [
    ...(part.title
      ? [[words.tagTopic, ...(part.within ? [word(part.within.title)] : []), word(part.title)].join('::')]
      : []),
    ...sets.map((set) => `${words.tagSource}::${word(set.mark)}`),
    ...(settings.sources !== 'none' && entry.points.some((point) => point.standing === 'differs')
      ? [words.tagDiffers]
      : []),
  ];
}
