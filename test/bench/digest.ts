import { existsSync, readFileSync } from 'node:fs';
import { digest } from '../../src/compose/digest.ts';
import { lexrank } from '../../src/compose/lexrank.ts';
import { words } from '../../src/text/terms.ts';
import { cosine, weigher } from '../../src/text/tf-idf.ts';
import { rouge } from './rouge.ts';

interface Question {
  readonly question: string;
  readonly answers: readonly { readonly AnswerID: string; readonly Answer: string }[];
  readonly extractive: string;
  readonly abstractive: string;
}

interface Sentence {
  readonly text: string;
  readonly source: string;
}

/** Picks sentences of one question; never more than so many words. */
type Method = (sentences: readonly Sentence[], question: string, length: number) => readonly number[];

const methods: Readonly<Record<string, Method>> = {
  digest,
  'first sentences': (sentences, _, length) => fill(roundRobin(sentences), sentences, length),
  'longest answer': (sentences) => longest(sentences),
  LexRank: (sentences, _, length) => {
    const weigh = weigher(sentences.map((sentence) => sentence.text));
    const vectors = sentences.map((sentence) => weigh(sentence.text));
    const ranks = lexrank(vectors.map((a) => vectors.map((b) => cosine(a, b))));
    return fill(
      [...sentences.keys()].sort((a, b) => (ranks[b] ?? 0) - (ranks[a] ?? 0)),
      sentences,
      length,
    );
  },
};

/**
 * How near the short edition's digest comes to experts' merges of several answers (MEDIQA-AnS, 50 questions), beside three
 * baselines cut to the same number of words. `npm run bench -- digest [FILE]`
 */
export function bench(args: readonly string[]): void {
  const file = args[0] ?? '../shared/gold/mediqa/merged.val.jsonl';
  if (!existsSync(file)) {
    console.log(`digest: no questions at ${file}; name the file: npm run bench -- digest FILE`);
    return;
  }
  const questions = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Question);
  console.log(
    `${questions.length} questions; ROUGE F1 x 100 with Porter stems, against the experts' extract and their abstract`,
  );
  console.log('words  method            extract: R-1   R-2   R-L   abstract: R-1   R-2   R-L');
  for (const length of [100, 150, 200, 250, 300])
    for (const [name, method] of Object.entries(methods)) {
      const texts = questions.map((question) => summarise(question, method, length));
      const against = (reference: 'extractive' | 'abstractive') =>
        mean(questions.map((question, place) => rouge(texts[place] ?? '', question[reference])));
      console.log(
        `${String(length).padStart(5)}  ${name.padEnd(16)} ${against('extractive').padStart(23)} ${against('abstractive').padStart(22)}`,
      );
    }
}

function summarise(question: Question, method: Method, length: number): string {
  const sentences = question.answers.flatMap((answer) =>
    split(answer.Answer).map((text) => ({ text, source: answer.AnswerID })),
  );
  return [...method(sentences, question.question, length)]
    .sort((a, b) => a - b)
    .map((place) => sentences[place]?.text)
    .join(' ');
}

function mean(list: readonly ReturnType<typeof rouge>[]): string {
  const of = (key: 'one' | 'two' | 'l') =>
    ((100 * list.reduce((sum, value) => sum + value[key], 0)) / list.length).toFixed(1).padStart(5);
  return `${of('one')} ${of('two')} ${of('l')}`;
}

/** Sentences in the order given, while they fit. */
function fill(order: readonly number[], sentences: readonly Sentence[], length: number): number[] {
  let room = length;
  return order.filter((place) => {
    const size = words(sentences[place]?.text ?? '').length;
    if (size > room) return false;
    room -= size;
    return true;
  });
}

/** The first sentence of each answer, then each one's second, and so on. */
function roundRobin(sentences: readonly Sentence[]): number[] {
  const rank = new Map<string, number>();
  const ranks = sentences.map((sentence) => {
    const next = rank.get(sentence.source) ?? 0;
    rank.set(sentence.source, next + 1);
    return next;
  });
  return [...sentences.keys()].sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b);
}

/** All of the answer with the most words. */
function longest(sentences: readonly Sentence[]): number[] {
  const sizes = new Map<string, number>();
  for (const { source, text } of sentences) sizes.set(source, (sizes.get(source) ?? 0) + words(text).length);
  const [top] = [...sizes].sort((a, b) => b[1] - a[1])[0] ?? [];
  return [...sentences.keys()].filter((place) => sentences[place]?.source === top);
}

/** The data glues sentences together (`self-care.For other types`): a full stop before a capital ends one, space or not. */
function split(text: string): string[] {
  return text
    .replace(/\s+/g, ' ')
    .split(/(?<=[a-z0-9)\]"'%][.!?]["')]?) (?=["'(]?[A-Z0-9])|(?<=[a-z)][.!?])(?=[A-Z][a-z])/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
