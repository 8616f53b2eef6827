import { numberedPlace } from '../model/decision.ts';
import type { Entry, Handbook, Passage, Point } from '../model/handbook.ts';
import { nearest } from '../text/nearest.ts';
import { UsageFault } from './io.ts';

/** Characters of a text that are shown. */
const shown = 72;

/** The lasting id of what a person names, a question also by its words; where there is none, the nearest is offered. */
export function placeNamed(name: string, { entries, topics }: Handbook): string {
  const [, number, part] = numberedPlace.exec(name) ?? [];
  if (number !== undefined) {
    const entry = entries.find((one) => String(one.number) === number);
    if (!entry) throw new UsageFault(`the book has no question ${number}; it has 1 to ${entries.length}`);
    if (part === undefined) return entry.id;
    if (!/^\d/.test(part)) return `${entry.id}.${part}`;
    const point = entry.points[Number(part) - 1];
    if (point) return point.id;
    throw new UsageFault(
      `question ${number} has no point ${part}; it has ${entry.points.length === 0 ? 'none' : `1 to ${entry.points.length}`}`,
    );
  }
  const wanted = name.trim().toLowerCase();
  const topic = topics.find(({ title }) => title.toLowerCase() === wanted);
  if (topic) return topic.id;
  const asked = entries.find(({ question, wordings }) =>
    [question, ...wordings.map(({ text }) => text)].some((text) => text.toLowerCase() === wanted),
  );
  if (asked) return asked.id;
  const ids = [
    ...entries.flatMap(({ id, points }) => [
      id,
      `${id}.intro`,
      `${id}.outro`,
      ...points.flatMap((point) => point.id),
    ]),
    ...topics.map(({ id }) => id),
    'opening',
    'closing',
  ];
  if (ids.includes(name)) return name;
  const near = nearest(name, ids) ?? ids.find((id) => id.includes(name));
  throw new UsageFault(
    `there is no place \`${name}\`${near ? `; did you mean \`${near}\`?` : ''} \`variorum edit PROJECT\` lists them`,
  );
}

/** What is printed at a place: at a question, all of its answer. */
export function passagesAt(place: string, { entries, opening, closing }: Handbook): readonly Passage[] {
  if (place === 'opening') return opening;
  if (place === 'closing') return closing;
  for (const { id, intro, points, outro } of entries) {
    if (place === `${id}.intro`) return intro;
    if (place === `${id}.outro`) return outro;
    if (place === id) return [...intro, ...points.flatMap(({ passages }) => passages), ...outro];
    const point = points.find((one) => one.id === place);
    if (point) return point.passages;
  }
  return [];
}

/** What a person who types numbers should know after an edit: which of them stand for another place; null where all are as they were. */
export function renumbered(before: Handbook, after: Handbook): string | null {
  const numbers = ({ entries }: Handbook) =>
    new Map(
      entries.flatMap(({ id, number, points }) => [
        [id, String(number)] as const,
        ...points.map((point, at) => [point.id, `${number}.${at + 1}`] as const),
      ]),
    );
  const now = numbers(after);
  const moved = [...numbers(before)].filter(([id, was]) => (now.get(id) ?? was) !== was);
  const [first] = moved;
  return first
    ? `What was ${first[1]} is ${now.get(first[0])} now${moved.length > 1 ? ', and what follows has moved with it' : ''}`
    : null;
}

/** The places of a book with their first words; of one question or point alone where its id is given. */
export function editableText({ entries, opening, closing }: Handbook, only: string | null): string {
  const wanted = entries.filter(
    ({ id, points }) =>
      only === null || only === id || only.startsWith(`${id}.`) || points.some((point) => point.id === only),
  );
  const remarks = (name: 'opening' | 'closing', passages: Handbook['opening']) =>
    passages.length > 0 && (only === null || only === name)
      ? [line(name, '', passages.map(({ text }) => text).join(' '))]
      : [];
  return [
    ...remarks('opening', opening),
    ...wanted.flatMap((entry) => entryLines(entry)),
    ...remarks('closing', closing),
  ].join('\n');
}

function entryLines({ id, number, question, intro, points, outro }: Entry): string[] {
  const around = (name: string, passages: Entry['intro']) =>
    passages.length > 0 ? [line(`  ${number}.${name}`, '', passages.map(({ text }) => text).join(' '))] : [];
  return [
    line(String(number), id, question),
    ...around('intro', intro),
    ...points.map((point, at) => line(`  ${number}.${at + 1}`, point.id, textOf(point))),
    ...around('outro', outro),
  ];
}

function line(place: string, id: string, text: string): string {
  return `${place.padEnd(9)} ${clipped(text)}${id && `  [${id}]`}`;
}

/** What is said of places in the file of edits, for whoever reads it. */
export function saidAt(places: readonly string[], { entries }: Handbook): string {
  return places
    .map((place) => {
      for (const { id, number, question, points } of entries) {
        const at = points.findIndex((point) => point.id === place);
        const point = points[at];
        if (point) return `${number}.${at + 1} ${textOf(point)}`;
        if (place === id || place.startsWith(`${id}.`)) return `${number} ${question}`;
      }
      return place;
    })
    .map(clipped)
    .join('; ');
}

function textOf({ label, text }: Pick<Point, 'label' | 'text'>): string {
  return label === null ? text : `${label}: ${text}`;
}

function clipped(text: string): string {
  const letters = [...text];
  return letters.length <= shown ? text : `${letters.slice(0, shown - 1).join('')}…`;
}

/** The words that an edit is about, as they were printed before it: whoever named a wrong number sees it. */
export function wordsAt(places: readonly string[], { entries }: Handbook): readonly string[] {
  return places.flatMap((place) => {
    const point = entries.flatMap(({ points }) => points).find(({ id }) => id === place);
    const entry = entries.find(({ id }) => id === place);
    const text = point ? `${point.label === null ? '' : `${point.label}: `}${point.text}` : entry?.question;
    return text === undefined ? [] : [`“${text.length > longest ? `${text.slice(0, longest - 1)}…` : text}”`];
  });
}

/** Characters of the words of an edit that are shown. */
const longest = 240;

/** Where an edit of points was asked of a whole question: which it has. Empty else. */
export function pointsOf(places: readonly string[], { entries }: Handbook): string {
  const entry = entries.find(({ id }) => places.includes(id));
  if (!entry || entry.points.length === 0) return '';
  const names = entry.points.map((_, at) => `${entry.number}.${at + 1}`);
  return `It may be meant of a point: question ${entry.number} has ${names.length > 4 ? `${names[0]} to ${names.at(-1)}` : names.join(', ')}.`;
}
