import type { Change } from '../model/changes.ts';
import { changeInWords, none, wordsOf } from '../wording/wording.ts';

/** Changes as a list in Markdown, under their questions, in the book's language; ends with a line feed. */
export function changesMarkdown(changes: readonly Change[], title: string, language: string): string {
  const lines = changes.flatMap((change, at) => {
    const { kind, texts } = changeInWords(change, language);
    const before = changes[at - 1];
    const isNew = before === undefined || before.entry !== change.entry;
    const head =
      isNew && change.entry !== null
        ? ['', `## ${change.number}. ${escaped(change.question ?? '')}`, '']
        : [];
    const said = texts.map((text) => (text === none ? text : `“${escaped(text)}”`)).join(' → ');
    return [...head, said === '' ? `- ${kind}` : `- ${kind}: ${said}`];
  });
  const body = changes.length > 0 ? lines : [wordsOf(language).nothingChanged];
  const first = body[0] === '' ? [] : [''];
  return `${[`# ${escaped(title)}`, ...first, ...body].join('\n')}\n`;
}

/** Changes as data; ends with a line feed. */
export function changesJson(changes: readonly Change[], facts: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify({ schema: 1, ...facts, changes }, null, 2)}\n`;
}

/** A text on one line in which nothing is markup. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#]/g, '\\$&');
}
