import type { CutUnit, Edition } from '../../model/edition.ts';

/** Every sentence of the sources that the handbook prints and the short edition does not. */
export function leftOutJson({ name, settings, parts }: Edition): Uint8Array {
  const entries = parts
    .flatMap((part) => part.entries)
    .flatMap(({ id, number, cut }) =>
      cut
        ? [
            {
              id,
              number,
              sentences: cut.sentences,
              ofSentences: cut.ofSentences,
              page: cut.page,
              leftOut: cut.leftOut.map(({ file, lines, text, node, reason }) => ({
                ...(settings.sources !== 'none' && { file, lines }),
                text,
                kind: node?.type ?? 'sentence',
                reason: reasonInWords(reason, settings.short),
              })),
            },
          ]
        : [],
    );
  return Buffer.from(
    `${JSON.stringify({ schema: 1, edition: name, ...settings.short, entries }, null, 2)}\n`,
  );
}

function reasonInWords(reason: CutUnit['reason'], { length, unit }: Edition['settings']['short']): string {
  if (reason === 'repeated') return 'what is printed says it word for word';
  if (reason === 'announces') return 'it announces what stands elsewhere in the answer';
  return `to keep the answer to ${length} ${unit}`;
}
