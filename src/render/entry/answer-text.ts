import { editor, type Passage } from '../../model/handbook.ts';
import type { Unit } from '../../model/unit.ts';
import { gapBetween } from '../../text/join-sentences.ts';
import { wordsOf } from '../../wording/wording.ts';
import { Markup, markup } from '../html/markup.ts';
import { type ToHtmlOptions, toHtml } from '../html/to-html.ts';

/** Where the parts of an answer's text meet the book around them; each is asked for markup to be put in that place. */
export interface AnswerTextOptions extends ToHtmlOptions {
  /** Before the text of a unit. */
  readonly before?: (unit: Unit) => Markup;
  /** Of the word that marks the editor's text. Default: English. */
  readonly language?: string;
}

/** A paragraph, or a block that is none: list, code, table. */
interface Block {
  readonly kind: 'paragraph' | 'block';
  readonly text: Markup;
}

/** A source's run of text as paragraphs and blocks, with something run in at its start and something at its end. */
export function passageMarkup(
  passage: Passage,
  options: AnswerTextOptions = {},
  start: Markup = nothing,
  mark: Markup = nothing,
): Markup {
  const end =
    passage.answerSet === editor
      ? markup`${byEditor(options.language ?? 'en')}${mark.text !== '' && ['\u00a0', mark]}`
      : mark;
  const blocks = cut(passage.units, options);
  const first = blocks[0];
  const last = blocks.at(-1);
  const lead = start.text !== '' && first?.kind !== 'paragraph' ? markup`<p>${start}</p>` : nothing;
  const tail = end.text !== '' && last?.kind !== 'paragraph' ? markup`<p class="marks">${end}</p>` : nothing;
  const body = blocks.map((block) =>
    block.kind === 'block'
      ? block.text
      : markup`<p${turned(block.text.text)}>${block === first && start.text !== '' && [start, ' ']}${block.text}${block === last && end.text !== '' && ['\u00a0', end]}</p>`,
  );
  return markup`${lead}${body}${tail}`;
}

const nothing = new Markup('');
/** What is the editor's says so, whatever the settings show of the sources. */
function byEditor(language: string): Markup {
  return markup`<span class="by-editor">${wordsOf(language).byEditor}</span>`;
}

/** Text that may run from right to left takes its direction from its own first letter. */
function turned(html: string): Markup {
  return rightToLeft.test(html) ? new Markup(' dir="auto"') : nothing;
}

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

function cut(units: readonly Unit[], options: AnswerTextOptions): readonly Block[] {
  const blocks: { kind: Block['kind']; paragraph: number; html: string; end: string }[] = [];
  for (const unit of units) {
    const before = options.before?.(unit) ?? nothing;
    const sentence = unit.kind === 'sentence';
    const text = toHtml(sentence ? unit.phrasing : unit.node === undefined ? [] : [unit.node], options);
    if (before.text === '' && text === '') continue;
    const last = blocks.at(-1);
    const put = markup`${before}${new Markup(text)}`;
    if (sentence && last?.kind === 'paragraph' && last.paragraph === unit.paragraph) {
      last.html += gapBetween(last.end, unit.text) + put.text;
      last.end = unit.text;
    } else
      blocks.push({
        kind: sentence ? 'paragraph' : 'block',
        paragraph: unit.paragraph,
        html: put.text,
        end: unit.text,
      });
  }
  return blocks.map(({ kind, html }) => ({ kind, text: new Markup(html) }));
}
