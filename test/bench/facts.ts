import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { match } from '../../src/match/match.ts';
import { merge } from '../../src/merge/merge.ts';
import { judgePairs, readPairs, shapes } from '../helpers/differing-pairs.ts';
import { fusionGold, measureFusion, printedParagraphs, tokens } from '../helpers/fusion-gold.ts';
import { mainJob } from '../helpers/main-job.ts';
import { mergeTexts } from '../helpers/merge-texts.ts';

/** What a merge keeps, sentence by sentence and fact by fact. `npm run bench -- facts [FOLDER] [WHAT] [all]` */
export async function bench(args: readonly string[]): Promise<void> {
  const [folder = '../shared/gold', what = 'pairs unions main', detail] = args;
  if (what.includes('pairs')) await pairs(detail === 'all');
  if (what.includes('unions')) await unions(folder, detail === 'all');
  if (what.includes('main')) await mainBook(folder, detail === 'all');
}

async function pairs(all: boolean): Promise<void> {
  const given = readPairs();
  for (const shape of shapes) {
    const judged = await judgePairs(given, shape);
    const [lost, shared] = [judged.filter((one) => one.lost.length > 0), judged.filter((one) => one.shared)];
    const same = judged.filter(({ want }) => want === 'same');
    console.log(
      `pairs ${shape}: ${judged.length}; lost ${lost.length}, called shared ${shared.length}, told to differ ${judged.filter(({ told, want }) => told && want === 'differ').length} of ${judged.filter(({ want }) => want === 'differ').length}, told and do not ${judged.filter(({ told, want }) => told && want !== 'differ').length}, same and folded ${same.filter(({ folded }) => folded).length} of ${same.length}`,
    );
    if (all) {
      for (const one of lost) console.log(`  lost (${one.about}): ${one.lost.join(' | ')}`);
      for (const one of shared) console.log(`  shared (${one.about}): ${one.a} | ${one.b}`);
      for (const one of judged.filter(({ told, want }) => told && want !== 'differ'))
        console.log(`  told (${one.about}): ${one.a} | ${one.b}`);
    }
  }
}

interface Union {
  readonly a: string;
  readonly b: string;
  readonly union: string;
}

/** Sentences that people have made one of: how long what is printed is, and which of their words are missing. */
async function unions(folder: string, all: boolean): Promise<void> {
  const given = JSON.parse(readFileSync(join(folder, 'union/pairs.json'), 'utf8')) as Union[];
  const document = (side: 'a' | 'b') =>
    given
      .map((pair, at) => `## ${at + 1}. What does report number ${at + 1} say?\n\n${pair[side].trim()}\n`)
      .join('\n');
  const { handbook } = await mergeTexts({ 'a.md': document('a'), 'b.md': document('b') });
  let [ratio, human, short, missing] = [0, 0, 0, 0];
  for (const [at, pair] of given.entries()) {
    const entry = handbook.entries.find(({ wordings }) =>
      wordings.some((one) => one.number === String(at + 1)),
    );
    const text = entry ? printedParagraphs(entry).join('\n') : '';
    const both = tokens(pair.a).length + tokens(pair.b).length;
    const said = new Set(tokens(text));
    const gone = [...new Set(tokens(`${pair.a} ${pair.b}`))].filter(
      (word) => word.length > 3 && !said.has(word),
    );
    ratio += tokens(text).length / both / given.length;
    human += tokens(pair.union).length / both / given.length;
    if (tokens(text).length < both) short++;
    missing += gone.length;
    if (all)
      console.log(
        `${(tokens(text).length / both).toFixed(2)} ${text.replaceAll('\n', '\n     ')}${gone.length > 0 ? `\n     GONE ${gone.join(' ')}` : ''}`,
      );
  }
  console.log(
    `unions: ${given.length}; length against both ${ratio.toFixed(3)} (people ${human.toFixed(3)}), shortened ${short}, words missing by letter ${missing}`,
  );
}

async function mainBook(folder: string, all: boolean): Promise<void> {
  const sets = await mainJob();
  const start = performance.now();
  const { handbook } = await merge(match(sets), sets, { title: 'Main', language: 'en' });
  const time = performance.now() - start;
  let [words, stapled, lost, byWords, restated] = [0, 0, 0, 0, 0];
  for (const gold of fusionGold(folder)) {
    const entry = handbook.entries.find(({ question }) => question === gold.question);
    if (!entry) throw new Error(gold.question);
    const found = measureFusion(gold, printedParagraphs(entry));
    words += found.words;
    stapled += found.stapled;
    lost += found.lost.length;
    byWords += found.byWordsOnly.length;
    restated += found.restated * found.words;
    console.log(
      `  ${entry.number}: ${found.words}/${found.stapled} = ${(found.words / found.stapled).toFixed(3)}, restated ${found.restated.toFixed(3)}, lost ${found.lost.join('; ') || '-'}${all ? `, by words only: ${found.byWordsOnly.join('; ')}` : ''}`,
    );
    if (all)
      console.log(
        printedParagraphs(entry)
          .map((text) => `    ${text}`)
          .join('\n'),
      );
  }
  console.log(
    `listed entries: ${(words / stapled).toFixed(3)}, facts lost ${lost}, by words only ${byWords}, restated ${(restated / words).toFixed(3)}`,
  );
  const both = sets
    .flatMap(({ answers }) => answers)
    .reduce(
      (sum, { intro, points, outro }) =>
        sum +
        tokens(
          [...intro, ...points.flatMap(({ units }) => units), ...outro].map(({ text }) => text).join(' '),
        ).length,
      0,
    );
  const printed = handbook.entries.reduce(
    (sum, entry) => sum + tokens(printedParagraphs(entry).join(' ')).length,
    0,
  );
  const folded = handbook.ledger.sentences.filter(
    ({ fate, point, entry }) => fate === 'folded' && entry && (point || true),
  );
  const standings = handbook.entries.flatMap(({ points }) => points.map(({ standing }) => standing));
  console.log(
    `main book: ${(printed / both).toFixed(3)} of ${both} words; folded sentences ${folded.length}; points ${standings.length}, shared ${standings.filter((one) => one === 'shared').length}, differ ${standings.filter((one) => one === 'differs').length}; merge ${time.toFixed(0)} ms`,
  );
}
