/** The words for "answer" as they are put before one, in the languages that answers are mostly written in: a pattern. */
export const answerWord =
  '(?:(?:The )?(?:Correct|Right|Model|Sample|Short|Quick) )?Answers?|Ans|Solutions?|Sol|A|Candidate|Interviewee|(?:Richtige )?Antwort|Lösung|Solución|Respuesta(?: correcta)?|(?:La )?(?:Bonne )?réponse(?: correcte)?|Soluzione|Risposta(?: corretta)?|Solução|Resposta(?: corr?eta)?|(?:Juiste )?antwoord|(?:Правильный )?ответ|Відповідь|Решение|Cevap|Odpowiedź|Đáp án|Jawaban|คำตอบ|정답|答案|答え|回答|解答|答|답변|답|إجابة|الإجابة|جواب|الجواب|ج|תשובה|ת|उत्तर|जवाब';

const bare = new RegExp(`^(?:${answerWord})(?:\\s*\\(\\p{L}{2,12}\\))?$`, 'iu');
const shown =
  /^(?:show|view|see|reveal|toggle|unhide|expand|click|tap|ver|mostrar|voir|afficher|показать)(?:$|\s+(?:me\s+)?(?:(?:the|here|to|for|on|it|la|el|le|see|view|reveal|show|expand|full|more|my|model|correct)\s+)*(?:answers?|solutions?|explanation|details|code|more|hint|expand|here|respuesta|solución|réponse|solution|ответ)?$)/i;
/** `Answer to question 3`, `Lösung zu Aufgabe 2`, `第 3 题的答案`: the answer of a question that is named by its number alone. */
const ofNumber = new RegExp(
  `^(?:(?:${answerWord})\\s+(?:(?:to|for|of|zu|zur|à|de|a|la|le|el|на|к|die|der)\\s+){0,2}(?:the\\s+)?(?:questions?|task|exercise|problem|frage|aufgabe|übung|pregunta|ejercicio|domanda|pergunta|вопрос[уа]?)\\s?[#№]?\\d{1,4}|第?\\s?[\\d一二三四五六七八九十百]{1,5}\\s?(?:道)?[题題问問]\\s?[的の]?\\s?(?:参考)?(?:答案|解答|答え|回答|解析))$`,
  'iu',
);
const around =
  /^(?:[\s[({*_:：]|\p{Extended_Pictographic}|\uFE0F|\u200D)+|(?:[\s\])}*_:：.!…]|\p{Extended_Pictographic}|\uFE0F|\u200D)+$/gu;

/** Whether a text is nothing but a word for "answer", or asks to unfold one: `Answer:`, `[Solution]`, `Show the answer`. */
export function isBareAnswer(text: string): boolean {
  if (text.length > 60) return false;
  const words = text.replace(around, '');
  return (
    (words.length > 1 && (bare.test(words) || bare.test(text.trim()))) ||
    shown.test(words) ||
    ofNumber.test(words)
  );
}
