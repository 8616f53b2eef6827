import { basename, extname } from 'node:path';
import { withCapital } from '../text/with-capital.ts';

/** A file's name without its ending. */
export function stem(path: string): string {
  return basename(path, extname(path));
}

/** `Survey (Responses) - Form Responses 1` */
const formAnswers =
  /(?<=\S)\s{0,3}(?:\((?:responses|antworten|réponses|respuestas|risposte|respostas)\))?\s{0,3}[-–]\s{0,3}(?:form responses|formularantworten|réponses au formulaire|respuestas de formulario|risposte del modulo|respostas ao formulário) ?\d*$|(?<=\S)\s{0,3}\((?:responses|antworten|réponses|respuestas|risposte|respostas)\)$/iu;

/** A file's name as a title: `000_ml-basics` becomes `Ml basics`. The 32 digits that Notion puts behind a page's name are none of it, nor what programs call the answers to a form. */
export function humanise(name: string): string {
  const words = name
    .replace(formAnswers, '')
    .replace(/(?<=\S)[\s_-]+[0-9a-f]{32}(?=$|[\s_.-])/i, '')
    .replace(/[_.-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^ ?\d+ /, '')
    .trim();
  return withCapital(words);
}

/** A name that is safe as a folder's. */
export function folderName(name: string): string {
  const safe = name.normalize('NFC').replace(/[^\p{Letter}\p{Number}._-]+/gu, '-');
  return safe.replace(/^[-.]+|[-.]+$/g, '') || 'handbook';
}

/** A, B ... Z, AA ... */
export function letter(at: number): string {
  return (at >= 26 ? letter(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));
}
