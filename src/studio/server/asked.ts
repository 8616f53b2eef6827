import { z } from 'zod';
import { lineRoles, purposes } from '../api.ts';

// What requests may hold; whatever else one holds is refused before anything is looked at.

const text = z.string().max(200_000);
/** A name of something in the project. */
export const name = z.string().min(1).max(2000);
const key = z.union([z.string().max(200), z.int().min(0).max(10_000)]);

const edit = {
  verb: z.string().max(20),
  target: z.union([name, z.array(name).min(1).max(50)]),
  fields: z.record(z.string().max(20), text).optional(),
};

/** What a page may ask to be done; all else is refused before anything is looked at. */
export const acts = z.intersection(
  z.object({ revision: z.int().min(0) }),
  z.discriminatedUnion('kind', [
    z.strictObject({
      revision: z.int(),
      kind: z.literal('edit'),
      ...edit,
    }),
    z.strictObject({
      revision: z.int(),
      kind: z.literal('edits'),
      edits: z.array(z.strictObject(edit)).min(1).max(5000),
    }),
    z.strictObject({
      revision: z.int(),
      kind: z.literal('withdraw'),
      ...edit,
    }),
    z.strictObject({
      revision: z.int(),
      kind: z.literal('settings'),
      changes: z.array(z.strictObject({ path: z.array(key).min(1).max(8), value: z.unknown() })).max(100),
      said: z.string().max(300),
    }),
    z.strictObject({
      revision: z.int(),
      kind: z.literal('line'),
      file: name,
      line: z.int().min(1),
      role: z.enum(lineRoles).nullable(),
    }),
    z.strictObject({
      revision: z.int(),
      kind: z.literal('person'),
      set: name,
      title: z.string().trim().min(1).max(200),
    }),
    z.strictObject({ revision: z.int(), kind: z.literal('newcomers'), file: name }),
    z.strictObject({ revision: z.int(), kind: z.enum(['take-out', 'stays']), file: name }),
    z.strictObject({
      revision: z.int(),
      kind: z.literal('reading'),
      file: name,
      shape: name.nullable(),
    }),
    z.strictObject({
      revision: z.int(),
      kind: z.literal('match'),
      names: z.array(name).min(2).max(20),
      as: z.enum(['same', 'apart']),
      also: z.array(z.array(name).min(2).max(20)).max(5000).optional(),
    }),
    z.strictObject({
      revision: z.int(),
      kind: z.literal('topics'),
      wish: z.discriminatedUnion('do', [
        z.strictObject({ do: z.literal('rename'), topic: name, title: name }),
        z.strictObject({ do: z.literal('move'), topic: name, to: z.int().min(0).max(10_000) }),
        z.strictObject({ do: z.literal('join'), topic: name, into: name }),
        z.strictObject({
          do: z.literal('put'),
          entry: name,
          into: name.nullable(),
          title: name.optional(),
        }),
      ]),
    }),
    z.strictObject({ revision: z.int(), kind: z.literal('undo') }),
    z.strictObject({ revision: z.int(), kind: z.literal('redo') }),
  ]),
);

/** A download that is asked for. */
export const wishes = z.strictObject({
  purpose: z.enum(purposes),
  topics: z.array(z.string().max(500)).max(500).default([]),
});
