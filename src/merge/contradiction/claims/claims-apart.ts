import type { SetAnswer } from '../../../model/question-group.ts';
import type { Unit } from '../../../model/unit.ts';
import { readWords } from '../../facts/read-words.ts';
import { claimedText } from '../../fusion/passage.ts';
import type { ConflictKind } from '../about.ts';
import { agreeByForm } from '../agree-by-form.ts';
import { keysOf, languageOf } from '../telling-keys.ts';
import { amountsApart } from './amounts.ts';
import { answersApart } from './answered.ts';
import { askedForApart } from './asked-for.ts';
import type { Claim, ClaimRule } from './claim.ts';
import { degreesApart } from './degrees.ts';
import { leaveApart } from './leave.ts';
import { permissionsApart } from './permissions.ts';
import { wordingsApart } from './wordings.ts';

/** Two sentences of two answers to a question, and in what they are contrary. */
export interface Facing {
  readonly kind: ConflictKind;
  readonly one: { readonly answerSet: string; readonly unit: Unit };
  readonly other: { readonly answerSet: string; readonly unit: Unit };
}

const rules: readonly ClaimRule[] = [
  permissionsApart,
  leaveApart,
  answersApart,
  degreesApart,
  amountsApart,
  askedForApart,
  wordingsApart,
];

/** An answer with more sentences than this is a chapter; what is in one is not held against every sentence of another. */
const mostSentences = 40;
/** Characters of a sentence; what is longer is a heap of words without points, in which the rules would look for long. */
const longestSentence = 1000;

/**
 * What single sentences of longer answers say against one another: the rules look at the claims and not at what else the sentences have in
 * common, and each asks the whole answers whether they mean one thing.
 */
export function claimsApart(question: string, members: readonly SetAnswer[]): Facing[] {
  const answers = members.map(({ answerSet, answer }) => {
    const units = [...answer.intro, ...answer.points.flatMap((point) => point.units), ...answer.outro].filter(
      (unit) => unit.kind === 'sentence' && !unit.unshared && claimedText(unit) !== '',
    );
    return { answerSet, units, claims: claimsOf(question, units) };
  });
  return answers.flatMap((left, at) =>
    answers.slice(at + 1).flatMap((right) =>
      left.claims[0]?.language !== right.claims[0]?.language
        ? []
        : left.claims.flatMap((claim, place) =>
            right.claims.flatMap((facing, otherPlace) => {
              const [unit, otherUnit] = [left.units[place], right.units[otherPlace]];
              const kind = unit && otherUnit ? apart(claim, facing) : null;
              return kind && unit && otherUnit
                ? [
                    {
                      kind,
                      one: { answerSet: left.answerSet, unit },
                      other: { answerSet: right.answerSet, unit: otherUnit },
                    },
                  ]
                : [];
            }),
          ),
    ),
  );
}

function claimsOf(question: string, units: readonly Unit[]): Claim[] {
  const answer = units.map(claimedText);
  if (answer.length > mostSentences || answer.some((text) => text.length > longestSentence)) return [];
  // A short question may have no small word that tells its language.
  const language = languageOf(question).found ?? readWords(answer.join(' ')).language;
  if (language === null) return [];
  const asked = keysOf(question, language);
  return answer.map((text) => ({ text, language, asked, question, answer }));
}

function apart(one: Claim, other: Claim): ConflictKind | null {
  for (const rule of rules) {
    const kind = rule(one, other);
    if (kind !== null) return agreeByForm(one.text, other.text) ? null : kind;
  }
  return null;
}
