// What of the DOM the functions use that break lines; they run in the browser (`dom.ts` says why there are no DOM types).

export interface Rect {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface LaidText {
  data: string;
  readonly parentNode: LaidElement;
  splitText(offset: number): LaidText;
  remove(): void;
}

export interface LaidElement {
  readonly style: Record<string, string>;
  readonly textContent: string | null;
  readonly previousElementSibling: LaidElement | null;
  readonly children: Iterable<LaidElement>;
  querySelector(selector: string): LaidElement | null;
  contains(node: LaidText): boolean;
  getBoundingClientRect(): Rect;
  setAttribute(name: string, value: string): void;
  append(child: LaidElement | string): void;
  insertBefore(child: LaidElement, before: LaidText | LaidElement): void;
  remove(): void;
}

export interface LaidGlobal {
  readonly document: {
    readonly body: LaidElement;
    querySelectorAll(selector: string): Iterable<LaidElement>;
    createElement(name: string): LaidElement;
    createTreeWalker(root: LaidElement, what: number): { nextNode(): LaidText | null };
    createRange(): {
      setStart(node: LaidText, offset: number): void;
      setEnd(node: LaidText, offset: number): void;
      getBoundingClientRect(): Rect;
    };
  };
  getComputedStyle(element: LaidElement): Record<string, string>;
}

/** A paragraph on one long line, without its soft hyphens. */
export interface LaidParagraph {
  readonly paragraph: LaidElement;
  /** Its text nodes, where each begins in `text`, and what it was with its soft hyphens. */
  readonly nodes: readonly { readonly node: LaidText; readonly start: number; readonly raw: string }[];
  readonly text: string;
  /** Places in `text` where a word may be parted. */
  readonly soft: ReadonlySet<number>;
  /** Up to where its spaces keep their width, for they are those of a label in a face of its own. */
  readonly labelEnd: number;
  /** A hyphen at its end, to be measured. */
  readonly dash: LaidElement;
}
