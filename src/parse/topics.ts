import type { Head } from './heads.ts';

/** The heads under which questions stand: headings above them, or short lines on their own right before them. */
export function topicsOf(heads: readonly Head[], questions: ReadonlySet<Head>): Set<Head> {
  const topics = new Set<Head>();
  const depth = Math.min(
    7,
    ...[...questions].filter(({ kind }) => kind === 'heading').map(({ level }) => level),
  );
  heads.forEach((head, at) => {
    if (questions.has(head)) return;
    const next = heads[at + 1];
    if (head.kind === 'heading') {
      if (head.level < depth && next && questions.has(next)) topics.add(head);
    } else if (next && questions.has(next) && isTitleLine(head) && depth > 6) topics.add(head);
  });
  return topics;
}

/** `Data Pipelining:`, or a bold line that is no sentence. */
function isTitleLine({ kind, text, bold, lines }: Head): boolean {
  if (kind !== 'text' || lines[0] !== lines[1] || text.split(' ').length > 8) return false;
  return /^[^.!?]+[:：]$/.test(text) || (bold && !/[.!?]$/.test(text));
}
