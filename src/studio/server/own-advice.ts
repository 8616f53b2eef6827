import type { Finding, StudioLanguage } from '../api.ts';

/** What to do in the studio about what else a file or a command is needed for, by its facts, or by the rule that says it. */
const advice: Readonly<Record<string, Readonly<Record<StudioLanguage, string>>>> = {
  'all-used': {
    en: 'Choose another reading above the lines of this document, or say of its lines what they are.',
    de: 'Über den Zeilen dieses Dokuments eine andere Lesart wählen oder von seinen Zeilen sagen, was sie sind.',
  },
  'headings-beside-questions': {
    en: 'If they are questions, choose the reading by these headings above the lines of this document.',
    de: 'Sind es Fragen, über den Zeilen dieses Dokuments die Lesart nach diesen Überschriften wählen.',
  },
  reading: {
    en: 'Choose a reading above the lines of this document.',
    de: 'Über den Zeilen dieses Dokuments eine Lesart wählen.',
  },
  formPeople: {
    en: 'Take them in, above the lines of this document in the view Reading.',
    de: 'Sie über den Zeilen dieses Dokuments in der Ansicht Gelesen aufnehmen.',
  },
  takenForOne: {
    en: 'If they are not the same, set one apart in the view Questions.',
    de: 'Sind es zwei, eine davon in der Ansicht Fragen abtrennen.',
  },
  maybeOne: {
    en: 'If they are the same, join them in the view Questions.',
    de: 'Sind sie es, sie in der Ansicht Fragen verbinden.',
  },
  setForeign: {
    en: 'Make a book of its own of it, or join its questions with those of the others in the view Questions.',
    de: 'Ein eigenes Buch daraus machen, oder seine Fragen in der Ansicht Fragen mit denen der anderen verbinden.',
  },
  topicsAlike: {
    en: 'If they are one, join them in the view Questions.',
    de: 'Sind sie eines, sie in der Ansicht Fragen zusammenlegen.',
  },
  'edits-fit': {
    en: 'Take the decision back at the merge desk, or make it anew where its place is now.',
    de: 'Die Entscheidung in der Redaktion zurücknehmen oder dort neu treffen, wo ihre Stelle jetzt ist.',
  },
  'unknown-release': {
    en: 'Choose another edition in the view Look, or keep what the book says now as one.',
    de: 'In der Ansicht Aussehen eine andere Ausgabe wählen oder den Stand des Buches als eine behalten.',
  },
};

/** An option or a command, which nobody here can type. */
const commandWords =
  /(?:^|[\s(`])(?:--[a-z][a-z-]+|(?:npx )?variorum (?:build|check|edit|publish|diff|init|verify)\b)/;

/** A finding with what can be done about it here; what only the command line can do is left out. */
export function withOwnAdvice(found: Finding, language: StudioLanguage): Finding {
  const own = (advice[found.facts?.kind ?? ''] ?? advice[found.rule ?? ''])?.[language];
  const todo = own ?? (found.todo && withoutCommands(found.todo));
  return { ...found, reason: withoutCommands(found.reason) || found.reason, todo: todo || null };
}

/** A text without its sentences, or parts of one behind a semicolon, that name an option or a command. */
function withoutCommands(text: string): string {
  if (!commandWords.test(text)) return text;
  const kept = text
    .split(/(?<=[.!?]) +/)
    .map((sentence) =>
      sentence
        .split(/(?<=;) /)
        .filter((part) => !commandWords.test(part))
        .join(' ')
        .replace(/;$/, '.'),
    )
    .filter((sentence) => sentence !== '');
  return kept.join(' ');
}
