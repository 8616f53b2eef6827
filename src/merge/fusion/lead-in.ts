import { terms } from '../../text/terms.ts';

/** True for a sentence that only leads to the list below it: `The key steps are as follows:`. */
export function isLeadIn(sentence: string): boolean {
  return /[:：]$/u.test(sentence);
}

/** What a lead-in says beyond the question and the usual words of lead-ins, in terms. */
export function beyond(sentence: string, question: string, printed: string): string[] {
  const said = new Set(terms(`${question} ${printed} ${usual}`));
  return [...new Set(terms(sentence))].filter((term) => !said.has(term));
}

const usual =
  'achieve address approach aspect best challenge consider consideration help common effective effectively essential factor follow ' +
  'following follows following: important include including involve key mind keep need number point practice reason recommend ' +
  'require several several some specialized step strategy suggest take technique thing tip typical typically use various way balance ' +
  'crucial important potential solution list outline answer manage promote resolution foster necessary';
