import { stringify } from 'yaml';
import type { DerivedSettings } from '../read/read.ts';

/** A handbook.yml for a person to go on with: what was guessed stands there, what else there is stands beside it as a comment. */
export function settingsText({ title, answers }: DerivedSettings): string {
  return `# The settings of this handbook. What stands here was guessed from the documents: correct what is wrong.
# All settings: variorum's manual, "Settings". Check after a change: variorum check

title: ${scalar(title)}
# subtitle: A second line for the cover
# authors: [Your Name]
# language: en            # BCP 47 tag of the language that the answers are in
# date: 2026-01-31        # printed in the colophon; without it no date is printed
# theme: classic
# page: A4                # or Letter
# sources: marks          # or none: whether each point says who holds it

# The answer sets, in the order in which they are named. \`id\` is for other settings, \`mark\` is printed beside a point.
answers:
${answers.map(answerSet).join('\n')}

# Editions of your own, beside the handbook:
# editions:
#   plain:
#     page: Letter
#     sources: none
`;
}

function answerSet(set: DerivedSettings['answers'][number], at: number): string {
  const [file = ''] = set.files;
  const lines = [
    `  - id: ${scalar(set.id)}`,
    `    mark: ${scalar(set.id.toUpperCase())}`,
    `    title: ${scalar(set.title)}${at === 0 ? '           # guessed from the name of the file' : ''}`,
    `    files: ${scalar(file)}`,
  ];
  return lines.join('\n');
}

/** A value as YAML that reads back as the same text, on one line. */
function scalar(text: string): string {
  return stringify(text, { lineWidth: 0, defaultStringType: 'PLAIN' }).trim();
}
