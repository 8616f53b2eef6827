import { type Finding, note } from '../report.ts';
import type { EditionKind } from './edition-kind.ts';
import { standardFormats } from './formats.ts';

/**
 * Says of an edition which of the formats that were asked for it cannot be; nothing where simply all of them are wanted, and
 * nothing of those that another edition of the same build is made in: cards for Anki beside a book as PDF.
 */
export function unmadeFormats(
  name: string,
  { render }: Pick<EditionKind, 'render'>,
  asked: readonly string[],
  beside: readonly Pick<EditionKind, 'render'>[] = [],
): readonly Finding[] {
  if (standardFormats.every((format) => asked.includes(format))) return [];
  const possible: readonly string[] = standardFormats.filter((format) => format !== 'json' && render[format]);
  const wanted = asked.filter((format) => format !== 'json' && format !== 'site');
  const elsewhere = (format: string) =>
    beside.some(({ render }) => Object.entries(render).some(([name, made]) => name === format && made));
  const none = !wanted.some((format) => possible.includes(format));
  const unmade = wanted.filter((format) => !possible.includes(format) && (none || !elsewhere(format)));
  if (unmade.length === 0) return [];
  return [
    note('format-not-made', {
      file: null,
      reason: `The edition ${name} is not made as ${unmade.join(', ')}`,
      actual: null,
      todo: `It can be ${possible.join(', ')}.`,
      facts: {
        kind: 'formatNotMade',
        edition: name,
        formats: unmade.join(', '),
        possible: possible.join(', '),
      },
    }),
  ];
}
