import type { FoundRecord } from './fields.ts';

/** Who says what in a chat that is kept as data. */
interface Message {
  readonly role: string;
  readonly text: string;
}

const roleKeys = ['role', 'from', 'speaker', 'sender', 'author'];
const textKeys = ['content', 'value', 'text', 'message', 'parts'];
const asking = /^(?:user|human|prompter|customer|interviewer)$/i;
const answering = /^(?:assistant|gpt|bot|model|ai|chatgpt|agent|candidate)$/i;
const apart = /^(?:system|tool|function|developer)$/i;

/** A list of messages, as programs for chats keep them, as questions and answers; null where the list is none. */
export function chatRecords(list: readonly unknown[]): FoundRecord[] | null {
  const messages = list.map(messageOf);
  if (messages.length < 2 || messages.some((message) => message === null)) return null;
  const all = messages as Message[];
  if (!all.every(({ role }) => asking.test(role) || answering.test(role) || apart.test(role))) return null;
  if (!all.some(({ role }) => asking.test(role)) || !all.some(({ role }) => answering.test(role)))
    return null;
  const records: { question: string; answers: string[]; rest: { text: string; column: string }[] }[] = [];
  const before: { text: string; column: string }[] = [];
  for (const { role, text } of all) {
    const open = records.at(-1);
    if (text.trim() === '') continue;
    if (asking.test(role)) records.push({ question: text, answers: [], rest: [] });
    else if (apart.test(role) || !open) (open?.rest ?? before).push({ text, column: role });
    else open.answers.push(text);
  }
  return records.map((record, at) => ({
    ...record,
    rest: at === 0 ? [...before, ...record.rest] : record.rest,
    topic: null,
    number: null,
  }));
}

/** What leads from one message of a chat to the next, as ChatGPT keeps them: answers that were asked for again are branches. */
interface Branch {
  readonly message?: unknown;
  readonly parent?: unknown;
  readonly children?: unknown;
}

/** The messages of a chat that is kept as a tree, in their order, the last branch where there are several; null where it is none. */
export function messagesOfTree(value: unknown): unknown[] | null {
  const tree = (value as { mapping?: unknown } | null)?.mapping;
  if (tree === null || typeof tree !== 'object' || Array.isArray(tree)) return null;
  const branches = tree as Readonly<Record<string, Branch>>;
  const ids = Object.keys(branches);
  const isBranch = (one: Branch | null): boolean =>
    one !== null && typeof one === 'object' && 'message' in one;
  if (ids.length === 0 || !ids.every((id) => isBranch(branches[id] ?? null))) return null;
  const current = (value as { current_node?: unknown }).current_node;
  const last = typeof current === 'string' && current in branches ? current : ids.at(-1);
  const row: unknown[] = [];
  const seen = new Set<string>();
  for (let id = last; id !== undefined && !seen.has(id); ) {
    seen.add(id);
    const { message, parent } = branches[id] ?? {};
    if (message !== null && message !== undefined) row.unshift(message);
    id = typeof parent === 'string' && parent in branches ? parent : undefined;
  }
  return row;
}

function messageOf(value: unknown): Message | null {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
  const object = value as Readonly<Record<string, unknown>>;
  const role = roleKeys.map((key) => object[key]).find((one) => one !== undefined);
  const text = textKeys.map((key) => object[key]).find((one) => one !== undefined);
  const name = typeof role === 'object' && role !== null ? (role as Record<string, unknown>).role : role;
  return typeof name === 'string' && text !== undefined ? { role: name, text: textOf(text) } : null;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value))
    return value
      .map(textOf)
      .filter((one) => one !== '')
      .join('\n\n');
  const text =
    value !== null && typeof value === 'object'
      ? ((value as Record<string, unknown>).text ?? (value as Record<string, unknown>).parts)
      : undefined;
  return text === undefined ? '' : textOf(text);
}
