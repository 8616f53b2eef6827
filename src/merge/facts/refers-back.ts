/** Words that stand for something that was named before: `in achieving those goals`, `mit diesen Zielen`. */
export const refersBack =
  /\b(?:this|these|those|diese[nmrs]?|jene[nmrs]?|ce|cet|cette|ces|este|esta|estos|estas|ese|esa|esos|esas)\b/iu;

const named =
  /\b(?:this|that|these|those|such|said|diese[nmrs]?|jene[nmrs]?|cet|cette|ces|este|esta|estos|estas|ese|esa|esos|esas) (\p{L}{3,})/giu;

/** The words for what a sentence takes as named before it: `goals` of `in achieving those goals`. */
export function namedBefore(sentence: string): string[] {
  return [...sentence.matchAll(named)].flatMap(([, word]) => word ?? []);
}
