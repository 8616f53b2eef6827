import { answerWord } from './answer-words.ts';

/** What stands before the words of a question or an answer: `7.`, `Q7:`, `7. Q:`, `Ans 7.` */
export interface Marker {
  /** Characters that it takes up, white space after it included. */
  readonly length: number;
  /** `7`, `3.2`; null where there is none. */
  readonly number: string | null;
  /** What follows the number: `.`, `)`, `:` or nothing. */
  readonly delimiter: string;
  /** `question`: `Q`, `Question` ... `answer`: `A`, `Ans`, `Solution` ... */
  readonly names: 'question' | 'answer' | null;
}

// The words for "question" and "answer" as they are put before one, in the languages that answers are mostly written in.
const questionWord =
  'Questions?|Ques|Quest|Q|Interviewer|Frage|Fragen|F|Pregunta|Question|Domanda|Pergunta|Vraag|Вопрос|问题|問題|问|問|質問|질문|سؤال|السؤال|س|שאלה|ש|문|प्रश्न|सवाल';
/** Words for a task, which are one only with a number behind them. */
const taskWord =
  'Aufgabe|Übung|Exercise|Task|Problem|Exercice|Ejercicio|Esercizio|Exercício|Opgave|Oefening|Uppgift|Oppgave|Zadanie|Úloha|Задача|Упражнение|练习|練習|習題|문제';
const digits = '\\d{1,4}(?:\\.\\d{1,3}){0,3}';
const open = '[\\s([{\\p{Extended_Pictographic}\\uFE0F\\u200D]*';

/** `2024.03.05`, `2022.02.21. ~`, and a year that stands alone: the day of which a note is. */
const dated = /^[\s([]*(?:19|20)\d{2}(?:\.$|([./-])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?!\d))/;

/** Digits on keys, as in `1️⃣0️⃣ Why?` */
const keycaps = /^\s*((?:\d\uFE0F?\u20E3){1,3})[\s.:)]*/u;
const numbered = new RegExp(
  `^${open}(?:(${digits})\\s{0,2}([.):\\]、．]|[-–—]\\s)[)\\]]?(?!\\d)|(\\d{1,3}(?:\\.\\d{1,3})+)(?=\\s+\\p{L}))\\s*`,
  'u',
);
const named = (words: string): RegExp =>
  new RegExp(
    `^${open}(?:${words})(?:\\s{0,2}[.#№-]?\\s{0,2}(${digits}))?\\s{0,3}([.):：\\]}|。、．]+|[-–—](?=\\s)|(?<=\\d)(?=\\s|$))[)\\]]?[-–—:]?\\s*`,
    'iu',
  );
/** `第 3 题`, `第十二問`: the number stands within the word. */
const ordinal = new RegExp(
  `^${open}第\\s?(\\d{1,4}|[一二三四五六七八九十百]{1,5})\\s?(?:道)?(?:小)?[题題问問](?!的?(?:答案|解答|答え|回答|解析))\\s{0,3}[.):：\\]}|。、．]*\\s*`,
  'u',
);
/** A heading over a question, `Question` or `Question (EN)`, and nothing else. */
const bareQuestion = new RegExp(`^(?:${questionWord})(?:\\s*\\(\\p{L}{2,12}\\))?$`, 'iu');
/** Also with a remark behind it: `Question (done):`. */
const question = named(`(?:${questionWord})(?:\\s?\\([^()\\d]{1,24}\\)(?=\\s?:))?`);
const task = new RegExp(
  `^${open}(?:${taskWord})\\s{0,2}[#№]?\\s{0,2}(${digits}[a-z]?)\\s{0,3}([.):：\\]}]+|[-–—](?=\\s)|(?=\\s*$)|(?=\\s*\\())[-–—:]?\\s*`,
  'iu',
);
const answer = named(answerWord);

/** Reads the marker at the start of a text; null where there is none. */
export function markerOf(text: string): Marker | null {
  const start = text.slice(0, 80);
  const keys = keycaps.exec(start);
  if (keys)
    return {
      length: keys[0].length,
      number: String(Number((keys[1] ?? '').replace(/\D/g, ''))),
      delimiter: '.',
      names: null,
    };
  const counted = ordinal.exec(start);
  if (counted) {
    const number = String(hanNumber(counted[1] ?? ''));
    return { length: counted[0].length, number, delimiter: '', names: 'question' };
  }
  if (dated.test(start)) return null;
  const number = numbered.exec(start);
  const head = number?.[0].length ?? 0;
  const rest = start.slice(head);
  for (const [names, pattern] of [
    ['question', question],
    ['question', task],
    ['answer', answer],
  ] as const) {
    const found = pattern.exec(rest);
    if (found && !isWord(found, rest, names))
      return {
        length: head + found[0].length,
        number: number?.[1] ?? number?.[3] ?? found[1] ?? null,
        delimiter: (found[2] ?? '').slice(0, 1),
        names,
      };
  }
  if (!number || /^\d/.test(rest) || (head === start.length && start.length === 80)) return null;
  return {
    length: head,
    number: number[1] ?? number[3] ?? null,
    delimiter: (number[2] ?? '').trim(),
    names: null,
  };
}

/** A number in Chinese signs up to some hundreds, or in digits. */
function hanNumber(written: string): number {
  if (/\d/.test(written)) return Number(written);
  const units: Readonly<Record<string, number>> = { 十: 10, 百: 100 };
  let sum = 0;
  let digit = 0;
  for (const sign of written) {
    const unit = units[sign];
    if (unit === undefined) digit = '一二三四五六七八九'.indexOf(sign) + 1;
    else {
      sum += Math.max(digit, 1) * unit;
      digit = 0;
    }
  }
  return sum + digit;
}

/** Whether a text is nothing but a word for "question". */
export function isBareQuestion(text: string): boolean {
  return text.length > 1 && !/s$/i.test(text) && bareQuestion.test(text);
}

/** A single letter before a dot is a marker only with a number or a colon: `A. Smith` and `F. Nietzsche` are names. */
function isWord(found: RegExpExecArray, rest: string, names: 'question' | 'answer'): boolean {
  const letter = /^[\s([{]*[A-Za-z](?![A-Za-z])/.test(rest);
  const delimiter = found[2] ?? '';
  // `F 16 is a fighter`: without a sign behind it a letter with a number names something, unless the rest asks.
  if (letter && found[1] && delimiter === '' && names === 'question' && !/^[\s([{]*Q[.#№-]?\d/.test(rest)) {
    const words = rest.slice(found[0].length);
    return words !== '' && !/[?？؟]/.test(words);
  }
  if (!letter || found[1]) return false;
  if (/[:：]/.test(delimiter)) return false;
  return !(names === 'question' && /^[\s([{]*Q/.test(rest));
}
