import type { Turn } from './turns.ts';

const cue = /^(?:\d{2,}:)?\d{2}:\d{2}[.,]\d{3} --> /;

/** The turns of subtitles, WebVTT or SubRip, whose cues say who speaks; empty where the text is none, or nobody is named. */
export function subtitlesAsTurns(text: string): readonly Turn[] {
  const lines = text.split('\n');
  const turns: { speaker: string; line: number; mark: string; text: string[]; first: number }[] = [];
  for (let at = 0; at < lines.length; at++) {
    if (!cue.test(lines[at] ?? '')) continue;
    const own: string[] = [];
    let next = at + 1;
    for (; next < lines.length && (lines[next] ?? '').trim() !== ''; next++) own.push(lines[next] ?? '');
    const [first = ''] = own;
    const said = /^<v(?:\.\w+)* ([^>]+)>/.exec(first) ?? /^([\p{L}][\p{L}\p{N} .'’-]{0,40}): /u.exec(first);
    const words = own.map((line) => line.replace(/<\/?[vcib][^>]*>/g, ''));
    if (said) words[0] = first.slice(said[0].length).replace(/<\/?[vcib][^>]*>/g, '');
    const speaker = said?.[1] ?? turns.at(-1)?.speaker ?? '';
    const open = turns.at(-1);
    // What one goes on saying in the next cue is one turn; the lines between are the marks of cues.
    if (open && open.speaker === speaker) {
      while (open.first + open.text.length < at + 2) open.text.push('');
      open.text.pop();
      open.text = [...open.text.filter((line, index) => line !== '' || index === 0), ...words];
    } else
      turns.push({
        speaker,
        line: at + 1,
        mark: `${lines[at] ?? ''} ${said?.[1] ?? ''}`.trim(),
        text: words,
        first: at + 2,
      });
    at = next - 1;
  }
  return turns.some(({ speaker }) => speaker !== '')
    ? turns.map(({ text: words, ...turn }) => ({ ...turn, timed: true, text: words.join('\n') }))
    : [];
}
