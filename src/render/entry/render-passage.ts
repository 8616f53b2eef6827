import type { ElementContent } from 'hast';
import { editor, type Passage } from '../../model/handbook.ts';
import type { Unit } from '../../model/unit.ts';
import { type ToHastOptions, toHast } from '../html/to-hast.ts';

/** A run of one source's text, its units as hast; each kind of document sets it in tags of its own. */
export interface RenderedPassage extends Pick<Passage, 'answerSet' | 'also' | 'change'> {
  /** True where the words are the editor's. */
  readonly edited: boolean;
  readonly blocks: readonly RenderedBlock[];
}

/** A paragraph of sentences, or a block that is none: list, code, table. */
export interface RenderedBlock {
  readonly kind: 'paragraph' | 'block';
  readonly units: readonly RenderedUnit[];
}

/** A sentence or block; empty where an author's own HTML was all that it held. */
export interface RenderedUnit {
  readonly unit: Unit;
  readonly content: readonly ElementContent[];
}

const lineBreak: ElementContent = { type: 'element', tagName: 'br', properties: {}, children: [] };

/** Sentences of one paragraph of the source come together in one here. */
export function renderPassage(passage: Passage, options: ToHastOptions): RenderedPassage {
  const blocks: { kind: RenderedBlock['kind']; units: RenderedUnit[] }[] = [];
  for (const unit of passage.units) {
    const content = toHast(unit.kind === 'sentence' ? unit.phrasing : unit.node ? [unit.node] : [], options);
    const last = blocks.at(-1);
    const goesOn =
      unit.kind === 'sentence' &&
      last?.kind === 'paragraph' &&
      last.units.at(-1)?.unit.paragraph === unit.paragraph;
    if (goesOn) last.units.push({ unit, content: unit.newLine ? [lineBreak, ...content] : content });
    else blocks.push({ kind: unit.kind === 'sentence' ? 'paragraph' : 'block', units: [{ unit, content }] });
  }
  const { answerSet, also, change } = passage;
  return {
    answerSet,
    ...(also && { also }),
    ...(change && { change }),
    edited: answerSet === editor,
    blocks,
  };
}
