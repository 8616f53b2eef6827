import { columnsOf, isAbout } from './column-names.ts';
import { clozeSides, htmlToText } from './html-text.ts';
import type { RecordedAnswer, Rest } from './records.ts';

/** A card as programs that teach by cards keep it. */
export interface Card {
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  readonly topic: string | null;
  readonly tags: string;
  /** Whether its fields are HTML. */
  readonly html: boolean;
}

/** A card as a question and its answer: by the names of its fields, else the first and the others. `line`: where it stands. */
export function cardRecord(
  { fields, topic, tags, html }: Card,
  line: number,
  pictures?: (name: string) => string | undefined,
): RecordedAnswer {
  const text = (value: string): string => (html ? htmlToText(value, pictures) : value.trim());
  const named = columnsOf(fields.map(({ name }) => name));
  const first = fields.find(({ name }) => name === named.question) ?? fields[0];
  const gaps = clozeSides(first?.value ?? '');
  const others = fields.filter((field) => field !== first && field.value.trim() !== '');
  const answering = others.filter(({ name }) => name === named.answer || !isAbout(name));
  const answers = [...(gaps ? [gaps.back] : []), ...answering.map(({ value }) => value)].map(text);
  const rest: Rest[] = others
    .filter((field) => !answering.includes(field))
    .map(({ name, value }) => ({ text: text(value), column: name }));
  if (tags !== '') rest.push({ text: tags, column: 'tags' });
  return {
    question: text(gaps?.front ?? first?.value ?? '').replace(/[^\S\n]*\n\s*/g, ' '),
    answers: answers.filter((one) => one !== '').map((one) => ({ text: one, line, linewise: false })),
    topic,
    number: null,
    line,
    rest,
  };
}
