import type { ApparatusNote, Variant } from '../model/edition.ts';
import type { Entry, Handbook, LedgerSentence, Point } from '../model/handbook.ts';
import type { Lines } from '../model/place.ts';
import { isEditorsOmission } from './omissions.ts';

/**
 * The critical apparatus of each entry: for every point who has it and where, and the wordings that are not printed;
 * before these the other wordings of the question, of openings and closings. It is made from the ledger, so it cannot
 * leave out a sentence.
 */
export function apparatusOf({ ledger }: Handbook): (entry: Entry) => readonly ApparatusNote[] {
  const unprinted = new Map<string, LedgerSentence[]>();
  for (const sentence of ledger.sentences) {
    if (sentence.fate === 'printed' || sentence.entry === null || sentence.text === sentence.coveredBy)
      continue;
    // What the editor left out is in no edition, not even in small type.
    if (isEditorsOmission(sentence) || sentence.ranges?.some(({ fate }) => fate === 'left-out')) continue;
    const list = unprinted.get(sentence.entry);
    if (list) list.push(sentence);
    else unprinted.set(sentence.entry, [sentence]);
  }
  return (entry) => {
    const sentences = unprinted.get(entry.id) ?? [];
    const known = new Set(entry.points.map(({ id }) => id));
    const around = sentences.filter(({ point }) => point === null || !known.has(point));
    return [
      ...onTheWhole(around),
      ...entry.points.map((point) =>
        onPoint(
          point,
          sentences.filter((sentence) => sentence.point === point.id),
        ),
      ),
    ];
  };
}

/**
 * A note for each printed sentence around the points that others have in other words.
 */
function onTheWhole(sentences: readonly LedgerSentence[]): ApparatusNote[] {
  const groups = new Map<string, LedgerSentence[]>();
  for (const sentence of sentences) {
    const lemma = sentence.coveredBy === undefined ? '' : abridged(sentence.coveredBy);
    groups.set(lemma, [...(groups.get(lemma) ?? []), sentence]);
  }
  return [...groups].map(([lemma, all]) => ({ point: null, lemma, places: [], variants: variantsOf(all) }));
}

function onPoint(point: Point, sentences: readonly LedgerSentence[]): ApparatusNote {
  const { id, label, members, text } = point;
  const sets = [...new Set(members.map(({ answerSet }) => answerSet))];
  const variants = variantsOf(sentences).map((variant) => ({
    ...variant,
    text: withoutLabel(variant.text, label),
  }));
  // A label that is neither printed nor part of a sentence that is not.
  const labels = members.flatMap(({ answerSet, label: own, lines }): Variant[] =>
    own === null ||
    (label !== null && sameLetters(own, label)) ||
    [text, ...variants.filter((one) => one.answerSet === answerSet).map((one) => one.text)].some((other) =>
      other.toLowerCase().includes(`${own.toLowerCase()}:`),
    )
      ? []
      : [{ answerSet, text: own, line: lines[0], reason: '' }],
  );
  return {
    point: id,
    lemma: label ?? abridged(text),
    places: sets.map((answerSet) => ({
      answerSet,
      lines: members.filter((member) => member.answerSet === answerSet).map(({ lines }): Lines => lines),
    })),
    variants: [...labels, ...variants].toSorted((one, other) =>
      one.answerSet < other.answerSet ? -1 : one.answerSet > other.answerSet ? 1 : one.line - other.line,
    ),
  };
}

/** Sentences of one set that follow one another make one variant. */
function variantsOf(sentences: readonly LedgerSentence[]): Variant[] {
  const variants: Variant[] = [];
  for (const { answerSet, text, line, reason = '' } of sentences) {
    const last = variants.at(-1);
    if (last && last.answerSet === answerSet && last.reason === reason)
      variants.splice(-1, 1, { ...last, text: `${last.text} ${text}` });
    else variants.push({ answerSet, text, line, reason });
  }
  return variants;
}

function withoutLabel(text: string, label: string | null): string {
  const at = text.indexOf(': ');
  return label !== null && at > 0 && sameLetters(text.slice(0, at), label) ? text.slice(at + 2) : text;
}

function sameLetters(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/**
 * The first and last words of a text, as an apparatus names a passage: `A well-designed data ... the project scales.`
 */
function abridged(text: string): string {
  const words = text.split(/\s+/).filter(Boolean);
  if (words.length > 7) return `${words.slice(0, 3).join(' ')} … ${words.slice(-2).join(' ')}`;
  // Scripts without spaces have one long word.
  const letters = [...text];
  return letters.length > 60 ? `${letters.slice(0, 12).join('')} … ${letters.slice(-6).join('')}` : text;
}
