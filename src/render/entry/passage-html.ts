import type { Unit } from '../../model/unit.ts';
import { gapBetween } from '../../text/join-sentences.ts';
import { hastToHtml } from '../html/to-html.ts';
import type { RenderedBlock, RenderedPassage, RenderedUnit } from './render-passage.ts';
import { unitElementId } from './unit-element-id.ts';

/** A run of one source's text as markup. */
export interface PassageHtml {
  /**
   * The paragraph that something may be run in to: without `<p>`; empty where the text begins with a block.
   */
  readonly leadHtml: string;
  /** What follows: paragraphs and blocks with their tags. */
  readonly restHtml: string;
}

/**
 * Attributes of the element that holds a unit, each with a space before it; null where a sentence needs no
 * element.
 */
export type UnitAttributes = (unit: Unit) => string | null;

/** Each unit can be linked to. */
export const withIds: UnitAttributes = (unit) => ` id="${unitElementId(unit)}"`;

/** Markup behind the text of each sentence. */
export type BehindUnit = (unit: Unit) => string;

/** For what is printed a second time. */
export const withoutIds: UnitAttributes = () => null;

/** A passage as paragraphs and blocks for templates. */
export function passageHtml(
  { blocks }: Pick<RenderedPassage, 'blocks'>,
  attributes: UnitAttributes,
  behind: BehindUnit = () => '',
): PassageHtml {
  const whole = blocks.map((block) => ({ kind: block.kind, html: blockHtml(block, attributes, behind) }));
  const [first, ...rest] = whole.filter(({ html }) => html !== '');
  if (first === undefined) return { leadHtml: '', restHtml: '' };
  const tagged = [first, ...rest].map(({ kind, html }) =>
    kind === 'block' ? html : `<p dir="auto">${html}</p>`,
  );
  return first.kind === 'block'
    ? { leadHtml: '', restHtml: tagged.join('') }
    : { leadHtml: first.html, restHtml: tagged.slice(1).join('') };
}

function blockHtml({ kind, units }: RenderedBlock, attributes: UnitAttributes, behind: BehindUnit): string {
  if (kind === 'block')
    return units
      .map(({ unit, content }) => `<div class="block"${attributes(unit) ?? ''}>${hastToHtml(content)}</div>`)
      .join('');
  return units
    .map((one, at) => {
      const before = units[at - 1];
      const gap = before ? gapBetween(before.unit.text, one.unit.text) : '';
      return gap + sentenceHtml(one, attributes) + behind(one.unit);
    })
    .join('');
}

function sentenceHtml({ unit, content }: RenderedUnit, attributes: UnitAttributes): string {
  const html = hastToHtml(content);
  const own = attributes(unit);
  return html === '' || own === null ? html : `<span${own}>${html}</span>`;
}
