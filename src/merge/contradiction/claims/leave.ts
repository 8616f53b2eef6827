import { keysOf } from '../telling-keys.ts';
import type { Claim, ClaimRule } from './claim.ts';

// Whether somebody has to be asked: `without asking`, `the commander must approve it`.

const free =
  /(?<!\p{L})(?:(?:no need to (?:check with|ask|tell) \p{L}+|need(?:n['’]t| not) (?:ask|consult|tell) \p{L}+)|without (?:asking|(?:any |prior )?(?:permission|approval)|being asked|telling anyone)|(?:nobody|no one) (?:has|needs) to be asked|you (?:do not|don['’]t) (?:have|need) to ask|(?:needs?|requires?) no (?:permission|approval)|no (?:permission|approval) (?:is )?(?:needed|required|necessary)|ohne (?:zu fragen|nachzufragen|(?:vorher |vorherige )?(?:rückfrage|rücksprache|genehmigung|erlaubnis|nachfrage|anmeldung|absprache))|niemand muss gefragt werden|(?:braucht|brauchen|muss|müssen) (?:man |ihr |wir )?niemanden? (?:zu )?fragen|fragen (?:muss|musst|müsst) (?:du|man|ihr) niemand(?:en)?|genehmigungsfrei|sans (?:rien |le )?(?:demander(?: à personne)?|(?:aucune |l['’])?(?:autorisation|permission|accord))|sin (?:preguntar|(?:pedir )?(?:permiso|autorización)|consultar))(?!\p{L})/giu;
const asking =
  /(?<!\p{L})(?:must (?:approve|agree|be asked|give (?:its|his|her|their) (?:approval|consent|permission))|has to (?:approve|agree|be asked)|(?:needs?|requires?) (?:the |an? |prior |your )?(?:[\p{L}-]+['’]s? )?(?:approval|permission|consent|ok|okay|sign-off)|only (?:with|after) (?:the |an? )?(?:[\p{L}-]+['’]?s? ){0,2}(?:approval|permission|consent|asking)|ask (?:[\p{L}-]+ ){1,6}?(?:first|before(?:hand)?)|get (?:an?|the) (?:ok|okay|permission|approval|go-ahead)|(?:muss|müssen) (?:[\p{L}-]+ ){0,4}?(?:zustimmen|gefragt werden|genehmigen|freigeben|genehmigt werden|freigegeben werden)|(?:nur|hol dir|holt euch) (?:mit |nach |vorher |erst )?(?:das |die )?(?:okay|ok)|(?:nur )?(?:mit|nach) (?:[\p{L}-]+ ){0,2}(?:genehmigung|erlaubnis|zustimmung|freigabe|rücksprache|absprache)|vorher (?:[\p{L}-]+ ){0,4}fragen|erst (?:[\p{L}-]+ ){1,4}fragen|genehmigungspflichtig|(?:doit|doivent) (?:approuver|donner (?:son|leur) accord|être demandée?s?)|(?:seulement|uniquement) (?:avec|après) (?:l['’]|une )?(?:accord|autorisation|permission)|il faut (?:l['’]|une? )?(?:accord|autorisation|permission)|demander (?:[\p{L}'’-]+ ){0,5}(?:d['’]abord|avant)|(?:debe|deben|tiene que) (?:aprobar|autorizar|dar permiso)|solo con (?:el )?(?:permiso|autorización)|hay que (?:preguntar|pedir (?:permiso|autorización)))(?!\p{L})/giu;

/**
 * One may be done without asking, for the other somebody must agree: contrary where both say it of the same, or one of them of nothing
 * else than the question.
 */
export const leaveApart: ClaimRule = (one, other) =>
  leaveNeeded(one, other) || leaveNeeded(other, one) ? 'denial' : null;

function leaveNeeded(one: Claim, other: Claim): boolean {
  if (one.text.search(free) < 0 || other.text.search(asking) < 0) return false;
  // `Nobody has to be asked` has the words of both.
  if (one.text.replace(free, ' ').search(asking) >= 0 || other.text.search(free) >= 0) return false;
  // Up to some amount, or for some days, is another case; so is what is said of one case only, unless leave is needed each time.
  if ([one, other].some(({ text }) => /\d/.test(text)) || otherCases.test(other.text.replace(asking, ' ')))
    return false;
  if (otherCases.test(one.text.replace(free, ' ')) && !eachTime.test(other.text)) return false;
  const [mine, theirs] = [doneIn(one, free), doneIn(other, asking)];
  if (mine.size === 0 || theirs.size === 0 || [...mine].some((key) => theirs.has(key))) return true;
  // Asked how something is done, each answer says it once, and of that.
  if (askingHow.test(one.question.trim())) return isSole(one, free) && isSole(other, asking);
  return [mine, theirs].every((keys) => [...keys].some((key) => isOfQuestion(key, one)));
}

/** True where no other sentence of an answer says that somebody must, or need not, be asked. */
function isSole({ answer }: Claim, leave: RegExp): boolean {
  return answer.filter((sentence) => sentence.search(leave) >= 0).length === 1;
}

const askingHow =
  /^(?:how|can|may|wie|kann|darf|comment|peut-on|puis-je|¿?cómo|¿?puedo|¿?se puede)(?!\p{L})/iu;
const eachTime =
  /(?<!\p{L})(?:each time|every time|always|in any case|jedes mal|immer|in jedem fall|à chaque|chaque fois|toujours|cada vez|siempre)(?!\p{L})/iu;

/** `rollback` is of `How do you roll back a release?`. */
function isOfQuestion(key: string, { asked, question }: Claim): boolean {
  return asked.has(key) || (key.length > 4 && question.toLowerCase().replace(/[\s-]/g, '').includes(key));
}

const otherCases =
  /(?<!\p{L})(?:if|unless|except|when|wenn|falls|außer|bei|si|sauf|en cas|salvo|excepto|cuando)(?!\p{L})/iu;

/** What is done, by its telling words: whoever does it, or is asked, aside. */
function doneIn({ text, language }: Claim, leave: RegExp): ReadonlySet<string> {
  return new Set(
    [...keysOf(text.replace(leave, ' '), language)].filter(
      (key) => !/^(?:anyon|everyon|anybodi|jed|man|nobodi)$/u.test(key),
    ),
  );
}
