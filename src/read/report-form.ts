import type { VFile } from 'vfile';
import { tell } from '../model/diagnostic.ts';
import { plural } from '../text/plural.ts';
import { type Form, respondentRow, respondentsOf, withoutSet } from './form.ts';
import type { Row } from './row.ts';
import type { TableOptions } from './table-options.ts';

/** Tells what a form is, which of those who answered it have no answer set, and what of theirs is printed. False, with an error, where the set's own person is not there. */
export function reportForm(file: VFile, form: Form, rows: readonly Row[], options: TableOptions): boolean {
  const respondent = options.columns?.respondent;
  const heads = rows[0]?.record ?? [];
  const named = (places: Iterable<number>): string[] => [...places].map((at) => (heads[at] ?? '').trim());
  file.data.columns = {
    question: named(form.questions),
    answer: [],
    topic: [],
    number: [],
    unused: named([...form.private, ...form.other]),
    declared: [],
  };
  const body = rows.slice(1);
  const records = body.map(({ record }) => record);
  const answering = respondentsOf(form, records);
  const people = answering.length;
  tell(file, {
    severity: 'note',
    rule: 'form',
    reason: `This is what a form collected: ${plural(people, 'person', 'people')}, ${plural(form.questions.length, 'question')}; the columns of names, addresses and times are not printed`,
    facts: { kind: 'form', people, n: form.questions.length },
    ...(respondent === undefined &&
      people > 1 && {
        todo: 'In one answer set their answers stand below each other; in a set of each (`columns: { respondent: 1 }` and so on, as init writes them) they are compared.',
      }),
  });
  const own = respondent === undefined ? null : respondentRow(respondent, form, records);
  if (own === undefined) {
    tell(file, {
      severity: 'error',
      rule: 'unknown-respondent',
      // A time or an address is nobody's business: it is not said again.
      reason:
        typeof respondent === 'number'
          ? `${plural(people, 'person', 'people')} answered, and \`respondent: ${respondent}\` is none of them`
          : 'Of those who answered, none alone has in a column of times, names or addresses what `respondent` says',
      expected: [`a number from 1 to ${people}`, 'the time stamp of one row'],
      todo: 'Correct `respondent` in handbook.yml, or take the answer set out.',
    });
    return false;
  }
  tellWithoutSet(file, form, body, options);
  reportAddresses(
    file,
    form,
    (own === null ? answering : [own]).flatMap((place) => body[place] ?? []),
  );
  return true;
}

/** A row that came in is somebody whose answers nobody would see. */
function tellWithoutSet(file: VFile, form: Form, body: readonly Row[], options: TableOptions): void {
  const records = body.map(({ record }) => record);
  const [first, ...others] = withoutSet(form, records, options);
  if (first === undefined) return;
  const answering = respondentsOf(form, records);
  const n = answering.length;
  const sets = n - others.length - 1;
  const path = /^[\w./-]+$/.test(file.path) ? file.path : JSON.stringify(file.path);
  const setting = [first, ...others]
    .map((at) => `- { id: ..., files: ${path}, columns: { respondent: ${answering.indexOf(at) + 1} } }`)
    .join(' ');
  const counts = (options.respondents ?? []).some((one) => typeof one === 'number');
  tell(file, {
    severity: 'warning',
    rule: 'form-people',
    place: body[first]?.info.lines,
    reason: `${n} people answered, and the project has answer sets for ${sets}`,
    actual: `${plural(others.length + 1, 'row')} without an answer set`,
    expected: ['an answer set for each'],
    todo: `Add under answers: ${setting}${counts ? ' Numbers count the rows: see that the others are still who they were. A time stamp (`respondent: "2026-03-01 09:12"`) stays theirs.' : ''}`,
    facts: { kind: 'formPeople', n, sets, setting },
  });
}

const address = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/u;

/** An address that somebody wrote into an answer is part of the answer, and printed: whoever makes the book should know. */
function reportAddresses(file: VFile, form: Form, answering: readonly Row[]): void {
  const lines = answering
    .filter(({ record }) => form.questions.some((at) => address.test(record[at] ?? '')))
    .map(({ info }) => info.lines);
  if (lines.length === 0) return;
  tell(file, {
    severity: 'warning',
    rule: 'addresses',
    reason: `E-mail addresses stand in answers and are printed (${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')})`,
    todo: 'Take them out of the document, or out of the book by an edit.',
    facts: { kind: 'addresses', lines: lines.join(', ') },
  });
}
