import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { match } from '../../src/match/match.ts';
import { answerSet } from '../helpers/answer-set.ts';

interface Labelled {
  readonly domain: string;
  readonly same: boolean;
  readonly left: string;
  readonly right: string;
}

interface Outcome {
  readonly found: number;
  readonly right: number;
  readonly wanted: number;
  readonly review: number;
}

/** How well questions are matched: our labelled pairs by subject, all at once, and a folder of gold pairs if one is named. */
export function bench([gold]: readonly string[]): void {
  const root = resolve(import.meta.dirname, '../../../..');
  const pairs = readPairs(resolve(root, 'test/match/pairs.tsv'));
  for (const domain of new Set(pairs.map((pair) => pair.domain)))
    show(domain, outcome(pairs.filter((pair) => pair.domain === domain)));
  show('all at once', outcome(pairs));
  const exact = resolve(gold ?? '', 'h5bp-yangshun-exact.tsv');
  if (gold && existsSync(exact)) show('equal wordings', outcome(goldPairs(exact)));
  const medical = resolve(gold ?? '', 'RQE_Test_302_pairs_AMIA2016.xml');
  if (gold && existsSync(medical)) show('letters', oneByOne(letters(medical)));
}

/** Each pair by itself: nothing to be confused with, and nothing to tell what is rare. */
function oneByOne(pairs: readonly Labelled[]): Outcome {
  const found = pairs.flatMap((pair) => {
    const sets = [answerSet('a', `? ${pair.left}\nYes.`), answerSet('b', `? ${pair.right}\nYes.`)];
    const [group] = match(sets);
    return group?.members.length === 2 ? [{ pair, group }] : [];
  });
  return {
    found: found.length,
    right: found.filter(({ pair }) => pair.same).length,
    wanted: pairs.filter(({ same }) => same).length,
    review: found.filter(({ group }) => group.review).length,
  };
}

/** Patients' letters and questions of a handbook that answer them, or do not. The file is flat; no parser of XML is needed for it. */
function letters(file: string): Labelled[] {
  const pair = /value="(true|false)"[^>]*>\s*<chq>([\s\S]*?)<\/chq>\s*<faq>([\s\S]*?)<\/faq>/g;
  return [...readFileSync(file, 'utf8').matchAll(pair)].map(([, same, left = '', right = '']) => ({
    domain: 'letters',
    same: same === 'true',
    left: left.replace(/\s+/g, ' '),
    right: right.replace(/\s+/g, ' '),
  }));
}

/** Both columns as the questions of one answer set each: what is found, and how much of it was wanted. */
function outcome(pairs: readonly Labelled[]): Outcome {
  const set = (id: string, side: 'left' | 'right') => {
    const written = [...new Set(pairs.map((pair) => pair[side]))];
    // One side in the other order, so that places say nothing.
    const questions = side === 'left' ? written : written.toReversed();
    return answerSet(id, questions.map((question) => `? ${question}\nAn answer.`).join('\n'));
  };
  const wanted = new Set(pairs.filter(({ same }) => same).map(({ left, right }) => `${left}\t${right}`));
  const groups = match([set('a', 'left'), set('b', 'right')]).filter(({ members }) => members.length === 2);
  const found = groups.map(({ members }) => members.map(({ answer }) => answer.question).join('\t'));
  if (process.env.VERBOSE) {
    for (const pair of found) if (!wanted.has(pair)) console.log(`  wrong:  ${pair}`);
    for (const pair of wanted) if (!found.includes(pair)) console.log(`  missed: ${pair}`);
  }
  return {
    found: found.length,
    right: found.filter((pair) => wanted.has(pair)).length,
    wanted: wanted.size,
    review: groups.filter(({ review }) => review).length,
  };
}

function show(name: string, { found, right, wanted, review }: Outcome): void {
  const share = (part: number, whole: number) => (whole === 0 ? '-' : (part / whole).toFixed(2));
  console.log(
    `${name.padEnd(16)} ${right} of ${wanted} found; precision ${share(right, found)}, recall ${share(right, wanted)}, ${review} to be looked at`,
  );
}

function readPairs(file: string): Labelled[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [domain = '', same = '', left = '', right = ''] = line.split('\t');
      return { domain, same: same === '1', left, right };
    });
}

function goldPairs(file: string): Labelled[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const [domain = '', , left = '', right = ''] = line.split('\t');
      return { domain, same: true, left, right };
    });
}
