import type { AnswerSet } from '../model/answer-set.ts';
import type { Decision } from '../model/decision.ts';
import { rarityAmong } from '../text/idf.ts';
import { memoizeByObject } from '../text/memoize.ts';
import { isFunctionWord } from '../text/stop-words.ts';
import { terms } from '../text/terms.ts';
import { agreeByForm } from './contradiction/agree-by-form.ts';
import { type Conflict, conflictRule } from './contradiction/conflict.ts';
import { contraryWording } from './facts/contrary-wording.ts';
import { equalWording } from './facts/covers.ts';
import { coverRule } from './fusion/fold.ts';
import type { Fate } from './ledger.ts';
import { chooseEngine, type EngineChoice } from './similarity/engines.ts';
import { commonStyle, inStyle } from './similarity/label.ts';
import type { Tools } from './tools.ts';

/** What of the tools follows from the sets alone. */
type OfSets = Omit<Tools, 'editState' | 'note'>;

/** Of a book that is merged again with other decisions, the sets say what they said. */
const ofSets = memoizeByObject<readonly AnswerSet[], Promise<OfSets>>();

/** Makes what entries are merged with, from all that the sets say; `fates` is told what becomes of units. */
export async function makeTools(
  sets: readonly AnswerSet[],
  fates: Map<string, Fate>,
  decisions: readonly Decision[],
  engine: EngineChoice,
): Promise<Tools> {
  const make = () => toolsOf(sets, engine);
  const isOwn = engine.engine === 'default' || engine.engine === 'lexical';
  return {
    ...(await (isOwn ? ofSets(sets, engine.engine, make) : make())),
    editState: { decisions, done: new Set(), aliases: new Map(), others: new Set() },
    note: (unit, fate) => fates.set(unit.id, fate),
  };
}

async function toolsOf(sets: readonly AnswerSet[], engine: EngineChoice): Promise<OfSets> {
  const points = sets.flatMap((set) =>
    set.answers.flatMap((answer) => answer.points.map((point) => ({ answerSet: set.id, point }))),
  );
  const style = commonStyle(points.flatMap(({ point }) => point.label ?? []));
  const texts = sets.flatMap((set) => set.units.map((unit) => unit.text));
  const isSmall = smallWords(texts);
  const telling = rarityAmong(texts.map(terms));
  const wordings = wordingReader();
  const conflict = orContrary(conflictRule(telling), wordings);
  return {
    comparer: await (await chooseEngine(engine))(points),
    cover: coverRule(conflict),
    conflict,
    plainConflict: orContrary(
      conflictRule(() => 1),
      wordings,
    ),
    founders: sets.slice(0, 2).map(({ id }) => id),
    style: (label) => inStyle(label, style, (word) => isFunctionWord(word) || isSmall(word)),
  };
}

/** A difference is what the rule of contradictions says, or what two wordings show that are the same but for a value. */
function orContrary(rule: Conflict, wordings: (one: string, other: string) => Wordings): Conflict {
  return (one, other, about) => {
    const told = wordings(one, other);
    return told.agree ? null : (rule(one, other, about) ?? told.contrary());
  };
}

/** What two sentences show by their wordings alone, whatever they are about. */
interface Wordings {
  readonly agree: boolean;
  readonly contrary: () => ReturnType<typeof contraryWording>;
}

/** Reads two wordings. The pair read last is known: the plain rule asks of it right after the other has. */
function wordingReader(): (one: string, other: string) => Wordings {
  let last: { readonly one: string; readonly other: string; readonly told: Wordings } | null = null;
  return (one, other) => {
    if (last?.one === one && last.other === other) return last.told;
    let found: ReturnType<typeof contraryWording> | undefined;
    const told: Wordings = {
      agree: equalWording(one, other) || agreeByForm(one, other),
      contrary() {
        if (found === undefined) found = contraryWording(one, other);
        return found;
      },
    };
    last = { one, other, told };
    return told;
  };
}

/** Tells which words the sources write small inside their sentences. */
function smallWords(texts: readonly string[]): (word: string) => boolean {
  let small: Set<string> | undefined;
  return (word) => {
    small ??= new Set(texts.flatMap((text) => text.match(/(?<=[\p{L},] )\p{Ll}+/gu) ?? []));
    return small.has(word);
  };
}
