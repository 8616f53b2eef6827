import { stringify } from 'yaml';
import type { Columns, ColumnsRead } from '../model/columns.ts';
import type { DerivedSettings } from '../read/read.ts';
import { plural } from '../report.ts';
import type { LookedAt } from './look-at.ts';

/** A handbook.yml for a person to go on with: what was guessed stands there, what else there is stands beside it as a comment. */
export function settingsText(
  { title, answers }: DerivedSettings,
  looked: readonly LookedAt[] = [],
  language = 'en',
): string {
  return `# The settings of this handbook. What stands here was guessed from the documents: correct what is wrong.
# All settings: variorum's manual, "Settings". Check after a change: variorum check

title: ${scalar(title)}
# subtitle: A second line for the cover
# authors: [Your Name]
# ${`language: ${language}`.padEnd(22)}  # BCP 47 tag; guessed from the answers where it is not said
# date: 2026-01-31        # printed in the colophon; without it no date is printed
# theme: classic
# page: A4                # or Letter, A5, 6x9, 170x240mm ...
# sources: marks          # or none: whether each point says who holds it
# build: { editions: [handbook], formats: [pdf, epub, html] }   # what a plain build makes; --all makes everything

# The answer sets, in the order in which they are named. \`id\` is for other settings, \`mark\` is printed beside a point.
answers:
${answers.map((set, at) => answerSet(set, at, looked)).join('\n')}

# Editions of your own, beside the handbook:
# editions:
#   plain:
#     page: Letter
#     sources: none
`;
}

function answerSet(set: DerivedSettings['answers'][number], at: number, looked: readonly LookedAt[]): string {
  const own = looked.filter(({ name }) => set.files.includes(name));
  const found = own.map(({ format, questions }) => `${format}, ${plural(questions, 'question')}`);
  const lines = [
    `  - id: ${scalar(set.id)}`,
    `    mark: ${scalar(set.id.toUpperCase())}`,
    `    title: ${scalar(set.title)}${at === 0 ? `           # ${titleNote(set)}` : ''}`,
    ...(set.files.length === 1
      ? [`    files: ${scalar(set.files[0] ?? '')}${found[0] ? `           # ${found[0]}` : ''}`]
      : [
          filesLine(set.files, own) ?? ['    files:', ...set.files.map((file) => `      - ${scalar(file)}`)],
        ].flat()),
  ];
  const columns = own.find((one) => one.columns !== null)?.columns;
  if (columns) lines.push(...columnLines(columns, set.columns));
  return lines.join('\n');
}

/** Where the title of a set comes from. */
function titleNote({ columns, files }: DerivedSettings['answers'][number]): string {
  if (columns && 'respondent' in columns) return 'a form’s names are not printed: write what may be';
  return `guessed from the name of the ${columns ? 'column' : files.length > 1 ? 'folder' : 'file'}`;
}

/** All documents of a folder as a glob, so that those that come later are in the set, too; null where they are not all of it. */
function filesLine(files: readonly string[], own: readonly LookedAt[]): string | null {
  const [group] = new Set(own.map((one) => one.group));
  if (!group || own.some((one) => one.group !== group) || own.length !== files.length) return null;
  const endings = new Set(files.map((file) => /\.[^./]+$/.exec(file)?.[0]));
  const isFlat = files.every((file) => !file.slice(group.length + 1).includes('/'));
  const [ending] = endings;
  const glob = endings.size === 1 && ending ? `${group}/${isFlat ? '' : '**/'}*${ending}` : group;
  return `    files: ${scalar(glob)}           # ${plural(files.length, 'document')}, and those that you put there`;
}

/** Which columns hold what, as guessed; those that nothing was found for as comments. */
function columnLines(read: ColumnsRead, declared: Columns | undefined): string[] {
  const own = declared?.answer === undefined ? read.answer : [declared.answer].flat().map(String);
  const columns = { question: read.question, answer: own, topic: read.topic, number: read.number };
  if (declared?.respondent !== undefined)
    return [
      `    columns: { respondent: ${JSON.stringify(declared.respondent)} }           # which of those who answered the form; never printed`,
    ];
  // Places of columns without names are counted anyway.
  if (Object.values(columns).some((names) => names.some((name) => /^column \d+$/.test(name)))) return [];
  const lines = Object.entries(columns).map(([role, names]) => {
    const [first = ''] = names;
    if (names.length === 0) return `    #   ${role}: NAME`;
    return `      ${role}: ${names.length > 1 ? `[${names.map((name) => JSON.stringify(name)).join(', ')}]` : scalar(first)}`;
  });
  return [`    columns:           # guessed from the names of the columns`, ...lines];
}

/** A value as YAML that reads back as the same text, on one line. */
function scalar(text: string): string {
  return stringify(text, { lineWidth: 0, defaultStringType: 'PLAIN' }).trim();
}
