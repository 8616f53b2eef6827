import { z } from 'zod';

/** A field that may be left out, and then has no value at all. */
type Bare<Field> = Field extends z.ZodDefault<infer Inner extends z.ZodType> ? z.ZodOptional<Inner> : Field;

/** Fields of a schema as they are written: each to be left out, its default told in its description alone. */
export function withoutDefaults<Fields extends Readonly<Record<string, z.ZodType>>>(
  fields: Fields,
): { [Name in keyof Fields]: Bare<Fields[Name]> } {
  const bare = Object.entries(fields).map(([name, field]) => [
    name,
    field instanceof z.ZodDefault ? withoutDefault(field as z.ZodDefault<z.ZodType>) : field,
  ]);
  return Object.fromEntries(bare) as { [Name in keyof Fields]: Bare<Fields[Name]> };
}

function withoutDefault<Inner extends z.ZodType>(field: z.ZodDefault<Inner>): z.ZodOptional<Inner> {
  const value = String(field.def.defaultValue);
  return field
    .removeDefault()
    .optional()
    .describe(`${field.description ?? ''} Default: ${value === '' ? 'none' : `\`${value}\``}.`);
}
