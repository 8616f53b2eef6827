import type { Respondent } from '../model/columns.ts';
import { isNoAnswer, placeholderReason } from '../text/no-answer.ts';
import { columnsOf } from './column-names.ts';
import type { Leftover, RecordedAnswer, Rest } from './records.ts';
import type { Row } from './row.ts';
import type { TableOptions } from './table-options.ts';

/** The columns of what a form collected: a row a person, a column a question. By their places. */
export interface Form {
  readonly questions: readonly number[];
  /** Who answered, and when: never printed. */
  readonly private: ReadonlySet<number>;
  /** Points and the like that the program added. */
  readonly other: ReadonlySet<number>;
}

const stamp =
  /^(?:time ?stamp|timestamp|zeitstempel|horodateur|marca temporal|marca de tempo|carimbo de data\/hora|informazioni cronologiche|tijdstempel|отметка времени|时间戳记?|タイムスタンプ|(?:start|completion|end|submission|last modified|modified) ?(?:time|date)|startzeit|fertigstellungszeit|(?:date )?submitted(?: at| on)?|submission date|submitted date|eingereicht am|heure de (?:début|fin)|hora de (?:inicio|finalización))$/i;
/** What is said before the thing itself, `Please enter your ...`; a question has to ask for somebody's own: `What is the IP address?` asks for none. */
const around =
  /^(?:please |bitte )?(?:enter |give |write |type |state |tell us |add )?(?:(?:the )?(?:your|my|own|ihre?|deine?|eure?|mein|votre|ton|tu|su|il tuo|tuo|il suo|seu|o seu) (?:own )?|the )?/i;
const what = /^(?:what(?:[’']s| is| are)|wie (?:lautet|ist)|quel(?:le)? est|¿?cuál es|qual (?:è|é)) /i;
const whose =
  /^(?:your|ihre?|deine?|eure?|votre|ton|ta|tu|su|il tuo|la tua|il suo|la sua|tuo|seu|o seu|teu|o teu)(?: own)? /i;
const person =
  /^(?:(?:(?:first|last|full|family|given|student|participant|preferred|middle|employee|user|sur|nick)[ -]?)*names?(?: and (?:sur|last |family )?name)?|first and last name|e-?mail(?:[ -]?(?:address|adresse))?|user|respondent(?: id)?|response id|participant(?: id)?|(?:student|employee|staff) (?:id|number)|matrikelnummer|id|#|nr\.?|no\.?|(?:tele|mobile )?phone(?: number)?|telefon(?:nummer)?|handynummer|(?:vor|nach|familien|ruf)name|vor- und nachname|name,? vorname|nom(?: et prénom| de famille)?|prénom|adresse e-?mail|adresse mail|nombre(?: y apellidos?| completo)?|apellidos?|correo(?: electrónico)?|nome(?: e cognome| completo)?|cognome|naam|voornaam|achternaam|e-mailadres|ip(?: address)?|network id|имя|фамилия|姓名|名字|邮箱|名前|お名前|氏名|이름|الاسم|שם)$/i;
/** The same as a question. */
const whoAreYou =
  /^(?:who are you|how are you called|wie hei(?:ß|ss)(?:t du|en sie|t ihr)|wer bist du|wer sind sie|comment (?:vous appelez-vous|t[’']appelles-tu)|¿?cómo (?:te llamas|se llama(?: usted)?)|你叫什么名字)$/i;

/** Whether the name of a column asks for who answered. */
function asksWho(head: string): boolean {
  const plain = head
    .replace(/\([^()]*\)|[*:?？¿]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const asked = plain.replace(what, '');
  const own = asked === plain ? plain.replace(around, '') : whose.test(asked) ? asked.replace(whose, '') : '';
  return person.test(own.trim()) || person.test(head.trim()) || whoAreYou.test(plain);
}

const scored =
  /^(?:points?|feedback|score|punkte|kommentar|grade posted time|quiz feedback|total points|gesamtpunkte)(?:\s*[-–:].*)?$|\s\[(?:score|feedback)\]$/i;
const asks = /[?？؟]\s*$/;

/** What a table's head says of a form; null where it is none: a time for each row, or two columns that ask, and none of questions. */
export function formOf(heads: readonly string[], rows: readonly (readonly string[])[]): Form | null {
  const named = heads.map((head) => head.trim());
  const { question } = columnsOf(named.filter((head) => !asksWho(head)));
  if (question !== undefined && !asks.test(question)) return null;
  const columns = named.map((head, at) => ({ head, at })).filter(({ head }) => head !== '');
  const own = columns.filter(({ head }) => !stamp.test(head) && !asksWho(head) && !scored.test(head));
  const asking = own.filter(({ head }) => asks.test(head) || head.split(/\s+/).length >= 4);
  const stamped = columns.some(({ head }) => stamp.test(head));
  const sure = own.filter(({ head }) => asks.test(head)).length;
  // Questions in the cells, too: the table has no head.
  const headless = rows.some((row) => own.some(({ at }) => asks.test(row[at] ?? '')));
  const enough = stamped
    ? own.length >= 1 && asking.length >= own.length * 0.3
    : sure >= 2 && sure >= own.length * 0.6 && !headless;
  if (!enough || rows.length === 0) return null;
  return {
    questions: own.map(({ at }) => at),
    private: new Set(columns.filter(({ head }) => stamp.test(head) || asksWho(head)).map(({ at }) => at)),
    other: new Set(columns.filter(({ head }) => scored.test(head) && !stamp.test(head)).map(({ at }) => at)),
  };
}

/** The rows of a form that hold an answer, by their places among the rows under its head. */
export function respondentsOf(form: Form, rows: readonly (readonly string[])[]): readonly number[] {
  return rows.flatMap((row, at) =>
    form.questions.some((column) => (row[column] ?? '').trim() !== '') ? [at] : [],
  );
}

/** The row of one of those who answered; undefined where it is none, or where several have the same time or address. */
export function respondentRow(
  respondent: Respondent,
  form: Form,
  rows: readonly (readonly string[])[],
): number | undefined {
  const answering = respondentsOf(form, rows);
  if (typeof respondent === 'number') return answering[respondent - 1];
  const said = folded(respondent);
  const [row, ...others] = answering.filter((at) =>
    [...form.private].some((column) => folded(rows[at]?.[column] ?? '') === said),
  );
  return others.length === 0 ? row : undefined;
}

/** The time stamps of those who answered, in their order; none where a row has none, or two have one. */
export function stampsOf(
  form: Form,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const answering = respondentsOf(form, rows);
  for (const column of [...form.private].filter((at) => stamp.test((heads[at] ?? '').trim()))) {
    const stamps = answering.map((at) => (rows[at]?.[column] ?? '').trim());
    if (stamps.every((one, at) => /\d[-/.:]\d/.test(one) && respondentRow(one, form, rows) === answering[at]))
      return stamps;
  }
  return [];
}

function folded(cell: string): string {
  return cell.trim().toLowerCase().replace(/\s+/g, ' ');
}

/** The rows of those whom no answer set speaks of; of the sets of a form the first has them, so that they are accounted for once. */
export function withoutSet(
  form: Form,
  rows: readonly (readonly string[])[],
  { columns, respondents = [], partly }: TableOptions,
): readonly number[] {
  if (partly || columns?.respondent === undefined || columns.respondent !== respondents[0]) return [];
  const claimed = new Set(respondents.map((one) => respondentRow(one, form, rows)));
  return respondentsOf(form, rows).filter((at) => !claimed.has(at));
}

/** The questions of a form with the answers of one person, or of all, below each other. */
export function formRecords(
  rows: readonly Row[],
  form: Form,
  options: TableOptions,
): readonly (RecordedAnswer | Leftover)[] {
  const respondent = options.columns?.respondent;
  const [head, ...body] = rows;
  const heads = head?.record ?? [];
  const cells = body.map(({ record }) => record);
  const chosen =
    respondent === undefined
      ? respondentsOf(form, cells)
      : [respondentRow(respondent, form, cells)].filter((at) => at !== undefined);
  const strangers = new Set(withoutSet(form, cells, options));
  const lineOf = (at: number): number => (rows[at]?.info.lines ?? 0) + 1;
  const records: (RecordedAnswer | Leftover)[] = form.questions.map(
    (column): RecordedAnswer => ({
      question: (heads[column] ?? '').trim(),
      answers: chosen.flatMap((at) => {
        const text = (body[at]?.record[column] ?? '').trim();
        const reason = isNoAnswer(text) ? placeholderReason : undefined;
        return text === '' ? [] : [{ text, line: lineOf(at), linewise: false, reason }];
      }),
      topic: null,
      number: null,
      line: head?.info.lines ?? 1,
      rest: [],
    }),
  );
  for (const at of [...chosen, ...strangers].sort((one, other) => one - other)) {
    const rest = (body[at]?.record ?? []).flatMap((cell, column): Rest[] => {
      if (cell.trim() === '' || (form.questions.includes(column) && !strangers.has(at))) return [];
      const reason = form.private.has(column)
        ? 'who answered a form, and when'
        : strangers.has(at)
          ? 'answers of a person who has no answer set'
          : 'neither question nor answer';
      return [{ text: cell, column: heads[column]?.trim() || undefined, reason }];
    });
    if (rest.length > 0) records.push({ rest, line: lineOf(at) });
  }
  return records;
}
