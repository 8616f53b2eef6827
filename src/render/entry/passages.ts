import type { Passage } from '../../model/handbook.ts';
import type { Unit } from '../../model/unit.ts';
import { gapBetween } from '../../text/join-sentences.ts';
import { smartQuotes } from '../html/smart-quotes.ts';
import { toHtml } from '../html/to-html.ts';
import { unitElementId } from './unit-element-id.ts';

/** A run of one source's text as markup. */
export interface PassageHtml {
  /** The paragraph that something may be run in to: without `<p>`; empty where the text begins with a block. */
  readonly leadHtml: string;
  /** What follows: paragraphs and blocks with their tags. */
  readonly restHtml: string;
}

/** A passage's units as paragraphs and blocks; sentences get their ids unless it is printed a second time. */
export function passageHtml(passage: Passage, ids: boolean): PassageHtml {
  const blocks: { paragraph: number | null; html: string; text: string }[] = [];
  for (const unit of passage.units) {
    const last = blocks.at(-1);
    if (unit.kind === 'block') blocks.push({ paragraph: null, html: blockHtml(unit, ids), text: unit.text });
    else if (last && last.paragraph === unit.paragraph)
      last.html += gapBetween(last.text, unit.text) + sentenceHtml(unit, ids);
    else blocks.push({ paragraph: unit.paragraph, html: sentenceHtml(unit, ids), text: '' });
    const now = blocks.at(-1);
    if (now) now.text = unit.text;
  }
  const [first, ...rest] = blocks.filter(({ html }) => html !== '');
  const whole = (block: { paragraph: number | null; html: string }): string =>
    block.paragraph === null ? block.html : `<p dir="auto">${block.html}</p>`;
  if (first === undefined) return { leadHtml: '', restHtml: '' };
  if (first.paragraph === null) return { leadHtml: '', restHtml: [first, ...rest].map(whole).join('') };
  return { leadHtml: first.html, restHtml: rest.map(whole).join('') };
}

function sentenceHtml(unit: Unit, ids: boolean): string {
  const html = toHtml(smartQuotes(unit.phrasing));
  return html === '' || !ids ? html : `<span id="${unitElementId(unit)}">${html}</span>`;
}

function blockHtml(unit: Unit, ids: boolean): string {
  const html = unit.node === undefined ? '' : toHtml(smartQuotes([unit.node]));
  return `<div class="block"${ids ? ` id="${unitElementId(unit)}"` : ''}>${html}</div>`;
}
