import type { PhrasingContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Entry, Passage, Point } from '../model/handbook.ts';
import { sayersOf } from '../model/marks.ts';
import type { Unit } from '../model/unit.ts';
import { picturesIn } from '../text/pictures-in.ts';
import { isFunctionWord } from '../text/stop-words.ts';
import { stem, terms, words } from '../text/terms.ts';
import { pointsBack } from './gist.ts';
import { isAdviceWord, isVague } from './vocabulary.ts';

/** A sentence with so many words that nothing beside it has says something of its own. */
const enough = 3;
/** One that is said in a breath need not say as much. */
const short = { words: 12, enough: 2 } as const;

/**
 * An entry for an edition that prints points alone: what stands before and after its points and says something of its own is a point, too.
 * What only announces the points or sums them up is left out, and pictures of the question stay where they are.
 */
export function remarksAsPoints<One extends Pick<Entry, 'id' | 'question' | 'intro' | 'points' | 'outro'>>(
  entry: One & { readonly differences?: Entry['differences'] },
): One {
  // A book without lists has all of an answer there.
  if (entry.points.length === 0) return entry;
  const said = new Set(
    [entry.question, ...entry.points.flatMap(({ label, text }) => [label ?? '', text])].flatMap(terms),
  );
  const made = (place: 'intro' | 'outro') =>
    pointsOf(entry[place], `${entry.id}-${place}`, entry.differences ?? [], said);
  const [intro, outro] = [made('intro'), made('outro')];
  if (intro.points.length + outro.points.length === 0) return entry;
  return {
    ...entry,
    intro: intro.left,
    points: [...intro.points, ...entry.points, ...outro.points],
    outro: outro.left,
  };
}

function pointsOf(
  passages: readonly Passage[],
  id: string,
  differences: NonNullable<Entry['differences']>,
  said: ReadonlySet<string>,
): { readonly points: readonly Point[]; readonly left: readonly Passage[] } {
  const contrary = differences.filter(({ sentences }) =>
    sentences.every(({ answerSet, text }) =>
      passages.some((one) => one.answerSet === answerSet && one.text.includes(text)),
    ),
  );
  const disputed = new Set(contrary.flatMap(({ sentences }) => sentences.map(({ answerSet }) => answerSet)));
  const telling = new Map<Passage, readonly Unit[]>();
  for (const passage of passages) {
    const units = disputed.has(passage.answerSet) ? passage.units : tellingUnits(passage.units, said);
    if (units.length > 0) telling.set(passage, units);
  }
  const own = [...telling].map(([passage, units]): Passage => ({ ...passage, units, text: textOf(units) }));
  const together = own.filter(({ answerSet }) => disputed.has(answerSet));
  const alone = own.filter((one) => !together.includes(one));
  return {
    points: [
      ...(together.length > 0 ? [pointOf(`${id}-0`, together, contrary)] : []),
      ...alone.map((passage, at) => pointOf(`${id}-${at + 1}`, [passage], [])),
    ],
    // What only announces stays where it was: a card that has all of an answer has it, too.
    left: passages.flatMap((passage) => withoutUnits(passage, telling.get(passage) ?? [])),
  };
}

/**
 * The units of a passage of which one says something of its own: all but the last that leads on to the points, and what only sums these up.
 * A sentence that speaks of the one before tells nothing where that is not told.
 */
function tellingUnits(units: readonly Unit[], said: ReadonlySet<string>): readonly Unit[] {
  const kept = units.filter((unit, at) => !sumsUp(unit) && !(at === units.length - 1 && leadsOn(unit)));
  const tells = kept.some(
    (unit) =>
      !(unit.kind === 'sentence' && unit !== units[0] && pointsBack(unit.text)) && tellsOfItself(unit, said),
  );
  return tells ? kept : [];
}

function withoutUnits(passage: Passage, taken: readonly Unit[]): Passage[] {
  if (taken.length === 0) return [passage];
  const units = passage.units.filter((unit) => !taken.includes(unit));
  return units.length > 0 ? [{ ...passage, units, text: textOf(units) }] : [];
}

function pointOf(
  id: string,
  passages: readonly Passage[],
  differences: NonNullable<Point['differences']>,
): Point {
  const sayers = new Set(passages.flatMap(sayersOf));
  return {
    id,
    label: null,
    text: passages.map(({ text }) => text).join('\n'),
    standing: differences.length > 0 ? 'differs' : sayers.size > 1 ? 'shared' : 'single',
    members: passages.flatMap((passage) =>
      sayersOf(passage).map((answerSet) => ({
        answerSet,
        // It is none of the answer's points.
        index: -1,
        label: null,
        text: passage.text,
        lines: passage.lines,
        link: { score: 1, tier: 'auto' as const },
      })),
    ),
    passages,
    ...(differences.length > 0 && { differences }),
  };
}

/** How a sentence begins that sums up the points before it, or only bids to heed them. */
const summing =
  /^(?:by \w+ing (?:these|this|those|all)|in (?:summary|conclusion|short|general|the end)|overall|to (?:sum up|summari[sz]e|conclude)|altogether|(?:always )?(?:remember|note) that|keep in mind|it(?:'s|’s| is) (?:important|essential|crucial|vital|worth) (?:to|that|noting)|zusammen(?:fassend|gefasst)|insgesamt|alles in allem|kurz gesagt|en (?:résumé|conclusion|somme|bref|resumen|conclusión|general)|pour (?:résumer|conclure)|para (?:resumir|concluir))(?!\p{L})/iu;

/** What claims something whatever it begins with. */
const claims =
  /\d|(?<!\p{L})(?:not|no|never|none|without|only|nicht|nie|niemals|kein\p{L}*|ohne|nur|pas|jamais|sans|nunca|sin|sólo)(?!\p{L})/iu;

function sumsUp({ kind, text }: Unit): boolean {
  return kind === 'sentence' && summing.test(text.trim()) && !claims.test(text);
}

function leadsOn({ kind, text }: Unit): boolean {
  return kind === 'sentence' && /[:：]\s*$/.test(text);
}

/** Whether a sentence has what neither its question nor any point has: an amount, a name in capitals, code, or words that tell. */
function tellsOfItself({ kind, text, node, phrasing }: Unit, said: ReadonlySet<string>): boolean {
  // What a question shows or refers to beside its words is no part of its answer.
  if (picturesIn(node ? [node] : phrasing).some(({ ofQuestion }) => ofQuestion)) return false;
  if (phrasing.length > 0 && phrasing.every(isAddress)) return false;
  if (kind !== 'sentence') return node !== undefined && !beside.has(node.type) && text.trim() !== '';
  if (phrasing.some(({ type }) => type === 'inlineCode' || type === 'inlineMath')) return true;
  const own = words(text);
  if (own.some((word) => /\d/.test(word) && !said.has(stem(word)))) return true;
  const acronyms = text.match(/(?<![\p{L}\p{N}])\p{Lu}{2,}(?![\p{L}\p{N}])/gu) ?? [];
  if (acronyms.some((one) => !said.has(stem(one.toLowerCase())))) return true;
  const fresh = new Set(
    own.filter(
      (word) => !isFunctionWord(word) && !isAdviceWord(word) && !isVague(word) && !said.has(stem(word)),
    ),
  );
  return fresh.size >= (own.length <= short.words ? short.enough : enough);
}

/** Blocks that say nothing by themselves. */
const beside = new Set(['thematicBreak', 'footnoteDefinition', 'definition']);

function isAddress(node: PhrasingContent): boolean {
  return node.type === 'link' ? /^\w+:\/\/\S+$/.test(plainText(node)) : plainText(node).trim() === '';
}

function textOf(units: readonly Unit[]): string {
  return units.map(({ text }) => text).join(' ');
}
