import type { Heading, Html, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { endings } from './endings.ts';
import { markdown } from './markdown.ts';
import { moveDown } from './place.ts';
import { subtitlesAsTurns } from './subtitles.ts';
import { type Turn, turnsOf } from './turns.ts';

/** A question mark at the end of a line, or a question that calls itself one: `Q3. Explain it.` */
const asking =
  /[?？؟]["'”’)\]*_\s]*$|^[\s*_]*(?:q|question|frage|pregunta|domanda|вопрос)\s?\d{1,3}\s?[.:)]/im;
const asker =
  /^(?:interviewer|host|moderator|reporter|journalist|interviewerin|moderation|fragende[rs]?|you|user|human|me|prompt|q)(?:\s*\d)?$/i;
const machine = /^(?:assistant|ai|bot|chatgpt|claude|gemini|copilot|gpt-?4\w*|model|response)$/i;

/** Whether a text is a transcript of an interview or a chat in which one asks and others answer. */
export function isTranscript(text: string): boolean {
  const turns =
    text.startsWith('WEBVTT') || /^\s*1\s*\n\d\d:\d\d:\d\d,\d{3} --> /.test(text)
      ? subtitlesAsTurns(text)
      : turnsOf(text);
  return askerOf(turns) !== null;
}

/**
 * A transcript to mdast: what the one says who asks is a question, what the others say its answer. Names and times stand in the
 * ledger; whoever speaks is not printed.
 */
export function readTranscript(file: VFile): Root {
  const text = String(file);
  const turns = subtitlesAsTurns(text).length > 0 ? subtitlesAsTurns(text) : turnsOf(text);
  const who = askerOf(turns);
  const children: RootContent[] = [];
  const last = text.split('\n').length;
  const isVault = endings.markdown.includes(file.extname?.toLowerCase() ?? '');
  if ((turns[0]?.line ?? 1) > 1)
    children.push(
      ...markdown(
        text
          .split('\n')
          .slice(0, (turns[0]?.line ?? 1) - 1)
          .join('\n'),
      ).children,
    );
  let asked = false;
  for (const turn of turns) {
    if (turn.mark !== '') children.push(noise(turn.mark, turn.line, 'speaker and time'));
    const { blocks, headings } = withoutHeadings(
      moveDown(markdown(turn.text, undefined, { isVault }), turn.first - 1, last).children,
    );
    if (turn.speaker.toLowerCase() !== who)
      children.push(...blocks.map((block) => (asked ? inside(block) : block)));
    else if (isQuestion(turn)) {
      asked = true;
      children.push(...questionOf(blocks));
    } else
      for (const block of blocks)
        children.push(
          noise(
            'value' in block ? block.value : plain(block),
            block.position?.start.line ?? turn.line,
            'remark of the one who asks',
          ),
        );
    children.push(...headings);
    if (headings.length > 0) asked = false;
  }
  return { type: 'root', children };
}

/** What is said in a turn, and the headings between it and the next, which are nobody's words. */
function withoutHeadings(all: readonly RootContent[]): {
  readonly blocks: readonly RootContent[];
  readonly headings: readonly RootContent[];
} {
  const said = all.findLastIndex(({ type }) => type !== 'heading' && type !== 'thematicBreak') + 1;
  const headings = all
    .slice(said)
    .map(
      (block): RootContent =>
        block.type === 'heading' ? { ...block, data: { ...block.data, role: 'topic' } } : block,
    );
  return { blocks: all.slice(0, said), headings };
}

/** The one who asks, in lower case: by the name, or because most of what the one says, and little of what others say, asks. */
function askerOf(turns: readonly Turn[]): string | null {
  const speakers = [...new Set(turns.map(({ speaker }) => speaker.toLowerCase()))];
  const shares = speakers.map((speaker) => {
    const own = turns.filter((turn) => turn.speaker.toLowerCase() === speaker);
    return { speaker, share: own.filter(({ text }) => asking.test(text.trim())).length / own.length };
  });
  const [first, second] = shares.sort((one, other) => other.share - one.share);
  if (!first || !second) return null;
  if (first.share >= 0.6 && first.share >= second.share + 0.3) return first.speaker;
  // A machine that asks again and again, and is never asked, holds the interview.
  if (machine.test(first.speaker) && first.share >= 0.3 && second.share === 0) return first.speaker;
  const named = speakers.filter((speaker) => asker.test(speaker));
  const others = speakers.filter((speaker) => machine.test(speaker) || speaker === 'system');
  if (named.length === 1 && others.length === speakers.length - 1) return named[0] ?? null;
  return named.length === 1 && first.speaker === named[0] && first.share >= 0.4 ? first.speaker : null;
}

/** To a machine whatever is said is asked; of an interviewer only what asks. */
function isQuestion({ speaker, text }: Turn): boolean {
  return /^(?:you|user|human|me|prompt)$/i.test(speaker) || asking.test(text.trim());
}

/** The first paragraph of a turn as a question; the rest is what it is about. */
function questionOf([first, ...rest]: readonly RootContent[]): RootContent[] {
  if (!first) return [];
  if (first.type !== 'paragraph' && first.type !== 'heading') return [first, ...rest].map(inside);
  const place = first.position ? { position: first.position } : {};
  const heading: Heading = {
    type: 'heading',
    depth: 2,
    data: { role: 'question' },
    children: oneLine(first),
    ...place,
  };
  return [heading, ...rest.map(inside)];
}

function oneLine({ children }: Paragraph | Heading): PhrasingContent[] {
  return children.map((child) =>
    child.type === 'break'
      ? { type: 'text', value: ' ' }
      : child.type === 'text'
        ? { ...child, value: child.value.replace(/[^\S\n]*\n\s*/g, ' ') }
        : child,
  );
}

function inside(block: RootContent): RootContent {
  return { ...block, data: { ...block.data, inside: true } } as RootContent;
}

function plain(node: RootContent | PhrasingContent): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => plain(child as RootContent)).join('') : '';
}

function noise(value: string, line: number, reason: string): Html {
  const place = { line, column: 1 };
  return { type: 'html', value, data: { noise: reason }, position: { start: place, end: place } };
}
