import type { VFile } from 'vfile';
import type { ColumnName, ColumnsRead } from '../model/columns.ts';
import { columnsOf, isAbout, type Role, roles } from './column-names.ts';
import { peopleOf } from './people-of.ts';
import { unknownColumn } from './plan-columns.ts';
import type { Rest } from './records.ts';
import type { TableOptions } from './table-options.ts';
import { everyLeaf, leaves, printedLeaves, strings } from './values.ts';

type Value = Readonly<Record<string, unknown>>;

/** Which fields of an object hold what. */
interface Chosen {
  readonly question?: string;
  readonly answers: readonly string[];
  readonly topic?: string | undefined;
  readonly number?: string | undefined;
}

/** A record of data as it was found. */
export interface FoundRecord {
  readonly question: string;
  readonly answers: readonly string[];
  readonly topic: string | null;
  readonly number: string | null;
  readonly rest: readonly Rest[];
}

/** The fields of the objects of a file: those that the settings name, and those that are known by their names. */
export class Fields {
  readonly #options: TableOptions;
  readonly #others: readonly string[];
  readonly #declared: readonly Role[];
  readonly #seen: Record<Role | 'unused', Set<string>> = {
    question: new Set(),
    answer: new Set(),
    topic: new Set(),
    number: new Set(),
    unused: new Set(),
  };

  constructor(options: TableOptions) {
    this.#options = options;
    this.#others = (options.others ?? []).map(String);
    this.#declared = roles.filter((role) => options.columns?.[role] !== undefined);
  }

  /** Says which of the declared fields are in no object; false where there is one. */
  check(data: unknown, file: VFile): boolean {
    if (this.#declared.length === 0) return true;
    const objects = objectsIn(data);
    const keys = [...new Set(objects.flatMap((object) => Object.keys(object)))];
    let fine = true;
    for (const role of this.#declared)
      for (const name of this.#names(role)) {
        if (objects.some((object) => at(object, String(name)) !== undefined)) continue;
        unknownColumn(file, role, name, keys);
        fine = false;
      }
    return fine;
  }

  /** What the fields of an object hold. */
  of(object: Value): Chosen {
    const keys = Object.keys(object).filter((key) => !this.#others.includes(key));
    const guessed = columnsOf(keys);
    const [question = guessed.question] = this.#names('question').map(String);
    const answers = this.#names('answer').map(String);
    const [topic = guessed.topic] = this.#names('topic').map(String);
    const [number = guessed.number] = this.#names('number').map(String);
    const answer = guessed.answer === undefined ? [] : [guessed.answer];
    return {
      ...(question !== undefined && { question }),
      answers: answers.length > 0 ? answers : answer,
      topic,
      number,
    };
  }

  /** The question of an object with its answers; null where it holds none. */
  record(object: Value, chosen: Chosen, topic: string | null): FoundRecord | null {
    const { question: key } = chosen;
    const own = key === undefined ? undefined : at(object, key);
    // A number, which may be written as a text is, is the number of a question.
    const question = typeof own === 'string' && !/^[-+]?[\d.]+$/.test(own) ? strings(own)[0] : undefined;
    if (key === undefined || question === undefined) return null;
    const text = (name: string | undefined): string | null =>
      name === undefined ? null : (strings(at(object, name))[0] ?? null);
    const named = chosen.answers.filter((name) => name !== key);
    const isQuestion =
      this.#declared.includes('question') ||
      this.#seen.question.has(key) ||
      /question|ques|^q$|frage|pregunta/i.test(key);
    const filled = named.some((name) => strings(at(object, name)).length > 0);
    const answering =
      filled || (named.length > 0 && !isQuestion)
        ? named
        : isQuestion
          ? [...named, ...this.#left(object, chosen).filter((name) => !named.includes(name))]
          : [];
    const answers = answering.flatMap((name) => strings(at(object, name)));
    if (answers.length === 0 && !isQuestion) return null;
    const rest = this.#rest(object, [key, chosen.topic, chosen.number], answering);
    this.#note('question', key);
    for (const name of answering) this.#note('answer', name);
    if (text(chosen.topic) !== null) this.#note('topic', chosen.topic);
    if (text(chosen.number) !== null) this.#note('number', chosen.number);
    return { question, answers, topic: text(chosen.topic) ?? topic, number: text(chosen.number), rest };
  }

  /** What of an object is not printed, by the field that it stands in: the same word may be printed of another. */
  #rest(object: Value, single: readonly (string | undefined)[], answering: readonly string[]): Rest[] {
    const printed = new Map<string, string[]>();
    const take = (name: string, texts: readonly string[]): void => {
      const top = topOf(object, name);
      if (top !== undefined) printed.set(top, [...(printed.get(top) ?? []), ...texts]);
    };
    const others = this.#others.filter((name) => !answering.includes(name));
    for (const name of others) take(name, everyLeaf(at(object, name)));
    for (const name of new Set(answering)) take(name, printedLeaves(at(object, name)));
    for (const name of new Set(single)) {
      if (name === undefined || answering.includes(name)) continue;
      const value = at(object, name);
      const all = printedLeaves(value);
      take(name, strings(value).length > 1 ? all.slice(0, 1) : all);
    }
    return Object.entries(object).flatMap(([name, value]) => {
      const taken = printed.get(name) ?? [];
      const left = everyLeaf(value).filter((leaf) => {
        const found = taken.indexOf(leaf);
        if (found >= 0) taken.splice(found, 1);
        return found < 0;
      });
      if (left.length > 0 && !printed.has(name)) this.#seen.unused.add(name);
      return left.map((one): Rest => ({ text: one, column: name }));
    });
  }

  /** Which fields were taken for what. */
  read(): ColumnsRead {
    const { question, answer, topic, number, unused } = this.#seen;
    return {
      question: [...question],
      answer: [...answer],
      topic: [...topic],
      number: [...number],
      unused: [...unused],
      declared: this.#declared,
    };
  }

  /** Where no field is named as the answer, those of prose answer together. */
  #prose(object: Value, { question, topic, number }: Chosen): readonly string[] {
    return Object.keys(object).filter(
      (key) =>
        ![question, topic, number, ...this.#others].includes(key) &&
        !isAbout(key) &&
        leaves(object[key]).some((leaf) => /\p{L}\s+\S+\s+\S/u.test(leaf)),
    );
  }

  /** What an object without an answer has to say beside its question: its prose, else what there is to choose from. */
  #left(object: Value, chosen: Chosen): readonly string[] {
    const prose = this.#prose(object, chosen);
    return prose.length > 0
      ? prose
      : Object.keys(object).filter((key) => /^(?:option|choice)s?$/i.test(key.trim()));
  }

  #names(role: Role): readonly ColumnName[] {
    return [this.#options.columns?.[role] ?? []].flat() as ColumnName[];
  }

  #note(role: Role, name: string | undefined): void {
    if (name !== undefined) this.#seen[role].add(name);
  }
}

/** A field of an object; `answers.ada` is the field `ada` of the field `answers`. */
export function at(object: Value, name: string): unknown {
  if (Object.hasOwn(object, name)) return object[name];
  const key = Object.keys(object).find((one) => one.trim().toLowerCase() === name.trim().toLowerCase());
  if (key !== undefined) return object[key];
  const dot = name.indexOf('.');
  if (dot < 0) return undefined;
  const inner = at(object, name.slice(0, dot));
  return inner !== null && typeof inner === 'object' ? at(inner as Value, name.slice(dot + 1)) : undefined;
}

/** The field of an object itself that a name leads into. */
function topOf(object: Value, name: string): string | undefined {
  if (Object.hasOwn(object, name)) return name;
  const key = Object.keys(object).find((one) => one.trim().toLowerCase() === name.trim().toLowerCase());
  const dot = name.indexOf('.');
  return key ?? (dot < 0 ? undefined : topOf(object, name.slice(0, dot)));
}

/** The people whose answers stand in fields of their own beside the questions of a list of objects. */
export function peopleInData(data: unknown): ReturnType<typeof peopleOf> {
  const objects = objectsIn(data).filter((object) => columnsOf(Object.keys(object)).question !== undefined);
  const heads = [...new Set(objects.flatMap(pathsOf))];
  return peopleOf(
    heads,
    objects.slice(0, 50).map((object) => heads.map((head) => leaves(at(object, head)).join(' '))),
  ).map(({ name, column }) => ({ name: name.replace(/^.*\./, ''), column }));
}

/** The fields of an object; of its answers by their people's names, those. */
function pathsOf(object: Value): string[] {
  return Object.entries(object).flatMap(([key, value]) => {
    const people =
      /^(?:answers?|responses?)$/i.test(key) &&
      value !== null &&
      typeof value === 'object' &&
      !Array.isArray(value)
        ? Object.entries(value).filter(([, text]) => typeof text === 'string')
        : [];
    return people.length > 1 ? people.map(([name]) => `${key}.${name}`) : [key];
  });
}

/** Every object within a value that is no list, up to a number and a depth beyond which nobody looks for columns. */
function objectsIn(value: unknown, depth = 0, found: Value[] = []): Value[] {
  if (depth > 30 || found.length > 20_000 || value === null || typeof value !== 'object') return found;
  if (!Array.isArray(value)) found.push(value as Value);
  for (const one of Object.values(value)) objectsIn(one, depth + 1, found);
  return found;
}
