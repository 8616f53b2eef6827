import { type Document, isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';

/** An edit as it stands in the file: its verb with what it is about first. */
export type WrittenEdit = readonly [
  verb: string,
  target: string | readonly string[],
  fields: Readonly<Record<string, string>>,
];

/**
 * The text of edits.yml with one more edit; one of the same verb about the same place gives way to it. Comments, order
 * and the writing of all others stay. `said` is written above a new one, for whoever reads the file.
 */
export function withEdit(text: string, edit: WrittenEdit, said: string): string {
  return withEdits(text, [{ edit, said }]);
}

/** The text of edits.yml with several more, one after the other. */
export function withEdits(
  text: string,
  edits: readonly { readonly edit: WrittenEdit; readonly said: string }[],
): string {
  const document: Document = parseDocument(text, { prettyErrors: false });
  if (document.errors.length > 0) throw new SyntaxError(document.errors[0]?.message);
  for (const { edit, said } of edits) add(document, edit, said);
  return document.toString(style);
}

function add(document: Document, [verb, target, fields]: WrittenEdit, said: string): void {
  const item = document.createNode({ [verb]: target, ...fields });
  item.commentBefore = ` ${said.replace(/\s+/g, ' ').slice(0, longest)}`;
  const list = document.contents;
  if (!isSeq(list)) {
    document.contents = document.createNode([item]);
    return;
  }
  const before = list.items.find((one) => isMap(one) && isAbout(one, verb, target, fields));
  if (isMap(before)) for (const [key, value] of Object.entries(fields)) before.set(key, value);
  else list.add(item);
}

/**
 * The text of edits.yml without an edit; what else stands there stays. The same where there is none of this verb about this place.
 * @param fields of `seen` and `unlink` the set, of `drop` the sentence that they are about.
 */
export function withoutEdit(
  text: string,
  verb: string,
  target: string | readonly string[],
  fields: Readonly<Record<string, string>> = {},
): string {
  const document: Document = parseDocument(text, { prettyErrors: false });
  const list = document.contents;
  if (document.errors.length > 0 || !isSeq(list)) return text;
  const kept = list.items.filter(
    (one) => !(isMap(one) && (isAbout(one, verb, target, fields) || isOfAll(one, verb, target))),
  );
  if (kept.length === list.items.length) return text;
  list.items = kept;
  return kept.length > 0 ? document.toString(style) : '';
}

/** The text of edits.yml without its last edit, and that edit in words; null where there is none. */
export function withoutLastEdit(text: string): { readonly after: string; readonly said: string | null } {
  const document: Document = parseDocument(text, { prettyErrors: false });
  const list = document.contents;
  if (document.errors.length > 0 || !isSeq(list) || list.items.length === 0)
    return { after: text, said: null };
  const last = list.items.pop();
  const [first] = isMap(last) ? last.items : [];
  const named = first?.value;
  const target = isSeq(named) ? named.items.map(String).join(', ') : String(named);
  return { after: list.items.length > 0 ? document.toString(style) : '', said: `${first?.key} ${target}` };
}

/** Characters of a comment. */
const longest = 100;
/** Lines are left as long as they were written. */
const style = { lineWidth: 0 };

/** Verbs that may be about a part of a place, and the field that names it: about another part they are another edit. */
const partField: Readonly<Record<string, string>> = { seen: 'set', unlink: 'set', drop: 'sentence' };

function isAbout(
  item: YAMLMap,
  verb: string,
  target: string | readonly string[],
  fields: Readonly<Record<string, string>>,
): boolean {
  const found = item.get(verb, true);
  const part = Object.hasOwn(partField, verb) ? partField[verb] : undefined;
  return (
    isScalar(found) &&
    typeof target === 'string' &&
    (found.source ?? String(found.value)) === target &&
    (part === undefined || item.get(part) === fields[part])
  );
}

/** Whether it names these places, all and in this order, as an edit that joins does. */
function isOfAll(item: YAMLMap, verb: string, target: string | readonly string[]): boolean {
  const found = item.get(verb, true);
  return (
    isSeq(found) &&
    typeof target !== 'string' &&
    found.items.length === target.length &&
    found.items.every((one, at) => isScalar(one) && (one.source ?? String(one.value)) === target[at])
  );
}
