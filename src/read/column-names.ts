/** What a column may hold. */
export type Role = 'question' | 'answer' | 'topic' | 'number';
/** All of them, in the order in which names are looked for. */
export const roles: readonly Role[] = ['question', 'answer', 'topic', 'number'];

/** Words for an answer, as the name of a column. */
export const answerWord =
  'answer|ans|response|reply|solution|antwort|respuesta|réponse|risposta|resposta|antwoord|ответ|答案|回答';
const names: Readonly<Record<Role, RegExp>> = {
  question:
    /^(?:q|ques|question|questions|prompt|query|ask|front|term|title|name|heading|frage|pregunta|domanda|pergunta|vraag|问题|問題|質問|вопрос|سؤال)(?:[\s_-]?(?:text|title|name|body))?$/i,
  answer: new RegExp(
    `^(?:a|answers|accepted[\\s_-]?answer|suggested[\\s_-]?answer|completion|back|definition|explanation|content|body|text|output|إجابة|${answerWord})(?:[\\s_-]?(?:text|body|html|markdown))?$`,
    'i',
  ),
  topic:
    /^(?:topic|category|section|chapter|subject|module|unit|group|theme|area|thema|kapitel|tema|capítulo|chapitre|тема|主题|章)$/i,
  number: /^(?:no|nr|num|number|#|id|index|position|nummer|número|numéro|q[\s_-]?no)\.?$/i,
};
/** Names that may be a question's only where a better one is missing. */
const weak = {
  question: /^(?:title|name|heading|term|front|ask|query|prompt)/i,
  answer: /^(?:text|body|content|output|back|explanation|definition)/i,
};

/** Which of some column names holds what; the plainest name wins. */
export function columnsOf(keys: readonly string[]): Partial<Record<Role, string>> {
  const found: Partial<Record<Role, string>> = {};
  for (const role of roles) {
    const fits = keys.filter(
      (key) =>
        names[role].test(key.trim()) &&
        !Object.values(found).includes(key) &&
        // Beside a B, an A is a choice.
        !(/^\s*a\s*$/i.test(key) && keys.some((other) => /^\s*b\s*$/i.test(other))),
    );
    const best =
      role === 'question' || role === 'answer' ? fits.find((key) => !weak[role].test(key.trim())) : undefined;
    const key = best ?? fits[0];
    if (key !== undefined) found[role] = key;
  }
  return found;
}

const about =
  /^(?:difficulty|level|tags?|keywords?|dates?|created.*|updated.*|sources?|url|links?|ref(?:erence)?s?|authors?|types?|notes?|comments?|remarks?|pages?|status|points?|scores?|marks?|weight|lang(?:uage)?|images?|files?|hints?|options?.*|choices?.*|[a-f])$/i;

/** Whether a column is about the question, and neither it nor its answer. */
export function isAbout(name: string): boolean {
  return about.test(name.trim());
}

/** Whether a name may be a question's only where a better one is missing. */
export function isWeakQuestion(name: string): boolean {
  return weak.question.test(name.trim());
}
