import type { Entry, Passage } from '../../model/handbook.ts';
import { sayersOf } from '../../model/marks.ts';
import type { SheetPoint } from '../../model/sheet.ts';
import type { Unit } from '../../model/unit.ts';
import { terms } from '../../text/terms.ts';
import { tidy, withoutLabel } from '../gist.ts';

type Asked = Pick<Entry, 'id' | 'question' | 'intro' | 'points'>;

/** First words that answer a question by themselves; without them what follows may say the contrary. */
export const answerWord =
  /^(?:yes|no|never|always|it depends|ja|nein|nie|immer|oui|non|jamais|toujours|sí|no|nunca|siempre|是的?|不是?|否|对|對|可以|不可以|نعم|لا|כן|לא|はい|いいえ)(?=$|[\s,.;:!–—，。；：！、])/iu;

/** Questions that ask what something is. `What are the steps of it?` asks for its points. */
const asksWhat =
  /^¿?(?:what(?:['’]s| is| was| does| do)\b|what are (?!the|some|your|our)\b|who (?:is|was)\b|define\b|was (?:ist|sind|bedeutet|heißt|versteht)\b|wer (?:ist|war)\b|(?:qu['’]est-ce qu|c['’]est quoi|que signifie|qui est)|qué (?:es|son|significa)\b|quién es\b|什么是|什麼是|何が|(?:ما|ماذا) (?:هو|هي|هم|معنى|يعني)|מה (?:זה|הוא|היא|הם|הן)|מהו|מהי|מיהו)|(?:是什么|是什麼|とは(?:何|なん|どう).{0,6})[?？]?$/iu;
/** Words that stand for what the question is about. */
const pronoun =
  /^(?:it|this|they|he|she|es|das|dies\p{L}*|er|sie|il|elle|ils|elles|c['’]|ce|cela|es|son|este|esta|esto|它|他|她|这|這|それは|هو|هي|זה|זוהי|הוא|היא)(?!\p{L})/iu;
/** Of these it asks more than what something is: what stands before the points says only that they come. */
const announces =
  /[:：]$|\b(?:as follows|following|below|wie folgt|folgende\p{L}*|suivante?s?|siguientes?)\b/iu;

/**
 * What answers a question before its points are told: a yes or no, or what the thing is that they are about. Without it a card asks what
 * something is and tells what may be done against it. It is none of the points and is not counted.
 */
export function openingAnswer({ id, question, intro, points }: Asked): SheetPoint | null {
  if (points.length === 0) return null;
  for (const passage of intro) {
    const [first] = passage.units.filter(({ kind }) => kind === 'sentence');
    if (first && answers(withoutLabel(first, plainly), question)) return pointOf(first, passage, id);
  }
  return null;
}

const plainly = { formula: (tex: string) => tex };

function answers(text: string, question: string): boolean {
  if (announces.test(text)) return false;
  if (answerWord.test(text)) return true;
  if (!asksWhat.test(question.trim())) return false;
  const asked = terms(question.trim().replace(asksWhat, ' '));
  const told = terms(text);
  const isAbout = pronoun.test(text) || asked.every((term) => told.includes(term));
  return isAbout && told.some((term) => !asked.includes(term));
}

function pointOf(unit: Unit, passage: Passage, id: string): SheetPoint | null {
  const text = withoutLabel(unit);
  const holders = sayersOf(passage);
  if (text === '') return null;
  return {
    id: `${id}-opening`,
    label: null,
    gist: tidy(text),
    pieces: [{ text, code: false }],
    standing: holders.length > 1 ? 'shared' : 'single',
    holders,
    makers: holders,
    sayers: holders,
  };
}
