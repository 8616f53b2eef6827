/** A line that defines where a link leads, or what a footnote says. */
export const definition = /^ {0,3}\[([^\]\n]{1,200})\]:\s*\S/;

/** The definitions of a text, so that each part of it gets those that it needs: all of them would cost as much as the text. */
export class Definitions {
  readonly #lines: string[] = [];
  readonly #byLabel = new Map<string, number>();
  /** Those whose label is written with escapes, which may be written otherwise where it is used. */
  readonly #escaped: number[] = [];

  add(line: string): void {
    const label = definition.exec(line)?.[1] ?? '';
    const at = this.#lines.push(line) - 1;
    if (/[\\[]/.test(label)) this.#escaped.push(at);
    else if (!this.#byLabel.has(key(label)))
      // Of several with one label the first holds.
      this.#byLabel.set(key(label), at);
  }

  /** The lines of the definitions whose labels a text holds in brackets, in their order. */
  neededBy(text: string): string {
    if (this.#lines.length === 0) return '';
    const needed = new Set(this.#escaped);
    for (const [, label = ''] of text.matchAll(/\[([^[\]]{1,400})(?=\])/g)) {
      const at = this.#byLabel.get(key(label));
      if (at !== undefined) needed.add(at);
    }
    return [...needed]
      .sort((one, other) => one - other)
      .map((at) => this.#lines[at])
      .join('\n');
  }
}

/** Letter case and white space make no difference to a label; in a quotation its lines begin with `>`. */
function key(label: string): string {
  return label
    .replace(/[\s>]+/g, ' ')
    .trim()
    .toLowerCase()
    .toUpperCase();
}
