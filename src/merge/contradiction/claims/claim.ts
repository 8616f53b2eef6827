import type { Language } from '../../facts/languages.ts';
import type { ConflictKind } from '../about.ts';

/** A sentence of an answer, and what the rules of this room ask of it and its answer. */
export interface Claim {
  readonly text: string;
  readonly language: Language;
  /** What the telling words of the question are compared by. */
  readonly asked: ReadonlySet<string>;
  readonly question: string;
  /** All sentences of the same answer, this one too. */
  readonly answer: readonly string[];
}

/** Says in what two sentences of two answers to one question are contrary; null where it sees nothing. */
export type ClaimRule = (one: Claim, other: Claim) => ConflictKind | null;

/** What keeps a sentence to some case, in any of the four languages. */
export const cases =
  /(?<!\p{L})(?:if|unless|when|whenever|except|only|until|till|before|after|during|while|without|provided|otherwise|else|wenn|falls|sofern|solange|außer|ausgenommen|nur|erst|bis|bevor|nachdem|vor|nach|während|ohne|sonst|si|sauf|seulement|uniquement|lorsque|quand|avant|après|pendant|sans|sinon|salvo|excepto|solo|sólo|solamente|cuando|antes|después|durante|sin|mientras)(?!\p{L})/iu;

/** True where every one of some words is among others. */
export function isWithin(some: Iterable<string>, others: ReadonlySet<string>): boolean {
  return [...some].every((one) => others.has(one));
}
