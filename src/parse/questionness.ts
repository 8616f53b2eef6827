const leading = /^(?:[\s•·]|\p{Extended_Pictographic}|\uFE0F|\u200D|\p{Emoji_Modifier}|[★☆])+/u;
/** A question mark at the end, but for quotation marks, brackets and the emoji that some add. */
const questionMark = /[?？؟](?:[\s"'”’)\]*_»\p{Extended_Pictographic}]|\uFE0F)*$/u;
const innerMark = /[?？؟](?:["'”’)\]*_»]*)(?:\s|$)|？/;

/** First words by which questions and tasks are set where no question mark is, a line a language. */
const openings = [
  "what(?:'s|’s|s)?|which|who(?:se|m)?|when|where|why|how|is|are|was|were|do|does|did|can|could|should|would|will|have|has|had",
  'explain|describe|define|discuss|compare|contrast|differentiate|distinguish|list|name|give|state|write|implement|design',
  'create|develop|build|find|calculate|compute|show|prove|derive|draw|sketch|outline|summari[sz]e|illustrate|identify|mention',
  'tell|talk|walk|elaborate|provide|enumerate|justify|evaluate|analy[sz]e|solve|determine|suppose|given|imagine',
  '(?:in|for|to|at|on|with|under) what|in which|true or false|fill in',
  'wie|warum|wann|welche[rsnm]?|wo|wer|wozu|erklären?|beschreiben?|nennen?|erläutern?|begründen?',
  'qué|cómo|cuál(?:es)?|por qué|cuándo|dónde|quién|explique|describa|defina|enumere',
  "qu['’]est|que|quel(?:le)?s?|comment|pourquoi|quand|où|expliquez|décrivez|définissez|citez",
  'cosa|come|perché|quale|quali|quando|spiega|descrivi|o que|como|por que|qual|quais|explique|descreva',
  'wat|hoe|waarom|wanneer|welke|leg uit|beschrijf|vad|hur|varför|förklara|co|jak|dlaczego|kiedy|wyjaśnij|opisz',
  'що|чому|які|який|яка|навіщо|коли|поясніть|опишіть|apa|bagaimana|mengapa|kapan|jelaskan|sebutkan|bao giờ|tại sao|vì sao|ce este|care|cum',
  'что|как|почему|какие|какой|какая|зачем|когда|где|чем|объясните|опишите|расскажите|nedir|nasıl|neden|açıklayın',
  'क्या|कैसे|क्यों|कौन|कब|कहाँ|बताएं|समझाएं|वर्णन',
  'ما|ماذا|ماهو|ماهي|كيف|لماذا|هل|متى|أين|اشرح|اوصف|صف|عدد|اكتب|عرف|اذكر|قارن|تكلم',
  'מה|מהו|מהי|מהם|מהן|איך|כיצד|למה|מדוע|האם|מתי|איפה|מי|הסבר(?:/?י)?|הסבירי?|תאר(?:/?י)?|ספר(?:/?י)?|מנה|תן|צור',
];
const opening = new RegExp(`^(?:${openings.join('|')})(?=[\\s,:'’/]|$)`, 'iu');

/** Tasks begin with these too, but so does most advice. */
const adviceOrTask =
  /^(?:briefly|generate|make|convert|return|extract|select|fetch|query|sort|count|reverse|check|add|remove|update|delete|insert|set|run|test|prepare|choose|fill|rewrite|match|apply|estimate|propose|recommend|use|using|load|plot|print|train|perform|demonstrate|interpret|predict|classify|complete|correct|translate|simplify|expand|consider)(?=[\s,:])/i;

/** First words that ask only with a verb after them. */
const clause =
  /^(?:when|where|while)\s+(?!(?:to|is|are|was|were|do|does|did|can|could|should|would|will|has|have|must|may|might|shall|not|exactly|and|or)\b)\p{L}/iu;

/** What is not to be done is advice. */
const warning = /^(?:do not|don['’]t|never)(?=[\s,:])/i;

/** Phrases without a verb that stand for a question: `Tabs vs. spaces`, `Difference between ...`. */
const phrase =
  /\b(?:vs|versus)\b|^(?:the\s)?(?:main\s|key\s|basic\s)?(?:differences?|comparison|similarities|advantages?|disadvantages?|benefits|pros and cons|uses?|types?|kinds|purpose|importance|role|roles|features|meaning|definition|difference|ways?|steps|reasons?|examples?|common questions?)\s(?:of|between|to|for|about|in)\s|^(?:diferencias? entre|tipos de|ventajas|différences? entre|avantages|unterschiede? zwischen|vorteile|различи[ея] между|отличи[ея]|преимущества|виды|типы)/i;

const openingEastern =
  /^(?:什么|什麼|如何|为什么|為什麼|怎么|怎麼|怎样|哪些|请|請|解释|简述|描述|说明|谈谈|介绍|列举|比较|何|なぜ|どの|どう|いつ|무엇|어떻게|왜)|(?:ですか|ますか|でしょうか|ください|なさい|せよ|吗|呢|什么|哪些|区别|까|설명하시오|시오)[。.？?]?$|什么|什麼|如何|怎么|怎麼|怎样|怎樣|为什么|為什麼|哪些|哪个|区别|區別|有何|是否|几种|谈谈|说说|讲讲|简述|無い|とは|について|違い|란\s|이란|무엇|차이|설명|어떻게|이유|방법|อะไร|อย่างไร|ทำไม|ไหม|(?:là gì|như thế nào|nedir|nelerdir|nasıl)[.\s]*$|چیست|چگونه|چرا|کیا|کیسے|(?:बताएं|समझाएं|कीजिए|लिखें|करें)[।.|]*$/u;

/** How much a text sounds like a question or a task, by its words alone: 0 to 1. */
export function questionness(written: string): number {
  // Signs before the words, as those of how hard a question is, say nothing here.
  const text = /^[\p{L}\p{N}]/u.test(written) ? written : written.replace(leading, '');
  if (text === '') return 0;
  const long = text.length > 400 ? 0.5 : 1;
  if (questionMark.test(text)) return long;
  if (warning.test(text) && !innerMark.test(text)) return 0;
  // `When you delete it` is a clause, `When to delete it` and `When is it deleted` ask.
  if (clause.test(text) && !innerMark.test(text)) return 0;
  if (opening.test(text) || openingEastern.test(text)) return (innerMark.test(text) ? 0.9 : 0.75) * long;
  if (innerMark.test(text)) return 0.6 * long;
  if (phrase.test(text)) return 0.6 * long;
  if (adviceOrTask.test(text)) return 0.45 * long;
  return 0;
}
