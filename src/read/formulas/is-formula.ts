/** What stands at both sides of a pair of marks. */
export interface Beside {
  /** The character before the opening mark, and the one behind the closing one; empty at an end of the text. */
  readonly before: string;
  readonly after: string;
}

/** What only TeX has. */
const strong = /\\[a-zA-Z]|[\^_=]/;
const grouped =
  /\\(?:text|textrm|textbf|textit|mathrm|mathit|mathsf|mathbf|operatorname\*?|mbox)\s*\{[^{}]*\}/g;
/** Two words side by side: nobody sets them in a formula. */
const prose = /\p{L}{2,}[,;.:]?\s+\p{L}{2,}/u;

/**
 * Whether what stands between two dollars is a formula: as Pandoc has it (no space within at either end, no digit behind), and not
 * where it reads like prices (`$20B/$7B`), variables of a shell (`$HOME/bin:$PATH`) or code. `tex` has no dollar of its own.
 */
export function isFormula(tex: string, { before, after }: Beside): boolean {
  const content = tex.trim();
  if (content === '' || /\d/.test(after) || isProse(content)) return false;
  const sure = strong.test(content);
  const padded = /^\s.*\s$/s.test(tex) || (/^\S/.test(tex) && /\\[a-zA-Z]+/.test(content));
  if (content !== tex && !(/\\[a-zA-Z]|\^|_\{/.test(content) && padded)) return false;
  // `5-$10`, `(pwd)/$(id)`: what is not finished is none.
  if (content.length > 1 && /[-=+/*,:(>|–]$/.test(content) && !/[\^_{\\].$/.test(content)) return false;
  if (/^\{\w{2,}\}(?!\s*[\^_])/.test(content) || /\(["']/.test(content)) return false;
  if ((content.match(/"/g)?.length ?? 0) % 2 === 1) return false;
  if (/^[A-Z][A-Z0-9_]{3,}$/.test(content)) return false;
  // `CO$_2$`: an index behind a name.
  if (/[\p{L}\p{N}]/u.test(before) && !/\\[a-zA-Z]|\^|^_(?:\w$|\{)/.test(content)) return false;
  if (/[\p{L}_{(]/u.test(after))
    return (
      (sure || /^\p{L}$/u.test(content)) &&
      !/^\w{2,}[/:@.]/.test(content) &&
      !/^[A-Z][A-Z0-9_]+$/.test(content)
    );
  return sure || !/^\d[\d.,]*\s/.test(content);
}

/** Whether what stands in brackets behind backslashes is a formula, `\(a^2\)`, and not brackets that were to be no link. */
export function isBracketed(tex: string, alone: boolean): boolean {
  const content = tex.trim();
  if (content === '' || isProse(content)) return false;
  const isShort = /\p{L}/u.test(content) && !/\p{L}{3}/u.test(content);
  return alone || strong.test(content) || isShort;
}

function isProse(tex: string): boolean {
  return prose.test(tex.replace(grouped, ' ').replace(/\\[a-zA-Z]+/g, ' \\ '));
}
