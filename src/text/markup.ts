import { escapeXml } from './escape-xml.ts';

/** A string that is markup already and is not escaped again. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

type Value = string | number | null | undefined | false | Markup | readonly Value[];

/** Well-formed markup from a template. Strings and numbers are escaped, markup is not; lists are joined. */
export function markup(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  let text = strings[0] ?? '';
  values.forEach((value, index) => {
    text += written(value) + (strings[index + 1] ?? '');
  });
  return new Markup(text);
}

/** A text with markup in the places of the names in braces. */
export function filled(text: string, values: Readonly<Record<string, Markup>>): Markup {
  const parts = text.split(/\{(\w+)\}/);
  return new Markup(
    parts.map((part, at) => (at % 2 === 0 ? escapeXml(part) : (values[part]?.text ?? ''))).join(''),
  );
}

function written(value: Value): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'object') return value.map(written).join('');
  return escapeXml(String(value));
}

/** What markup of ours says as plain text, code between backticks. */
export function plainText({ text }: Markup): string {
  const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };
  return text
    .replace(/<\/?code>/g, '`')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#?\w+);/g, (whole, name: string) => signs[name] ?? whole);
}
