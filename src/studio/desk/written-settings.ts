import { type Document, isCollection, isNode, type Node, parseDocument } from 'yaml';
import type { SettingChange } from '../api.ts';
import { Refused } from './refusal.ts';

/**
 * The text of handbook.yml with some settings changed. Comments, order and the writing of all others stay; a setting that is null is
 * taken away, and with it what holds nothing any more.
 */
export function withSettings(text: string, changes: readonly SettingChange[]): string {
  const document: Document = parseDocument(text, { prettyErrors: false });
  if (document.errors.length > 0)
    throw new Refused('bad', `handbook.yml cannot be read: ${document.errors[0]?.message ?? 'no YAML'}`);
  for (const { path, value } of changes) {
    if (value === null) takeAway(document, path);
    else document.setIn(path, withComment(document.createNode(value), document.getIn(path, true)));
  }
  return document.toString({ lineWidth: 0 });
}

/** A value that takes another's place with the remark behind it; that it was guessed is no longer true. */
function withComment(fresh: Node, old: unknown): Node {
  if (!isNode(old)) return fresh;
  if (old.commentBefore) fresh.commentBefore = old.commentBefore;
  if (old.comment && !/^ *guessed/.test(old.comment)) fresh.comment = old.comment;
  return fresh;
}

function takeAway(document: Document, path: readonly (string | number)[]): void {
  if (path.length === 0 || !document.hasIn(path)) return;
  document.deleteIn(path);
  const above = path.slice(0, -1);
  const left = above.length > 0 ? document.getIn(above) : null;
  if (isCollection(left) && left.items.length === 0) takeAway(document, above);
}
