import type { Unit } from '../../model/unit.ts';
import { gapBetween } from '../../text/join-sentences.ts';
import { Markup, markup } from '../../text/markup.ts';
import { paragraphDirection } from '../../text/paragraph-direction.ts';
import { wordsOf } from '../../wording/wording.ts';
import { hastToHtml } from '../html/to-html.ts';
import type { RenderedBlock, RenderedPassage } from './render-passage.ts';

/** What is set with a passage's text. */
export interface PassageMarkupOptions {
  /** Of the word that marks the editor's text. */
  readonly language: string;
  /** Before the text of a unit. */
  readonly before?: (unit: Unit) => Markup;
  /** Run in at the start. */
  readonly start?: Markup | undefined;
  /** Run in at the end. */
  readonly mark?: Markup | undefined;
}

/** A passage as paragraphs and blocks for screens: the web page, the EPUB, cards in Anki. */
export function passageMarkup(passage: RenderedPassage, options: PassageMarkupOptions): Markup {
  const { language, before = () => nothing, start = nothing, mark = nothing } = options;
  const end = passage.edited ? markup`${byEditor(language)}${mark.text !== '' && ['\u00a0', mark]}` : mark;
  const blocks = passage.blocks
    .map((block) => ({ kind: block.kind, text: blockMarkup(block, before) }))
    .filter(({ text }) => text.text !== '');
  const first = blocks[0];
  const last = blocks.at(-1);
  const lead = start.text !== '' && first?.kind !== 'paragraph' ? markup`<p>${start}</p>` : nothing;
  const tail = end.text !== '' && last?.kind !== 'paragraph' ? markup`<p class="marks">${end}</p>` : nothing;
  const body = blocks.map((block) =>
    block.kind === 'block'
      ? block.text
      : markup`<p${turned(block.text.text)}>${block === first && start.text !== '' && [start, gapBehind(start)]}${block.text}${block === last && end.text !== '' && ['\u00a0', end]}</p>`,
  );
  return markup`${lead}${body}${tail}`;
}

const nothing = new Markup('');

/** A full-width colon is as wide as a colon and its space. */
function gapBehind(start: Markup): string {
  return /[\s：](?:<\/\w+>)*$/.test(start.text) ? '' : ' ';
}

/** What is the editor's says so, whatever the settings show of the sources. */
function byEditor(language: string): Markup {
  return markup`<span class="by-editor">${wordsOf(language).byEditor}</span>`;
}

/** Text that runs from right to left, by most of its letters, says so. */
function turned(html: string): Markup {
  const direction = paragraphDirection(html);
  return direction === null ? nothing : new Markup(` dir="${direction}"`);
}

/** The units with their gaps; one of which nothing is seen leaves none. */
function blockMarkup({ units }: RenderedBlock, before: (unit: Unit) => Markup): Markup {
  const seen = units
    .map(({ unit, content }) => ({ unit, text: before(unit).text + hastToHtml(content) }))
    .filter(({ text }) => text !== '');
  const texts = seen.map(({ unit, text }, at) => {
    const previous = seen[at - 1];
    return (previous ? gapBetween(previous.unit.text, unit.text) : '') + text;
  });
  return new Markup(texts.join(''));
}
