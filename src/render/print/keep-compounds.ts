/** Letters of a word that a line has at the least, as where words are parted. */
const leastLetters = 3;

/** Words joined by hyphens; longer ones may have to be parted anywhere. */
const compound =
  /(?<![\p{L}\p{M}\p{N}_/.@#-])[\p{L}\p{M}\p{N}\u00ad]{1,24}(?:-[\p{L}\p{M}\p{N}\u00ad]{1,24})+/gu;

/** Longest stretch that is kept on one line, characters: in narrow columns, too, there is room for it. */
const longest = 28;

/**
 * Text of a paragraph as markup in which `re-identification` and `end-to-end` stay on one line: a browser ends lines at any hyphen,
 * and leaves two letters on one of them. Where three stand on either side (`state-of-the-art` before its last word) a line may end.
 */
export function keepCompounds(text: string): string {
  return text.replace(compound, (word) =>
    joined(word.split('-'))
      .map((run) =>
        run.includes('-') && run.length <= longest ? `<span class="unparted">${run}</span>` : run,
      )
      .join('-'),
  );
}

/** An option of a command: `--cluster`, `-k`. */
const option = /(?<![^\s([{,|=])--?[\p{L}\p{N}][\p{L}\p{N}-]*/gu;

/** Code within a line as markup in which no line ends within an option: `--` at its end reads as something else. */
export function keepOptions(code: string): string {
  return code.replace(option, (word) =>
    word.length <= longest ? `<span class="unparted">${word}</span>` : word,
  );
}

/** The parts of a compound, those that no line may end between made one. */
function joined(parts: readonly string[]): string[] {
  const runs: string[] = [];
  for (const [place, part] of parts.entries()) {
    const before = parts[place - 1];
    if (before !== undefined && (isShort(before) || isShort(part))) runs.push(`${runs.pop()}-${part}`);
    else runs.push(part);
  }
  return runs;
}

function isShort(part: string): boolean {
  return part.replace(/[^\p{L}\p{N}]/gu, '').length < leastLetters;
}
