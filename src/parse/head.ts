import type { List, RootContent } from 'mdast';
import type { Lines } from '../model/place.ts';
import type { FormatData } from '../model/source-document.ts';
import type { Marker } from './marker.ts';

/** A block that may open a question: a heading, a paragraph, or the first paragraph of a list item. */
export interface Head {
  readonly node: Extract<RootContent, { type: 'heading' | 'paragraph' }>;
  /** `heading`, `item` (of a list with bullets) or `text` (a paragraph, or an item with a number). */
  readonly kind: 'heading' | 'item' | 'text';
  /** Of a heading 1 to 6; of an item how many lists it stands in; 0 for text. */
  readonly level: number;
  /** The whole text, folded, with its marker. */
  readonly text: string;
  readonly marker: Marker | null;
  /** The text after the marker. */
  readonly words: string;
  /** Whether all of the text is bold. */
  readonly bold: boolean;
  /** Whether content of its own stands indented under it. */
  readonly nests: boolean;
  readonly lines: Lines;
  /** 0 to 1: how much it sounds like a question. */
  readonly asks: number;
  /** What the format itself says of it. */
  readonly role: FormatData['role'] | null;
  /** What the editor says it is. */
  readonly said: FormatData['said'] | null;
  /** Whether it is a bare word for "answer", as in `Answer:` over what follows. */
  readonly answers: boolean;
  /** Whether it belongs to a table of contents. */
  readonly contents: boolean;
  /** Whether it is a heading over what serves the document: its licence, its authors. */
  readonly service: boolean;
  /** Whether something stands between it and the next head of its kind. */
  readonly followed: boolean;
  /** Characters of the blocks between it and the next head that can open none: code, tables, pictures. */
  readonly block: number;
  /** The list that it opens an item of. */
  readonly list: List | null;
  /** How many headings without a number stand before it: numbers may begin anew after one. */
  readonly chapter: number;
  /** Whether it is a folding that holds others. */
  readonly unfolds: boolean;
  /** Whether a word for "answer" comes right after it. */
  readonly answered: boolean;
  /** Whether it is a heading or a bold line that comes three times or more, `Example` or `Why?` in one answer after the other. */
  readonly repeated: boolean;
  /** A numbered line of a quiz that comes again and again under headings that ask: it is a part of what answers them. */
  readonly exercise: boolean;
  /** Of a heading: where among all heads the heading stands under which it stands; -1 where there is none. */
  readonly under: number;
  /** Of a heading: 0 to 1, the share of headings beside it, under the same one, that ask. */
  readonly company: number;
}
