const end = /[.!?:;…。？！)\]"'”’»]$/u;
const words = /[\p{L}\p{N}]+/gu;
/** Words from which on what has no end was to be a sentence: `30 days` is an answer, and whole. */
const sentenceLike = 5;
/** Words after which something has to follow. */
const joining =
  /(?:^|\s)(?:the|an?|of|to|and|or|but|with|for|from|in|on|at|by|as|than|that|which|is|are|was|were|be|not|your|its|their|der|die|das|den|dem|des|eine?[nmrs]?|und|oder|aber|mit|für|von|zu[mr]?|im|ist|sind|nicht|le|la|les|un|une|du|de|des|et|ou|avec|pour|dans|est|sont|el|los|las|y|o|con|para|por|es|son)$|[,\u2013\u2014]$|(?<![\d+])-$/iu;
/** A chain or an equation ends where its last thing is named: `alga → flea → pike`, `6 CO2 + 6 H2O → C6H12O6 + 6 O2`, `S = a / b`. */
const chain = /\s(?:[→⟶⇒⇨➔➜⇌⇄⇔↔=]|[-=]+>)\s/u;
/** A formula that is written without spaces, or in TeX: `V=a*b`, `\\cdot V_{Obj}`. */
const formula = /\S=\S+$|[_^]\{[^{}\s]*\}$|\\[a-z]+(?:\{[^{}]*\})*$/iu;

/** Whether a text has an end, as a sentence has. */
export function isEnded(text: string): boolean {
  return end.test(text);
}

/** Whether a text seems to be a part of a sentence whose rest is missing. */
export function breaksOff(text: string): boolean {
  if (isEnded(text)) return false;
  const count = text.match(words)?.length ?? 0;
  if (joining.test(text)) return true;
  if (chain.test(text) || formula.test(text)) return false;
  return count >= sentenceLike || /\p{Script=Han}|\p{Script=Hiragana}/u.test(text);
}
