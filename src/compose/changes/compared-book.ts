import type { ComparedBook, ComparedText } from '../../model/changes.ts';
import { sentences } from '../../text/sentences.ts';

/** What of a `handbook.json` is read; earlier states have no tables, other programs' no passages. */
interface BookJson {
  readonly language?: string;
  readonly topics?: readonly { readonly id: string; readonly title: string }[];
  readonly entries: readonly {
    readonly id: string;
    readonly number?: number;
    readonly question: string;
    readonly topic: string | null;
    readonly intro: readonly PassageJson[];
    readonly points: readonly {
      readonly id: string;
      readonly label: string | null;
      readonly text: string;
      readonly members: readonly { readonly answerSet: string; readonly text: string }[];
      readonly passages?: readonly PassageJson[];
    }[];
    readonly outro: readonly PassageJson[];
  }[];
  readonly opening?: readonly PassageJson[];
  readonly closing?: readonly PassageJson[];
}

interface PassageJson {
  readonly text: string;
  readonly tables?: readonly { readonly text: string; readonly rows: readonly (readonly string[])[] }[];
  readonly blocks?: readonly string[];
}

/** What of a book is compared, from its `handbook.json`; null where the data is none. */
export function comparedBook(json: unknown): ComparedBook | null {
  if (!isBook(json)) return null;
  const { language = 'en', topics = [], entries, opening, closing } = json;
  const cut = (passages: readonly PassageJson[]) => passages.flatMap((one) => textsOf(one, language));
  return {
    topics: topics.map(({ id, title }) => ({ id, title })),
    entries: entries.map(({ id, number, question, topic, intro, points, outro }, at) => ({
      id,
      number: number ?? at + 1,
      question,
      topic,
      intro: cut(intro),
      points: points.map((point) => ({
        id: point.id,
        label: point.label,
        texts: cut(point.passages ?? [{ text: point.text }]),
        members: point.members.map(({ answerSet, text }) => ({ answerSet, text })),
      })),
      outro: cut(outro),
    })),
    ...(opening && { opening: cut(opening) }),
    ...(closing && { closing: cut(closing) }),
  };
}

function isBook(json: unknown): json is BookJson {
  const book = json as Partial<BookJson & { readonly schema: number }> | null;
  return book?.schema === 1 && Array.isArray(book.entries);
}

/** A passage cut into sentences, tables and what else stands by itself. */
function textsOf({ text, tables = [], blocks = [] }: PassageJson, language: string): ComparedText[] {
  const texts: ComparedText[] = [];
  let rest = text;
  const apart: ComparedText[] = [...tables, ...blocks.map((block) => ({ text: block }))];
  for (;;) {
    const [next] = apart
      .map((one) => ({ one, at: rest.indexOf(one.text) }))
      .filter(({ at }) => at >= 0)
      .toSorted((a, b) => a.at - b.at);
    if (!next) return [...texts, ...sentencesOf(rest, language)];
    const { one, at } = next;
    texts.push(...sentencesOf(rest.slice(0, at), language), one);
    rest = rest.slice(at + one.text.length);
    apart.splice(apart.indexOf(one), 1);
  }
}

function sentencesOf(text: string, language: string): ComparedText[] {
  return sentences(text, language)
    .map(([start, end]) => ({ text: text.slice(start, end).trim() }))
    .filter((one) => one.text !== '');
}
