/** What one person says before another speaks. */
export interface Turn {
  readonly speaker: string;
  /** Whether the time is noted. */
  readonly timed: boolean;
  /** The line, counted from 1, on which it begins, and what stands there before its words. */
  readonly line: number;
  readonly mark: string;
  /** Its text; line `n` of it is line `first + n` of the file. */
  readonly text: string;
  readonly first: number;
}

const time = '(?:\\d{1,2}:)?\\d{1,2}:\\d{2}(?:[.,]\\d{1,3})?(?:\\s?[AaPp]\\.?[Mm]\\.?)?';
const date = '(?:\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4},?\\s+)?';
/** Pictures that some programs put behind a name. */
const picture = '(?:\\s?(?:\\p{Extended_Pictographic}|\\p{Emoji_Modifier}|\\uFE0F|\\u200D)+)?';
const name = "[\\p{L}][\\p{L}\\p{N} .'’_-]{0,40}?";
/** The ways in which a turn is headed; each gives a name, and the words that follow on the line. */
const heads: readonly {
  readonly pattern: RegExp;
  readonly timed: boolean;
  readonly by: 'time' | 'role' | 'name';
}[] = [
  // Anna  00:10
  {
    pattern: new RegExp(`^\\s*(${name})\\s+[([]?${date}${time}[)\\]]?\\s*:?()$`, 'u'),
    timed: true,
    by: 'time',
  },
  // [12/03/24, 10:15] Anna: Hello.   00:10 - Anna: Hello.
  {
    pattern: new RegExp(`^\\s*[([]?${date}${time}[)\\]]?\\s*[-–—]?\\s*(${name})\\s*[:：]\\s*(.*)$`, 'u'),
    timed: true,
    by: 'time',
  },
  // Anna (00:10): Hello.
  {
    pattern: new RegExp(`^\\s*(${name})\\s*[([]${date}${time}[)\\]]\\s*[:：]?\\s*(.*)$`, 'u'),
    timed: true,
    by: 'time',
  },
  // You said:
  {
    pattern: /^\s*(?:#{1,6}\s+)?\*{0,2}(You|ChatGPT|Claude|Gemini|Copilot|Assistant) said:?\*{0,2}()$/i,
    timed: false,
    by: 'role',
  },
  // ## User   **Assistant:** Hello.
  {
    pattern:
      /^\s*(?:#{1,6}\s+|\*\*|__)(user|you|human|me|prompt|assistant|ai|bot|chatgpt|claude|gemini|copilot|gpt-?4\w*|model|response|system)\s*(?::\s*)?(?:(?:\*\*|__)\s*)?(?::\s*)?()$/i,
    timed: false,
    by: 'role',
  },
  {
    pattern: new RegExp(
      `^\\s*(?:\\*\\*|__)?(user|you|human|me|assistant|ai|bot|chatgpt|claude|gemini|copilot|model)${picture}(?:\\*\\*|__)?\\s*[:：](?:\\*\\*|__)?\\s*((?:\\S.*)?)$`,
      'iu',
    ),
    timed: false,
    by: 'role',
  },
  {
    pattern: new RegExp(
      `^\\s*(?:\\*\\*|__)?(${name})${picture}(?:\\*\\*|__)?[:：](?:\\*\\*|__)?\\s+(\\S.*)$`,
      'u',
    ),
    timed: false,
    by: 'name',
  },
];
/** Words that head parts of an answer, and no turn. */
const noName =
  /^(?:q|a|question|answer|ans|note|notes|example|examples|hint|tip|warning|solution|topic|chapter|title|date|author|source|step|todo|http|https)$/i;

/** The turns of a transcript or a chat; empty where the text is none: people have to take turns, at least four of them. */
export function turnsOf(text: string): readonly Turn[] {
  const lines = text.split('\n');
  for (const by of ['time', 'role', 'name'] as const) {
    const own = heads.filter((head) => head.by === by);
    const turns = turnsBy(lines, own);
    if (isTranscript(turns, lines, by)) return turns;
  }
  return [];
}

function turnsBy(lines: readonly string[], own: typeof heads): Turn[] {
  const found: { at: number; speaker: string; words: string; timed: boolean; mark: string }[] = [];
  let fenced = false;
  lines.forEach((line, at) => {
    if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced;
    if (fenced || line.length > 5000) return;
    for (const { pattern, timed } of own) {
      const head = pattern.exec(line.length > 200 ? line.slice(0, 200) : line);
      const speaker = head?.[1]?.trim() ?? '';
      if (!head || noName.test(speaker) || speaker.split(' ').length > 4) continue;
      const start = line.length - line.slice(head[0].length - (head[2] ?? '').length).length;
      found.push({ at, speaker, words: line.slice(start), timed, mark: line.slice(0, start).trim() });
      return;
    }
  });
  return found.map(({ at, speaker, words, timed, mark }, index): Turn => {
    const next = found[index + 1]?.at ?? lines.length;
    return {
      speaker,
      timed,
      line: at + 1,
      mark,
      text: [words, ...lines.slice(at + 1, next)].join('\n'),
      first: at + 1,
    };
  });
}

function isTranscript(
  turns: readonly Turn[],
  lines: readonly string[],
  by: 'time' | 'role' | 'name',
): boolean {
  if (turns.length < (by === 'role' ? 2 : 4)) return false;
  const counts = new Map<string, number>();
  for (const { speaker } of turns)
    counts.set(speaker.toLowerCase(), (counts.get(speaker.toLowerCase()) ?? 0) + 1);
  const again = [...counts.values()].filter((count) => count > 1).length;
  const changes = turns.filter(({ speaker }, at) => at > 0 && speaker !== turns[at - 1]?.speaker).length;
  const before = lines.slice(0, (turns[0]?.line ?? 1) - 1).filter((line) => line.trim() !== '').length;
  const solid = lines.filter((line) => line.trim() !== '').length;
  if (counts.size < 2 || counts.size > 8) return false;
  // A title, who spoke and when may stand before the first word.
  if (before > (by === 'name' ? Math.max(3, solid * 0.1) : Math.max(8, solid * 0.2))) return false;
  if (by === 'role') return counts.size <= 3;
  if (changes < turns.length * (by === 'time' ? 0.5 : 0.8)) return false;
  // Names with colons are labels as well: nearly every paragraph has to have one, and each again.
  return by === 'time' || (again === counts.size && turns.length >= paragraphs(lines) * 0.8);
}

function paragraphs(lines: readonly string[]): number {
  return lines.filter((line, at) => line.trim() !== '' && (lines[at - 1] ?? '').trim() === '').length;
}
