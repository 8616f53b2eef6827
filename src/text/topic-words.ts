import { terms } from './terms.ts';

/** Words that say of a topic that it has questions, and nothing of what they are about. */
const ofQuestions = new Set(
  [
    'question',
    'answer',
    'topic',
    'subject',
    'section',
    'faq',
    'frage',
    'antwort',
    'thema',
    'réponse',
    'sujet',
    'pregunta',
    'respuesta',
    'tema',
  ].flatMap((word) => [...terms(word), ...terms(`${word}s`), ...terms(`${word}n`), ...terms(`${word}en`)]),
);

/** What a topic is about, for titles that may be one: `Databases` and `Database questions` are. */
export function subjectOf(title: string): string {
  const own = terms(title).filter((term) => !ofQuestions.has(term));
  return own.join(' ') || terms(title).join(' ') || title;
}
