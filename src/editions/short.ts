import type { CutUnit, Edition, EditionEntry } from '../model/edition.ts';
import { type Finding, note, plural } from '../report.ts';
import type { EditionFiles } from './edition-kind.ts';
import { handbookFiles } from './handbook.ts';

/** The short edition in the handbook's formats, each answer naming the page of the whole one, and a list of what was left out. */
export const shortFiles: EditionFiles = async (edition, tools) => {
  const { handbookPages } = await import('../render/render.ts');
  const pages = handbookPages(edition, tools.handbookLayout);
  const placed: Edition = {
    ...edition,
    parts: edition.parts.map((part) => ({
      ...part,
      entries: part.entries.map((entry) =>
        entry.cut ? { ...entry, cut: { ...entry.cut, page: pages?.get(entry.id) ?? null } } : entry,
      ),
    })),
  };
  const { made, findings } = await handbookFiles(placed, tools);
  const list =
    made.length > 0 && tools.formats.includes('json')
      ? [{ path: `${edition.name}-left-out.json`, bytes: leftOutJson(placed) }]
      : [];
  return { made: [...made, ...list], findings: [...findings, ...accountOf(placed)] };
};

/** Every sentence of the sources that the handbook prints and the short edition does not. */
function leftOutJson({ name, settings, parts }: Edition): Uint8Array {
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
                file,
                lines,
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

/** `2 tables, 1 block of code` among what was left out; null where there is none. */
function blocksInWords(entries: readonly EditionEntry[]): string | null {
  const kinds = entries.flatMap(({ cut }) => cut?.leftOut ?? []).map(({ node }) => node?.type ?? 'sentence');
  const count = (kind: string, word: string) => {
    const found = kinds.filter((one) => one === kind).length;
    return found > 0 ? [plural(found, word)] : [];
  };
  const blocks = [
    ...count('table', 'table'),
    ...count('list', 'list'),
    ...count('code', 'listing'),
    ...count('math', 'formula'),
  ];
  return blocks.length > 0 ? `among them ${blocks.join(', ')}; none is ever cut` : null;
}

/** What the report says of a short edition: how much was left out, and answers that could not be cut so far. */
function accountOf({ name, settings, parts }: Edition): readonly Finding[] {
  const entries = parts.flatMap((part) => part.entries);
  const total = (of: 'sentences' | 'ofSentences') =>
    entries.reduce((sum, { cut }) => sum + (cut?.[of] ?? 0), 0);
  const { length, unit } = settings.short;
  const [all, kept] = [total('ofSentences'), total('sentences')];
  const longer = entries.filter(({ cut }) => cut?.longer);
  const file = `${name}.pdf`;
  return [
    ...(kept < all
      ? [
          note('short-left-out', {
            file,
            reason: `${all - kept} of ${plural(all, 'sentence')} left out of the short edition, to keep each answer to ${length} ${unit}`,
            actual: blocksInWords(entries),
            todo: `${name}-left-out.json lists them (--format json); another editions.${name}.short.length (now ${length}) keeps more or fewer.`,
          }),
        ]
      : []),
    ...(longer.length > 0
      ? [
          note('short-too-long', {
            file,
            reason: `no sentence of ${plural(longer.length, 'answer')} fits in ${length} ${unit}; the shortest stands alone`,
            actual: `questions ${longer.map((entry) => entry.number).join(', ')}`,
            todo: `A larger editions.${name}.short.length (now ${length}) has room for a sentence.`,
          }),
        ]
      : []),
  ];
}
