/** True for a sentence that only leads to the list below it: `The key steps are as follows:`. */
export function isLeadIn(sentence: string): boolean {
  return /[:：]$/u.test(sentence);
}
