import { memoize } from '../../../text/memoize.ts';
import { compareWording } from '../../facts/compare-wording.ts';
import { contraryWording } from '../../facts/contrary-wording.ts';
import type { ConflictKind } from '../about.ts';
import { keyOf, keysOf } from '../telling-keys.ts';
import { type Claim, type ClaimRule, isWithin } from './claim.ts';

// Sentences that are the same but for a value, once what one of them goes on with is put aside.

/** A value against another behind the reason, aim or condition of one, or the name of what a question asks for. */
export const wordingsApart: ClaimRule = (one, other) => {
  const named = namesApart(one, other);
  if (named) return named;
  if (possibleAfterAll(one, other) || possibleAfterAll(other, one)) return 'denial';
  const [mine, theirs] = [trimmed(one.text), trimmed(other.text)];
  if (mine === one.text && theirs === other.text) return null;
  return contraryWording(mine, theirs);
};

/** A sentence without its reason or aim, which changes nothing of what it claims. */
const trimmed = memoize((text: string): string => {
  const cut = text.replace(tail, '');
  return cut.split(/\s+/).length > 2 ? cut : text;
});

const tail =
  /,?\s(?:because|since|so that|in order to|weil|denn|damit|um (?=[^,]* zu )|car|parce qu\p{L}*['’]?|puisqu\p{L}*['’]?|afin d\p{L}+['’]?|porque|ya que|para que)(?!\p{L})[^.;:!?]*/iu;

/** `The blood group 0 is ...`, `The blood group AB is ...`: asked which one, each answer has another name in the same place. */
function namesApart(one: Claim, other: Claim): ConflictKind | null {
  const [, asked] = which.exec(one.question.trim()) ?? [];
  if (asked === undefined) return null;
  const [parting, ...more] = compareWording(one.text, other.text)?.partings ?? [];
  if (!parting || more.length > 0 || parting.mine.length !== 1 || parting.theirs.length !== 1) return null;
  const names = [parting.mine[0]?.text ?? '', parting.theirs[0]?.text ?? ''];
  if (!names.every((name) => /^(?:[\p{Lu}\d]{1,4}[+−-]?)$/u.test(name))) return null;
  const before = parting.before?.text ?? '';
  return before !== '' && keyOf(before, one.language) === keyOf(asked, one.language) ? 'opposite' : null;
}

const which =
  /^(?:which|what|welche[mnrs]?|quel(?:le)?s?|¿?(?:qué|cuál(?:es)?)) (?:of the )?(?:[\p{L}-]+ )?([\p{L}-]+)(?= (?:is|are|has|can|ist|sind|hat|kann|est|sont|es|son))/iu;

const impossible =
  /(?<!\p{L})(?:can(?:not|['’]t)|may not|is (?:not possible|impossible)|(?:kann|können|darf|dürfen)(?= [^.;:]*(?<!\p{L})nicht(?!\p{L}))|ne (?:peut|peuvent) pas|no (?:se )?pueden?)(?!\p{L})/iu;
const possible =
  /(?<!\p{L})(?:can|may|is possible|kann|können|darf|dürfen|peut|peuvent|(?:se )?pueden?)(?!\p{L})/iu;
const condition =
  /,?\s(?:if|provided|as long as|wenn|falls|sofern|solange|si|à condition|cuando|siempre que)(?!\p{L})[^.;:!?]*/iu;
const denial = /(?<!\p{L})(?:not|never|nicht|nie|pas|jamais|no|nunca)(?!\p{L})|n['’]t(?!\p{L})/iu;

/** One says without a case that something cannot be, the other that it can be if something is so: `A token can be revoked if you keep a list`. */
function possibleAfterAll(one: Claim, other: Claim): boolean {
  if (!impossible.test(one.text) || condition.test(one.text)) return false;
  if (!condition.test(other.text) || impossible.test(other.text)) return false;
  const plain = other.text.replace(condition, '');
  if (!possible.test(plain) || denial.test(plain)) return false;
  const [mine, theirs] = [one.text, plain].map((text) => keysOf(text, one.language)) as [
    ReadonlySet<string>,
    ReadonlySet<string>,
  ];
  // What the one has more may be its case: `outside a cell`.
  return theirs.size > 1 && isWithin(mine, theirs) && isWithin(theirs, mine);
}
