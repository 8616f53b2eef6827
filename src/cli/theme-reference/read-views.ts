import { readFileSync } from 'node:fs';
import { parse } from '@babel/parser';
import type { Comment, TSInterfaceDeclaration, TSType, TSTypeElement } from '@babel/types';

/** An interface that templates read. */
export interface ViewReference {
  readonly name: string;
  readonly meaning: string;
  /** Names of the interfaces whose fields it has as well. */
  readonly also: readonly string[];
  readonly fields: readonly FieldReference[];
}

/** A field of a view; one of an object within it follows it, as `cover.text` or, in a list, `sources[].mark`. */
export interface FieldReference {
  readonly path: string;
  /** As TypeScript writes it, without `readonly`; `object` and `list` where the fields follow. */
  readonly type: string;
  readonly meaning: string;
}

/** The exported interfaces of a TypeScript source file, in its order, with what their doc comments say. */
export function readViews(file: URL): readonly ViewReference[] {
  const text = readFileSync(file, 'utf8');
  const { program } = parse(text, { sourceType: 'module', plugins: ['typescript'] });
  return program.body.flatMap((statement) =>
    statement.type === 'ExportNamedDeclaration' && statement.declaration?.type === 'TSInterfaceDeclaration'
      ? [viewOf(statement.declaration, meaningOf(statement.leadingComments), text)]
      : [],
  );
}

function viewOf({ id, body, extends: bases }: TSInterfaceDeclaration, meaning: string, text: string) {
  return {
    name: id.name,
    meaning,
    also: (bases ?? []).map(({ expression }) => text.slice(expression.start ?? 0, expression.end ?? 0)),
    fields: body.body.flatMap((member) => fieldsOf(member, '', text)),
  };
}

function fieldsOf(member: TSTypeElement, before: string, text: string): FieldReference[] {
  if (member.type !== 'TSPropertySignature' || member.key.type !== 'Identifier') return [];
  const type = member.typeAnnotation?.typeAnnotation;
  if (type === undefined) return [];
  const path = `${before}${member.key.name}`;
  const meaning = meaningOf(member.leadingComments);
  const { members, list } = objectIn(type);
  const shown = list ? 'list' : 'object';
  if (members.length === 0) return [{ path, type: written(type, text), meaning }];
  const own = members.flatMap((one) => fieldsOf(one, `${path}${list ? '[]' : ''}.`, text));
  const base = text.slice(type.start ?? 0, type.end ?? 0).match(/^[A-Z]\w+(?= &)/)?.[0];
  return [{ path, type: base ?? shown, meaning }, ...own];
}

/** The members that a type spells out itself, looked for in lists, unions and intersections. */
function objectIn(type: TSType): { readonly members: readonly TSTypeElement[]; readonly list: boolean } {
  switch (type.type) {
    case 'TSTypeLiteral':
      return { members: type.members, list: false };
    case 'TSTypeOperator':
    case 'TSParenthesizedType':
      return objectIn(type.typeAnnotation);
    case 'TSArrayType':
      return { members: objectIn(type.elementType).members, list: true };
    case 'TSUnionType':
    case 'TSIntersectionType':
      return { members: type.types.flatMap((one) => objectIn(one).members), list: false };
    default:
      return { members: [], list: false };
  }
}

function written(type: TSType, text: string): string {
  return text
    .slice(type.start ?? 0, type.end ?? 0)
    .replace(/\breadonly\s+/g, '')
    .replace(/\s+/g, ' ');
}

/** The last doc comment before a declaration, as one line. */
function meaningOf(comments: readonly Comment[] | null | undefined): string {
  const doc = comments?.findLast(({ type, value }) => type === 'CommentBlock' && value.startsWith('*'));
  return (doc?.value ?? '')
    .replace(/^\*/, '')
    .replace(/\n\s*\*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
