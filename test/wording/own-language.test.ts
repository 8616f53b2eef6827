import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { english as reportEnglish } from '../../src/report/words/english.ts';
import { reportWordsOf } from '../../src/report/words/report-words.ts';
import { english } from '../../src/wording/languages/english.ts';
import { wordsOf } from '../../src/wording/wording.ts';
import { namesInAllLanguages, seen, tableWords, wordsIn } from '../helpers/foreign-words.ts';
import { readAnki } from '../helpers/read-anki.ts';
import { type OutlineFacts, readPdf, type TagFacts } from '../helpers/read-pdf.ts';
import { workshop } from '../helpers/run-cli.ts';

const shop = workshop();

/** Two answers to two questions in a language; none of their words is in the English table. */
interface Sample {
  readonly title: string;
  readonly topics: readonly [string, string];
  readonly questions: readonly [string, string];
  readonly labels: readonly [string, string];
  readonly said: readonly [string, string, string];
}

const samples: Readonly<Record<string, Sample>> = {
  de: {
    title: 'Küchenbuch',
    topics: ['Teig', 'Ofen'],
    questions: ['Warum ruht der Teig?', 'Wie heiß wird der Ofen?'],
    labels: ['Ruhe', 'Hitze'],
    said: ['Der Teig ruht eine Stunde.', 'Er ruht im Kühlen.', 'Der Ofen wird 240 Grad heiß.'],
  },
  fr: {
    title: 'Cahier du boulanger',
    topics: ['Pâte', 'Four'],
    questions: ['Pourquoi la pâte dort-elle ?', 'Combien chauffe le four ?'],
    labels: ['Repos', 'Chaleur'],
    said: ['La pâte dort une heure.', 'Elle dort au frais.', 'Le four chauffe à 240 degrés.'],
  },
  es: {
    title: 'Cuaderno del panadero',
    topics: ['Masa', 'Horno'],
    questions: ['¿Por qué duerme la masa?', '¿Cuánto calienta el horno?'],
    labels: ['Reposo', 'Calor'],
    said: ['La masa duerme una hora.', 'Duerme en frío.', 'El horno calienta a 240 grados.'],
  },
  ja: {
    title: '台所の本',
    topics: ['生地', '窯'],
    questions: ['なぜ生地を休ませますか？', '窯は何度にしますか？'],
    labels: ['休み', '温度'],
    said: ['生地を一時間休ませます。', '涼しい所で休ませます。', '窯は二百四十度にします。'],
  },
  ar: {
    title: 'كتاب المطبخ',
    topics: ['العجين', 'الفرن'],
    questions: ['لماذا يرتاح العجين؟', 'كم تبلغ حرارة الفرن؟'],
    labels: ['الراحة', 'الحرارة'],
    said: ['يرتاح العجين ساعة.', 'يرتاح في مكان بارد.', 'تبلغ حرارة الفرن 240 درجة.'],
  },
  he: {
    title: 'ספר המטבח',
    topics: ['בצק', 'תנור'],
    questions: ['מדוע נח הבצק?', 'כמה חם התנור?'],
    labels: ['מנוחה', 'חום'],
    said: ['הבצק נח שעה.', 'הוא נח במקום קריר.', 'התנור חם עד 240 מעלות.'],
  },
  'zh-Hant': {
    title: '廚房之書',
    topics: ['麵團', '烤爐'],
    questions: ['為什麼要讓麵團休息？', '烤爐要多熱？'],
    labels: ['休息', '溫度'],
    said: ['麵團要休息一個小時。', '放在陰涼的地方休息。', '烤爐要到二百四十度。'],
  },
};

function document({ topics, questions, labels, said }: Sample, second: boolean): string {
  const [rest, cool, hot] = said;
  return `## ${topics[0]}

1. ${questions[0]}

- **${labels[0]}:** ${second ? cool : rest}

## ${topics[1]}

2. ${questions[1]}

- **${labels[1]}:** ${hot}
`;
}

const titlesOf = (items: readonly OutlineFacts[]): string[] =>
  items.flatMap((item) => [item.title, ...titlesOf(item.items)]);
const heard = (tags: TagFacts | null): string[] =>
  tags === null ? [] : [tags.alt ?? '', ...tags.children.flatMap(heard)];

/** The words of an output, whatever it is. */
async function wordsOfFile(name: string, bytes: Buffer): Promise<string[]> {
  if (name.endsWith('.pdf')) {
    const { pages, outline } = await readPdf(bytes);
    return wordsIn(
      [...pages.flatMap(({ text, tags }) => [text, ...heard(tags)]), titlesOf(outline).join(' ')].join(' '),
    );
  }
  if (name.endsWith('.epub'))
    return Object.entries(unzipSync(bytes))
      .filter(([path]) => /\.(?:xhtml|ncx|opf)$/.test(path))
      .flatMap(([path, file]) =>
        wordsIn(
          path.endsWith('.opf')
            ? [
                ...strFromU8(file).matchAll(
                  /<(?:dc:(?:title|description|subject)|meta property="schema:accessibilitySummary")[^>]*>([^<]*)/g,
                ),
              ]
                .map(([, text = '']) => text)
                .join(' ')
            : seen(strFromU8(file)),
        ),
      );
  if (name.endsWith('.apkg')) {
    const { notes, ...collection } = await readAnki(bytes);
    // Of a note type the names and the templates are seen.
    const shown = [
      ...JSON.stringify(collection).matchAll(/"(?:name|qfmt|afmt)":"((?:[^"\\\\]|\\\\.)*)"/g),
    ].map(([, text = '']) => text.replace(/\\\\["n]/g, ' '));
    // Anki's own deck, which is hidden while it is empty.
    const own = shown.filter((text) => text !== 'Default');
    return wordsIn(seen([...own, ...notes.flatMap(({ fields, tags }) => [...fields, ...tags])].join(' ')));
  }
  // The site names files, which are called by the names of their editions.
  if (name.endsWith('.html'))
    return wordsIn(seen(bytes.toString()).replace(/[\w-]+\.(?:pdf|epub|html|md|apkg|txt|csv|tsv)\b/g, ' '));
  // What is for programs: the head of a deck's text, and of the Markdown.
  return wordsIn(
    seen(
      bytes
        .toString()
        .replace(/^#(?:separator:\w+|html:\w+|guid column|tags column|columns:GUID)/gm, '')
        .replace(/^---\n[\s\S]*?\n---\n/, '')
        // The first column of a deck's text is its cards' identities, in which any letters stand.
        .replace(name.endsWith('.txt') ? /^[^\t\n]*\t/gm : /$^/, '')
        .replace(/\[\^source-[^\]]*\]/g, ' '),
    ),
  );
}

describe.each(Object.entries(samples))('a book in %s', (language, sample) => {
  it('has no word of the English table in any output', { timeout: 300_000 }, async () => {
    shop.write({
      'book/handbook.yml': `title: ${sample.title}
language: ${language}
date: 2026-05-03
answers:
  - { id: a, title: "１", files: a.md }
  - { id: b, title: "２", files: b.md }
`,
      'book/a.md': document(sample, false),
      'book/b.md': document(sample, true),
    });
    const wanted = ['--format', 'pdf,epub,html,md,apkg,txt,csv,tsv,site'];
    expect(await shop.variorum('build', 'book', '--out', 'out', ...wanted)).toMatchObject({ code: 0 });
    const own = new Set([
      ...tableWords(wordsOf(language)),
      ...tableWords(reportWordsOf(language)),
      ...wordsIn(Object.values(sample).flat().join(' ')),
    ]);
    const foreign = new Set(
      [...tableWords(english), ...tableWords(reportEnglish)].filter(
        (word) => !own.has(word) && !namesInAllLanguages.has(word),
      ),
    );
    const out = join(shop.folder, 'out');
    const files = readdirSync(out, { recursive: true })
      .map(String)
      // The data are for programs.
      .filter((name) => /\.(?:pdf|epub|html|md|apkg|txt|csv|tsv)$/.test(name) && !/SUMS/.test(name));
    expect(files.filter((name) => name.endsWith('.pdf')).length).toBeGreaterThan(4);
    expect(files).toEqual(expect.arrayContaining(['site/index.html', 'report.html']));
    const found = [];
    for (const name of files) {
      const words = (await wordsOfFile(name, readFileSync(join(out, name)))).filter((word) =>
        foreign.has(word),
      );
      if (words.length > 0) found.push(`${name}: ${[...new Set(words)].join(' ')}`);
    }
    expect(found).toEqual([]);
  });
});
