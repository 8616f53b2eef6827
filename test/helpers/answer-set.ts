import type { Answer, AnswerSet, Aside, SourcePoint } from '../../src/model/answer-set.ts';
import type { Lines } from '../../src/model/place.ts';
import type { Unit } from '../../src/model/unit.ts';

/**
 * Makes an answer set from a compact notation, a line each:
 *
 *     = remark on the whole document, before (or, after the last question, behind) the questions
 *     # Topic
 *     ? 7. The question?
 *     Intro sentences. Two of them.
 *     - Label: A sentence. Another.
 *     1. A step of a numbered list.
 *     + A block that cannot be cut, part of the point above.
 *     Outro sentences.
 *
 * It stands for what `parse` makes of a document; lines are those of the notation.
 */
export function answerSet(id: string, notation: string): AnswerSet {
  const file = `${id}.txt`;
  const units: Unit[] = [];
  const answers: Draft[] = [];
  const asides: Aside[] = [];
  let topic: string | null = null;

  const unit = (line: number, text: string, more: Partial<Unit> = {}): Unit => {
    const made: Unit = {
      id: `${id}:${units.length}`,
      kind: 'sentence',
      text,
      paragraph: line,
      phrasing: [{ type: 'text', value: text }],
      file,
      lines: [line, line],
      ...more,
    };
    units.push(made);
    return made;
  };
  const sentences = (line: number, text: string) => cut(text).map((sentence) => unit(line, sentence));

  for (const [index, raw] of notation.split('\n').entries()) {
    const line = index + 1;
    const text = raw.trim();
    const answer = answers.at(-1);
    if (text.startsWith('= '))
      asides.push({
        role: answers.length > 0 ? 'closing' : 'opening',
        units: sentences(line, text.slice(2)),
      });
    else if (text.startsWith('# ')) {
      topic = text.slice(2);
      asides.push({ role: 'topic', units: [unit(line, `${topic}:`)] });
    } else if (text.startsWith('? ')) {
      const [, number = null, question = ''] = /^\? (?:(\d+)\.(?: |$))?(.*)$/.exec(text) ?? [];
      answers.push({
        number: number ?? null,
        question,
        topic,
        line,
        questionUnits: [unit(line, text.slice(2))],
        intro: [],
        points: [],
        outro: [],
      });
    } else if (text.startsWith('- ') && answer) {
      const [, label = null, body = ''] = /^- (?:([^:]{1,60}): )?(.*)$/.exec(text) ?? [];
      const made = cut(body).map((sentence, place) =>
        unit(line, place === 0 && label ? `${label}: ${sentence}` : sentence, {
          phrasing: [{ type: 'text', value: sentence }],
        }),
      );
      answer.points.push({ label: label ?? null, text: body, units: made, lines: [line, line] });
    } else if (/^\d+\. /.test(text) && answer) {
      const [, ordinal, body = ''] = /^(\d+)\. (.*)$/.exec(text) ?? [];
      const made = sentences(line, body);
      answer.points.push({
        label: null,
        text: body,
        units: made,
        lines: [line, line],
        ordinal: Number(ordinal),
      });
    } else if (text.startsWith('+ ') && answer) {
      const point = answer.points.at(-1);
      const block = unit(line, text.slice(2), {
        kind: 'block',
        phrasing: [],
        node: { type: 'code', value: text.slice(2) },
        parts: [{ text: text.slice(2), line }],
      });
      if (point) {
        point.units.push(block);
        point.text += ` ${block.text}`;
      }
    } else if (text && answer)
      (answer.points.length > 0 ? answer.outro : answer.intro).push(...sentences(line, text));
  }
  return {
    id,
    mark: id.toUpperCase(),
    title: `Set ${id}`,
    files: [file],
    language: 'en',
    answers: answers.map((draft, place) => finish(draft, place, file)),
    asides,
    units,
  };
}

interface Draft extends Pick<Answer, 'number' | 'question' | 'topic' | 'questionUnits'> {
  line: number;
  intro: Unit[];
  points: { label: string | null; text: string; units: Unit[]; lines: Lines; ordinal?: number }[];
  outro: Unit[];
}

function finish(draft: Draft, place: number, file: string): Answer {
  const { line, points, ...rest } = draft;
  const all = [...rest.intro, ...points.flatMap((point) => point.units), ...rest.outro];
  return {
    ...rest,
    points: points.map((point, index): SourcePoint => ({ ...point, index, file })),
    key: rest.number ?? `n${place + 1}`,
    questionLines: [line, line],
    file,
    lines: [line, all.at(-1)?.lines[1] ?? line],
    cutOff: all.length > 0 && !/[.!?:]$/.test(all.at(-1)?.text ?? ''),
  };
}

function cut(text: string): string[] {
  return text.split(/(?<=[.!?:]) (?=\p{Lu})/u).filter(Boolean);
}
