import { strongForms } from '../../../text/german/strong-forms.ts';
import { isParticle, particles } from '../../../text/german/word-keys.ts';

/** True for German texts, by their small words. */
export function isGerman(words: readonly string[]): boolean {
  return words.filter((word) => small.test(word)).length >= leastSmall;
}

const leastSmall = 3;
const small =
  /^(?:der|die|das|den|dem|des|ein|eine[nmrs]?|und|ist|sind|nicht|mit|von|vom|zu|zum|zur|im|am|auf|für|bei|wird|werden|sie|man|wenn|muss|nach|vor|aus|in|an|jede[nmrs]?)$/u;
/** Words that stand in one way of saying something and not in another: articles, and what makes the passive voice. */
const slight =
  /^(?:der|die|das|den|dem|des|ein|eine[nmrs]?|wird|werden|sie|man|und|sowie|von|vom|durch|im|ins|in|am|ans|an|zum|zur|zu|beim|bei)$/u;
const joined = new RegExp(`^(${particles})(?:zu|ge)?(\\p{L}{3,})$`, 'u');

/** Words without those that say nothing by themselves, each verb without its participle's mark and apart from what may stand apart. */
export function looseWords(words: readonly string[]): string[] {
  return words
    .filter((word) => !slight.test(word))
    .flatMap((word) => {
      const [, particle, rest] = joined.exec(word) ?? [];
      return particle && rest && !isParticle(word) ? [particle, plain(rest)] : [plain(word)];
    });
}

function plain(word: string): string {
  const strong = strongForms.get(word) ?? strongForms.get(`ge${word}`);
  if (strong !== undefined) return strong;
  const [, prefix = '', rest = ''] = /^(be|ent|er|ver|zer)(\p{L}{3,})$/u.exec(word) ?? [];
  const within = strongForms.get(rest) ?? strongForms.get(`ge${rest}`);
  if (prefix !== '' && within !== undefined) return prefix + within;
  const bare = word.replace(/^ge(?=\p{L}{3,}(?:t|en)$)/u, '');
  return bare.replaceAll('ä', 'a').replaceAll('ö', 'o').replaceAll('ü', 'u');
}
