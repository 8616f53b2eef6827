const questionMark = /[?？؟]["'”’)\]*_»]*$/;
const innerMark = /[?？؟](?:["'”’)\]*_»]*)(?:\s|$)|？/;

// First words by which tasks and questions are set where no question mark is.
const opening =
  /^(?:what(?:'s|’s|s)?|which|who(?:se|m)?|when|where|why|how|is|are|was|were|do|does|did|can|could|should|would|will|have|has|had|may|explain|describe|define|discuss|compare|contrast|differentiate|distinguish|list|name|give|state|write|implement|design|create|develop|build|find|calculate|compute|show|prove|derive|draw|sketch|outline|summari[sz]e|illustrate|identify|mention|tell|talk|walk|elaborate|provide|enumerate|justify|evaluate|analy[sz]e|solve|determine|perform|use|using|load|plot|print|train|suppose|given|consider|imagine|in what|in which|for what|to what|at what|on what|with what|under what|was|wie|warum|wann|welche[rsn]?|wo|wer|erkläre[n]?|beschreibe[n]?|nenne[n]?|qué|cómo|cuál(?:es)?|por qué|cuándo|dónde|explique|qu['’]est|quel(?:le)?s?|comment|pourquoi|quand|expliquez|décrivez|cosa|come|perché|quale|что|как|почему|какие|какой|зачем|объясните|क्या|कैसे|क्यों|ما|ماذا|كيف|لماذا|هل|اشرح|מה|איך|כיצד|למה|מדוע|האם)(?=[\s,:'’]|$)/iu;
const openingEastern =
  /^(?:什么|什麼|如何|为什么|為什麼|怎么|怎麼|请|請|解释|简述|描述|说明|谈谈|何|なぜ|どの|どう|いつ|무엇|어떻게|왜)|(?:ですか|ますか|でしょうか|ください|なさい|せよ|吗|呢|什么|哪些|区别|까)[。.？?]?$/u;

/** How much a text sounds like a question or a task, by its words alone: 0 to 1. */
export function questionness(text: string): number {
  if (text === '') return 0;
  const long = text.length > 400 ? 0.5 : 1;
  if (questionMark.test(text)) return long;
  if (opening.test(text) || openingEastern.test(text)) return (innerMark.test(text) ? 0.9 : 0.75) * long;
  if (innerMark.test(text)) return 0.6 * long;
  return 0;
}
