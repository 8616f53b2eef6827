import { toString as plain } from 'mdast-util-to-string';
import type { Member, Point } from '../model/handbook.ts';
import { terms, words } from '../model/terms.ts';
import type { Unit } from '../model/unit.ts';

/** A clause's value is what it carries by its words and so many more, so that three words do not always win. */
const overhead = 5;
/** Twice the content is worth this power of two, so that a long list of examples does not win. */
const carrying = 0.7;
/** How much less a sentence is worth than the one before it. */
const later = 0.25;

/** Words that turn a statement round or bind it to a condition: nothing that holds one is ever cut away. */
const binding =
  /\b(?:not|no|never|none|nor|neither|cannot|without|unless|except|only|if|but|however|although|though|despite|rather|instead|hardly|few|little|less|until|n['’]t)\b/i;

/** Clauses that may be taken off the end, each from its first word on: what follows explains or extends, it does not state. */
const tails: readonly RegExp[] = [
  /,? (?:such as|including|for example|for instance|e\.g\.|i\.e\.|like) .+$/i,
  /,? (?:in order to|so that|so as to|which|thereby|thus|because|since|whereas|while|where|as well as|as this|as it|as they) .+$/i,
  /, (?:ensuring|leading|allowing|enabling|making|reducing|improving|resulting|providing|facilitating|minimizing|helping|using|based|depending|adjusting|avoiding|preventing|giving|given|causing|increasing|promoting|supporting|regardless|especially|particularly|even) .+$/i,
  /(?<=^(?:adopt|analy[sz]e|apply|assess|automate|cache|choose|conduct|create|develop|document|employ|establish|evaluate|implement|incorporate|integrate|invest|keep|leverage|maintain|monitor|optimi[sz]e|perform|provide|regularly|run|schedule|select|set up|split|store|test|track|use|utili[sz]e|validate|write) .+) to (?:achieve|assess|avoid|balance|capture|detect|enable|enhance|ensure|estimate|facilitate|handle|identify|improve|increase|maximi[sz]e|minimi[sz]e|optimi[sz]e|prevent|protect|reduce|support|track) .+$/i,
  /, and (?:it|they|this|these|you|we|the|a|an|that) .+$/i,
  /(?: -|:|;| –| —) .+$/,
];

/** Openings that only join a sentence to the one before it: always taken off. */
const joiner =
  /^(?:additionally|furthermore|moreover|also|finally|first|firstly|second|secondly|third|thirdly|lastly|overall|generally|typically|in addition|in general|for example|for instance|as a result|therefore|thus|hence|consequently|similarly|likewise|then|next|here), /i;

/** Openings that may be taken off. */
const openings: readonly RegExp[] = [
  /^(?:this|it|these|they) (?:includes?|involves?|means|refers to|is about) (?=\S)/i,
  /^(?:by|when|while|depending on|based on|to|for|in|with|as|after|before|once|during|given|through) [^,]+, (?=(?:a|an|the|it|this|these|they|you|we|use|consider|ensure|implement|perform|make|choose)\b)/i,
];

/** Words at which no clause may end. */
const dangling =
  /(?:^|[ (])(?:a|an|the|and|or|of|to|in|on|at|by|for|from|with|as|that|is|are|be|can|may|will|should|must|such|like|into|than|their|its|your|our|more|any|each|this|these|both|between)$/i;

/**
 * The gist of a point: the shortest clause that still carries what the point is about; its label where it is no sentence at all.
 * Words are only left out, never changed but for a capital at the start, and a condition, an exception or a negation is never among
 * them. English is cut inside its sentences, any other language only between them.
 */
export function gist(point: Point, language: string): string {
  const sentences = point.passages.flatMap((passage) =>
    passage.units.filter((unit) => unit.kind === 'sentence').map(withoutLabel),
  );
  return clause(sentences, language, point.members) || (point.label ?? '');
}

/** The shortest clause that carries the content words of some sentences; empty where there are none. */
export function clause(
  sentences: readonly string[],
  language: string,
  members: readonly Pick<Member, 'text'>[] = [],
): string {
  const english = /^en\b/i.test(language);
  const free = english ? sentences.map((sentence) => sentence.replace(joiner, '')) : sentences;
  const counts = new Map<string, number>();
  for (const text of [...free, ...members.map((member) => member.text)])
    for (const term of new Set(terms(text))) counts.set(term, (counts.get(term) ?? 0) + 1);
  let best = '';
  let bestValue = 0;
  for (const [place, sentence] of free.entries())
    for (const candidate of english ? shortenings(sentence) : [sentence]) {
      const carried = [...new Set(terms(candidate))].reduce((sum, term) => sum + (counts.get(term) ?? 0), 0);
      const value = carried ** carrying / (overhead + words(candidate).length) / (1 + later * place);
      if (value > bestValue + 1e-9) [best, bestValue] = [candidate, value];
    }
  return tidy(best);
}

/** Every clause that is left when openings, brackets and tails are taken off, the whole sentence first. */
function shortenings(sentence: string): string[] {
  const found = new Set([sentence]);
  const queue = [sentence];
  for (let next = queue.shift(); next !== undefined && found.size < 40; next = queue.shift())
    for (const cut of cuts(next))
      if (!found.has(cut)) {
        found.add(cut);
        queue.push(cut);
      }
  return [...found];
}

function cuts(sentence: string): string[] {
  const body = sentence.replace(/[.!?…]+$/, '');
  const closed = [
    ...openings.map((pattern) => body.replace(pattern, '')),
    body.replace(/ ?\([^()]*\)/g, ''),
    ...tails.map((pattern) => body.replace(pattern, '')),
  ];
  return closed.filter((cut) => cut !== body && stands(cut) && !binding.test(removed(body, cut)));
}

/** Whether what is left can stand alone: three words or more, no word that waits for another, no open bracket or quotation. */
function stands(cut: string): boolean {
  const count = (pattern: RegExp) => cut.match(pattern)?.length ?? 0;
  return (
    words(cut).length >= 3 &&
    !dangling.test(cut) &&
    count(/[([]/g) === count(/[)\]]/g) &&
    count(/["“”]/g) % 2 === 0 &&
    !/,$/.test(cut)
  );
}

/** The words of a text that a cut of it lacks. */
function removed(body: string, cut: string): string {
  const left = new Map<string, number>();
  for (const word of words(cut)) left.set(word, (left.get(word) ?? 0) + 1);
  return (body.match(/[\p{L}\p{N}'’]+/gu) ?? [])
    .filter((word) => {
      const key = words(word)[0] ?? word;
      const count = left.get(key) ?? 0;
      left.set(key, count - 1);
      return count <= 0;
    })
    .join(' ');
}

function tidy(text: string): string {
  const trimmed = text.replace(/[\s.,;:]+$/, '').trim();
  return trimmed.slice(0, 1).toLocaleUpperCase() + trimmed.slice(1);
}

function withoutLabel(unit: Unit): string {
  return (unit.phrasing.map((node) => plain(node)).join('') || unit.text).replace(/\s+/g, ' ').trim();
}
