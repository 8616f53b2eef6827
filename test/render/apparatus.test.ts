import { EpubCheck } from '@likecoin/epubcheck-ts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '../../src/model/edition.ts';
import type { Handbook } from '../../src/model/handbook.ts';
import { writeEpub } from '../../src/print/epub/write-epub.ts';
import { writeMarkdown } from '../../src/print/markdown/write-markdown.ts';
import { renderEpub } from '../../src/render/epub/render-epub.ts';
import { renderPrint } from '../../src/render/print/render-print.ts';
import { renderWeb } from '../../src/render/web/render-web.ts';
import { loadTheme } from '../../src/theme/load-theme.ts';
import { projectEdition } from '../helpers/project-edition.ts';

const theme = loadTheme('classic');
type Sources = Edition['settings']['sources'];
const written: Readonly<Record<string, (edition: Edition) => string>> = {
  print: (edition) => renderPrint(edition, theme, null).html,
  web: (edition) => renderWeb(edition, theme).body,
  epub: (edition) =>
    renderEpub(edition, theme)
      .files.map(({ xhtml }) => xhtml)
      .join(''),
  markdown: writeMarkdown,
};
let handbook: Handbook;
const editions = new Map<Sources, Edition>();

beforeAll(async () => {
  for (const sources of ['none', 'marks', 'notes', 'full'] as const) {
    const made = await projectEdition('differing', { sources });
    handbook = made.handbook;
    editions.set(sources, made.edition);
  }
});

const text = (format: string, sources: Sources): string => {
  const edition = editions.get(sources);
  const html = edition ? (written[format]?.(edition) ?? '') : '';
  return html
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#x27;', "'")
    .replaceAll('&#160;', ' ')
    .replace(/\s+/g, ' ');
};
/** The other wordings: what the ledger has as said by a printed sentence in other words. */
const folded = () =>
  handbook.ledger.sentences
    .filter(
      ({ fate, entry, text: own, coveredBy }) => fate === 'folded' && entry !== null && own !== coveredBy,
    )
    .map((sentence) => sentence.text.replace(/^[A-Z][a-z]+: /, ''));

describe.each(Object.keys(written))('the sources in %s', (format) => {
  it('are not told with `none`, nor is the editor', () => {
    expect(text(format, 'none')).not.toMatch(/source-[A-C]\b|Who says so|in two or more/);
    expect(text(format, 'none')).toMatch(/on the trees any more\.\s*(?!Ed\.|\[\^source-editor\])/);
    expect(text(format, 'none')).not.toMatch(/\bEd\.|source-editor/);
    expect(text(format, 'marks')).toMatch(/on the trees any more\.\s*(Ed\.|\[\^source-editor\])/);
  });

  it('are told with lines by `notes`', () => {
    expect(text(format, 'notes')).toMatch(/A(?: |, The old hand, line | old-hand\.md:)7\b/);
  });

  it('are told by their document where it has no lines', () => {
    const edition = editions.get('notes');
    if (!edition) throw new Error('no edition');
    const inWord = (file: string) => file.replace('old-hand.md', 'old-hand.docx');
    editions.set('notes', {
      ...edition,
      answerSets: edition.answerSets.map((set) => ({ ...set, files: set.files.map(inWord) })),
      parts: edition.parts.map((part) => ({
        ...part,
        entries: part.entries.map((entry) => ({
          ...entry,
          wordings: entry.wordings.map((one) => ({ ...one, file: inWord(one.file) })),
        })),
      })),
    });
    const told = text(format, 'notes');
    editions.set('notes', edition);
    expect(told).toMatch(/A(?:, The old hand,)? old-hand\.docx(?!:|, lines? )/);
    expect(told).not.toMatch(/A(?: |, The old hand, line | old-hand\.(?:md|docx):)7\b|docx, line/);
  });

  it('have every other wording in the apparatus of `full`, and only there', () => {
    expect(folded().length).toBeGreaterThan(3);
    for (const sentence of folded()) expect(text(format, 'full')).toContain(sentence);
    expect(folded().filter((sentence) => !text(format, 'notes').includes(sentence))).not.toEqual([]);
  });
});

describe('the apparatus', () => {
  it('is keyed to a point that is there', () => {
    for (const format of ['print', 'web']) {
      const edition = editions.get('full');
      const html = edition ? (written[format]?.(edition) ?? '') : '';
      const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
      const keys = [...html.matchAll(/class="lemma" href="#([^"]+)"/g)].map(([, id]) => id);
      expect(keys.length).toBeGreaterThan(10);
      expect(keys.filter((id) => !ids.has(id))).toEqual([]);
    }
  });

  it.each(['none', 'marks', 'notes', 'full'] as const)('makes a valid EPUB with %s', async (sources) => {
    const edition = editions.get(sources);
    if (!edition) throw new Error('no edition');
    const { title, authors, subject, keywords, language, fingerprint } = edition;
    const metadata = {
      title,
      authors,
      subject,
      keywords,
      language,
      fingerprint,
      date: '2026-11-22T00:00:00Z',
    };
    const { messages } = await EpubCheck.validate(writeEpub(renderEpub(edition, theme), metadata));
    expect(messages.filter(({ severity }) => ['fatal', 'error', 'warning'].includes(severity))).toEqual([]);
  });

  it('opens from the marks in an EPUB', () => {
    const edition = editions.get('full');
    const xhtml = edition ? (written.epub?.(edition) ?? '') : '';
    const calls = [...xhtml.matchAll(/epub:type="noteref"[^>]*href="([^#]*)#([^"]+)"/g)];
    expect(calls.length).toBeGreaterThan(10);
    for (const [, file, id] of calls) {
      expect(file).toMatch(/^part-[a-z0-9-]+\.xhtml$/);
      expect(xhtml).toContain(`epub:type="footnote" role="doc-footnote" id="${id}"`);
    }
  });
});

describe('twenty sources', () => {
  it('have room in the margin: many letters are told by their number, and what they say alike stands once', async () => {
    const sets = [...'abcdefghijklmnopqrst'];
    const { edition } = await projectEdition('differing', { sources: 'full' });
    const crowded: Edition = {
      ...edition,
      answerSets: sets.map((id) => ({
        id,
        mark: id.toUpperCase(),
        title: id,
        files: [],
        questions: 1,
        points: 1,
      })),
      parts: edition.parts.map((part) => ({
        ...part,
        entries: part.entries.map((entry) => ({
          ...entry,
          points: entry.points.map((point) => ({
            ...point,
            members: sets
              .slice(1)
              .flatMap((answerSet) => point.members.slice(0, 1).map((one) => ({ ...one, answerSet }))),
          })),
          apparatus: entry.apparatus.map((note) => ({
            ...note,
            variants: ['b', 'c', 'd'].map((answerSet) => ({
              answerSet,
              text: 'Said alike.',
              line: 1,
              reason: '',
            })),
          })),
        })),
      })),
    };
    const html = renderPrint(crowded, theme, null).html;
    expect(html).toMatch(/<svg [^>]*class="sign[^>]*>[^>]*><text [^>]*>19×<\/text><\/svg>/);
    expect(html).toMatch(/<span class="siglum">B C D<\/span>&#160;Said alike\./);
    expect(html.match(/(?:<svg [^>]*class="sign(?:(?!<\/svg>).)*<\/svg>){5,}/)).toBeNull();
    expect(renderWeb(crowded, theme).body).toMatch(
      /<svg [^>]*class="sign[^>]*>[^>]*><text [^>]*>19×<\/text><\/svg>/,
    );
  });
});
