/** True where a sentence leans on the one before it: it opens with a pronoun or a connective that needs something to refer to. */
export function leans(sentence: string): boolean {
  return !points.test(sentence) && (leaning.test(sentence) || demonstrative.test(sentence));
}

/** `It is important to ...` stands for what follows it. */
const points =
  /^it(?:['’]s| is) (?:\w+ly )?(?:advisable|best|better|critical|crucial|easy|essential|important|necessary|possible|recommended|useful|vital|worth)\b/iu;

const leaning =
  /^(?:it|its|they|their|them|he|she|his|her|such|both|either|others?|another|here|then|thus|hence|therefore|thereby|consequently|accordingly|otherwise|instead|likewise|similarly|conversely|additionally|also|moreover|furthermore|besides|however|nevertheless|nonetheless|yet|but|and|or|so|still|alternatively|finally|lastly|second(?:ly)?|third(?:ly)?|next|in addition|in contrast|in turn|in this|in that|in these|in doing so|on the other hand|for example|for instance|for this|for these|as a result|as such|by doing|by this|that is|the (?:former|latter|same)|to (?:address|achieve|do|handle|overcome) (?:this|that|these|so))\b/iu;
const demonstrative = /^(?:this|that|these|those)\b/iu;

/** True where a text has no subject of its own because the label before it was meant as one: `Responsible for ...`, `Handles ...`. */
export function needsLabel(text: string): boolean {
  return /^(?:responsible|accountable|in charge)\b/iu.test(text) || predicate.test(text);
}

const predicate =
  /^(?:is|are|has|can|will|allows|assists|brings|builds|checks|collects|combines|contains|contributes|controls|creates|covers|defines|describes|designs|develops|eliminates|enables|ensures|facilitates|focuses|gives|guarantees|handles|helps|identifies|implements|improves|includes|increases|integrates|involves|keeps|lets|maintains|makes|manages|means|measures|minimizes|monitors|offers|optimizes|oversees|performs|prevents|promotes|protects|provides|reduces|refers|removes|represents|requires|saves|serves|shows|specifies|stores|supports|takes|tells|tracks|transforms|translates|turns|uses|works)\b(?! (?:and|or) )/iu;
