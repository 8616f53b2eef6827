import { placeholderReason as reason } from '../text/no-answer.ts';

export { reason };

const longest = 90;
const around = /^[\s[(<{*_"'“#/]+|[\s\])>}*_"'”.!…:]+$/g;

/** What a form, a template or an author puts where an answer is to come, a line a language or habit; a pattern of the whole text. */
const forms = [
  '(?:your|write your|put your|enter your|my) (?:answers?|responses?|text|solutions?|code|notes?)(?: (?:goes|go|comes|to be entered))? ?(?:here|below)?',
  '(?:please )?(?:type|write|enter|put|add|insert|fill in|replace) (?:your|the|this|an?|in)\\b.{0,60}\\b(?:here|text|answers?|below|cell|line)(?:, replacing this text)?',
  '(?:answers?|solution|response|text|todo|content) (?:goes |comes |to be added )?here',
  'to be (?:done|determined|defined|added|written|completed|announced|confirmed|continued)',
  'tbd|tba|tbc|tbw|todo|fixme|n/?a|n\\. ?a|not applicable|not (?:yet )?answered(?: yet)?|no (?:answer|response)(?: yet| given| provided)?|unanswered|coming soon|(?:still )?(?:a )?work in progress|wip|placeholder|lorem ipsum.*',
  'click or tap (?:here )?to (?:enter|add) text|click here to enter text|choose an item',
  '(?:hier )?(?:deine|ihre|eure) antwort(?: hier)?|antwort hier(?: eintragen| einfügen)?|hier antwort(?:en)? (?:eintragen|einfügen)|folgt(?: noch)?|noch offen|kommt noch|keine (?:angabe|antwort)|k\\. ?a',
  '(?:votre |ta )?réponse ici|à (?:compléter|venir|définir|faire)|(?:tu |su )?respuesta aquí|por (?:completar|definir|hacer)|pendiente|sin respuesta|da (?:completare|definire|fare)|risposta qui|a (?:completar|definir)',
  '待补充|待定|未回答|暂无(?:答案)?|未完成|в процессе|нет ответа|скоро|未定|作成中|미정',
  '\\?{2,}|x{3,}|_{3,}|\\.{3,}|…',
];
const placeholder = new RegExp(`^(?:${forms.join('|')})$`, 'iu');

/** In brackets: `[insert process here]`. Without them it may be an answer: `Insert the coin here.` */
const bracketed = /^[[<{](?:please )?(?:insert|add|fill in|enter|describe|list) [^\]>}]{1,70}[\]>}]$/i;

const sameAsAbove =
  /^(?:the )?(?:same|ditto|see|as|idem|siehe|wie|voir|come|como)(?: (?:answer|thing|reply|here|die|le|la|el|lo))*(?: (?:as|like|the))?(?: (?:above|before|previous|last|oben|vorher|ci-dessus|sopra|arriba|acima)(?: (?:answer|one|question))?)?$/i;
/** The reason for which an answer is left out that is nothing but a hint at the one above. */
export const hint = 'refers to the answer above';

/** Why a text that only holds the place of an answer is not printed; null where it is an answer. */
export function placeholderReason(text: string): string | null {
  if (text.length > longest || text === '') return null;
  if (/^(?:[?]{2,}|_{3,}|\.{3,}|…+|\[\s*(?:…\s*)?\])$/.test(text)) return reason;
  if (bracketed.test(text)) return reason;
  const words = text.replace(around, '');
  if (sameAsAbove.test(words) && /\s|^(?:ditto|idem)$/i.test(words)) return hint;
  return placeholder.test(words) ? reason : null;
}

/** Whether code is nothing but what a form of exercises has in the place of a solution: `# YOUR CODE HERE`. */
export function isPlaceholderCode(code: string): boolean {
  const lines = code
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const asked = lines.filter((line) =>
    /^(?:#|\/\/|--|%|\/\*)\s*(?:your|write your|put your) (?:code|solution|answer) here/i.test(line),
  );
  const idle = lines.filter((line) => /^(?:raise NotImplementedError\(.*\)|pass|return|\.\.\.)$/.test(line));
  return asked.length > 0 && asked.length + idle.length === lines.length;
}
