const forms = [
  '[-–—_/.*]{1,3}',
  "(?:sorry,? )?(?:i )?(?:really |honestly )?(?:don['’]?t|do not) (?:really )?know(?: (?:yet|this|that|it))?(?:,? sorry)?",
  "(?:i have |i['’]ve )?(?:got )?(?:no|not a) (?:idea|clue)|idk|dunno|not sure|no comment|same",
  '(?:das )?wei(?:ß|ss) (?:ich )?(?:leider )?nicht|ich wei(?:ß|ss) (?:es )?(?:leider )?nicht|(?:leider )?keine ahnung',
  '(?:je )?(?:ne )?sais pas|aucune idée|no (?:lo )?sé|ni idea|non (?:lo )?so|não sei|geen idee|weet (?:ik )?niet',
  'не знаю|不知道|わかりません|分かりません|لا أعرف|לא יוד(?:ע|עת)',
];
const nothing = new RegExp(`^(?:${forms.join('|')})$`, 'iu');

/** Whether the whole of what somebody wrote into a field of a form says that there is no answer: `I don't know.`, `-`, `keine Ahnung`. */
export function isNoAnswer(text: string): boolean {
  if (text.length > 60) return false;
  const words = text.trim().replace(/\s+/g, ' ');
  return nothing.test(words) || nothing.test(words.replace(/[\s.!…]{1,9}$/u, ''));
}

/** The reason for which the ledger leaves out what holds the place of an answer. */
export const placeholderReason = 'placeholder of an answer';
