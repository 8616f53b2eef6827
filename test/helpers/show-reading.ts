import type { RootContent } from 'mdast';
import type { Answer, AnswerSet } from '../../src/model/answer-set.ts';
import type { Unit } from '../../src/model/unit.ts';

/** An answer set as text, a line a thing, as a person would note down how a document is to be read. */
export function showReading(set: AnswerSet): string {
  const lines = set.asides
    .filter(({ role }) => role !== 'topic')
    .map(({ role, reason, units }) => `(${reason ?? role}) ${textOf(units)}`.trim());
  let topic: string | null = null;
  for (const answer of set.answers) {
    if (answer.topic !== topic) lines.push('', `# ${answer.topic}`);
    topic = answer.topic;
    lines.push('', ...showAnswer(answer));
  }
  return `${lines.join('\n').trim()}\n`;
}

function showAnswer({ key, question, intro, points, outro, cutOff, lines }: Answer): string[] {
  return [
    `${key} | ${question || '(no question)'} @${lines.join('-')}${cutOff ? ' (cut off)' : ''}`,
    ...(intro.length > 0 ? [`  > ${textOf(intro)}`] : []),
    ...points.map(({ label, units }) => `  - ${label ? `[${label}] ` : ''}${textOf(units, label)}`),
    ...(outro.length > 0 ? [`  < ${textOf(outro)}`] : []),
  ];
}

function textOf(units: readonly Unit[], label: string | null = null): string {
  return units
    .map((unit, at) => {
      if (unit.node) return `{${nodeName(unit.node)}: ${unit.text}}`;
      const text =
        at === 0 && label
          ? unit.text.slice(unit.text.indexOf(label) + label.length).replace(/^\s*[:：]?\s*/, '')
          : unit.text;
      return text;
    })
    .filter((text) => text !== '')
    .join(' / ');
}

function nodeName(node: RootContent): string {
  return node.type === 'code' && node.lang ? `code ${node.lang}` : node.type;
}
