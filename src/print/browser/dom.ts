// The members of the DOM that functions sent into the page use. This project has no DOM types, for nothing else of it runs in a browser.

export interface BrowserNode {
  readonly nodeName: string;
  readonly nodeType: number;
  readonly childNodes: ArrayLike<BrowserNode>;
  textContent: string | null;
  isEqualNode(other: BrowserNode): boolean;
  insertBefore(child: BrowserNode, before: BrowserNode | null): void;
  remove(): void;
}

export interface BrowserElement extends BrowserNode {
  readonly id: string;
  readonly outerHTML: string;
  readonly children: ArrayLike<BrowserElement>;
  readonly attributes: ArrayLike<{ readonly name: string; readonly value: string }>;
  matches(selector: string): boolean;
  closest(selector: string): BrowserElement | null;
  querySelector(selector: string): BrowserElement | null;
  querySelectorAll(selector: string): ArrayLike<BrowserElement>;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  append(child: BrowserNode): void;
  cloneNode(deep: boolean): BrowserElement;
}

export interface BrowserDocument {
  readonly documentElement: BrowserElement;
  readonly head: BrowserElement;
  readonly body: BrowserElement;
  readonly fonts: Iterable<{ load(): Promise<unknown> }>;
  querySelectorAll(selector: string): Iterable<BrowserElement>;
  querySelector(selector: string): BrowserElement | null;
  getElementById(id: string): BrowserElement | null;
  createElement(name: string): BrowserElement;
  createTextNode(text: string): BrowserNode;
}

export interface BrowserGlobal {
  readonly document: BrowserDocument;
  /** Ours: `teachWords`. */
  readonly wordsOf: (target: BrowserElement) => string;
  readonly DOMParser: new () => { parseFromString(html: string, type: string): BrowserDocument };
}
