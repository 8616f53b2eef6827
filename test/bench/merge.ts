import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { align } from '../../src/merge/similarity/align.ts';
import type { Comparison, Engine, LinkRule } from '../../src/merge/similarity/engine.ts';
import { chooseEngine, type EngineChoice } from '../../src/merge/similarity/engines.ts';
import { judgePairs, judgeShortPairs } from '../helpers/contradictions.ts';
import { type GoldQuestion, goldQuestions } from '../helpers/gold.ts';
import { mainJob } from '../helpers/main-job.ts';

/** Right, wrong and missed links, and how many of the clear ones were found. */
interface Count {
  right: number;
  wrong: number;
  missed: number;
  clear: number;
  clearFound: number;
}

interface Prepared {
  readonly question: GoldQuestion;
  readonly scores: Comparison;
}

const sets = ['ml', 'everyday', 'low-overlap'] as const;

/** How well each engine finds the links that people made. `npm run bench -- merge [FOLDER]` */
export async function bench(args: readonly string[]): Promise<void> {
  const folder = args[0] ?? '../shared/gold';
  await contradictions();
  await shortAnswers();
  const questions = await goldQuestions(folder);
  console.log(
    'links, F1 (found of the clear ones); shipped: the figures in the code; left out: each question with the',
  );
  console.log(
    'figures that suit all others best; auto: precision and share of the links that need no editor',
  );
  console.log('engine       set          shipped      left out     auto');
  for (const name of ['default', 'lexical', 'minilm'] as const) {
    const engine = await engineFor({ engine: name, cache: join(tmpdir(), 'variorum-bench') });
    if (!engine) continue;
    const { prepared, rule } = await prepare(engine, questions);
    const left = leaveOneOut(prepared, rule);
    for (const set of sets) {
      const own = prepared.filter(({ question }) => question.set === set);
      const shipped = add(own.map((one) => count(one, rule)));
      const out = add(left.filter((one) => one.set === set).map((one) => one.count));
      const auto = add(own.map((one) => count(one, rule, true)));
      const precision = auto.right / Math.max(1, auto.right + auto.wrong);
      const share = (auto.right + auto.wrong) / Math.max(1, shipped.right + shipped.wrong);
      console.log(
        `${name.padEnd(12)} ${set.padEnd(12)} ${show(shipped)}   ${show(out)}   ${precision.toFixed(2)}  ${share.toFixed(2)}`,
      );
    }
  }
}

/** How well contradictions are told from other wordings. */
async function contradictions(): Promise<void> {
  const pairs = await judgePairs();
  const found = pairs.filter((pair) => pair.found);
  const real = pairs.filter(({ differs }) => differs);
  const right = found.filter(({ differs }) => differs).length;
  console.log(
    `contradictions: ${pairs.length} pairs of answers, ${real.length} real; precision ${(right / found.length).toFixed(2)}, found ${(right / real.length).toFixed(2)}`,
  );
}

/** The same for short answers, lot by lot; what counts most is that no contradiction is printed as what both say. */
async function shortAnswers(): Promise<void> {
  for (const among of [false, true]) {
    const pairs = await judgeShortPairs(among);
    for (const lot of [...new Set(pairs.map((pair) => pair.lot))]) {
      const own = pairs.filter((pair) => pair.lot === lot);
      const told = own.filter(({ standing }) => standing === 'differs');
      const real = own.filter(({ differs }) => differs);
      const right = told.filter(({ differs }) => differs).length;
      const shared = real.filter(({ standing }) => standing === 'shared').length;
      console.log(
        `short answers${among ? ' among others' : ''}, ${lot} lot: ${own.length} pairs, ${real.length} real; precision ${(right / told.length).toFixed(2)}, found ${(right / real.length).toFixed(2)}, printed as shared ${shared}`,
      );
    }
  }
}

async function engineFor(choice: EngineChoice): Promise<Engine | null> {
  return chooseEngine(choice).catch((error: Error) => {
    console.log(`${choice.engine}: ${error.message}`);
    return null;
  });
}

async function prepare(
  engine: Engine,
  questions: readonly GoldQuestion[],
): Promise<{ prepared: Prepared[]; rule: LinkRule }> {
  const prepared: Prepared[] = [];
  let rule: LinkRule | undefined;
  for (const set of sets) {
    const own = questions.filter((question) => question.set === set);
    const corpus = set === 'ml' ? await mainPoints() : own.flatMap(({ points }) => points);
    const comparer = await engine(corpus);
    rule = comparer.rule;
    const compare = comparer.between('a', 'b');
    const half = (question: GoldQuestion, set: string) =>
      question.points.filter(({ answerSet }) => answerSet === set);
    prepared.push(
      ...own.map((question) => ({ question, scores: compare(half(question, 'a'), half(question, 'b')) })),
    );
  }
  if (!rule) throw new Error('no examples');
  return { prepared, rule };
}

async function mainPoints() {
  return (await mainJob()).flatMap((set) =>
    set.answers.flatMap((answer) => answer.points.map((point) => ({ answerSet: set.id, point }))),
  );
}

function leaveOneOut(prepared: readonly Prepared[], shipped: LinkRule) {
  const rules = [...grid(shipped)];
  const counts = prepared.map((one) => rules.map((rule) => count(one, rule)));
  return prepared.map(({ question }, out) => {
    let best = 0;
    let at = 0;
    for (const [index] of rules.entries()) {
      // Each domain weighs the same, however many questions it has.
      const mean = sets.reduce((sum, set) => {
        const others = prepared.flatMap((one, place) =>
          place !== out && one.question.set === set ? [counts[place]?.[index]] : [],
        );
        return sum + f1(add(others.flatMap((one) => one ?? []))) / sets.length;
      }, 0);
      if (mean > best) {
        best = mean;
        at = index;
      }
    }
    return { set: question.set, count: counts[out]?.[at] ?? empty() };
  });
}

function* grid(shipped: LinkRule): Generator<LinkRule> {
  for (const rivals of [0.7, 0.8, 0.9, 1])
    for (const least of [0, 0.05, 0.1])
      for (const margin of [0, 0.03, 0.06])
        for (const joinLeast of [0.15, 0.25])
          for (const joinMargin of [0, 0.03])
            for (const within of [0.45, 0.5, 0.55])
              for (const usual of [0, 0.3, 0.4, 0.5])
                yield {
                  ...shipped,
                  rivals,
                  least,
                  usual,
                  margin,
                  join: { least: joinLeast, margin: joinMargin, within },
                };
}

function count({ question, scores }: Prepared, rule: LinkRule, autoOnly = false): Count {
  const clusters = align(question.points, { rule, between: () => () => scores });
  const found = new Set(
    clusters.flatMap(({ members }) =>
      members
        .filter(({ answerSet, link }) => answerSet === 'a' && !(autoOnly && link.tier !== 'auto'))
        .flatMap((one) =>
          members
            .filter(({ answerSet, link }) => answerSet === 'b' && !(autoOnly && link.tier !== 'auto'))
            .map((other) => `a${one.point.index} b${other.point.index}`),
        ),
    ),
  );
  const must = [...question.links].filter(([, kind]) => kind !== 'may').map(([link]) => link);
  const clear = [...question.links].filter(([, kind]) => kind === 'same').map(([link]) => link);
  return {
    right: must.filter((link) => found.has(link)).length,
    wrong: [...found].filter((link) => !question.links.has(link)).length,
    missed: must.filter((link) => !found.has(link)).length,
    clear: clear.length,
    clearFound: clear.filter((link) => found.has(link)).length,
  };
}

function empty(): Count {
  return { right: 0, wrong: 0, missed: 0, clear: 0, clearFound: 0 };
}

function add(counts: readonly Count[]): Count {
  const sum = empty();
  for (const one of counts) for (const key of Object.keys(sum) as (keyof Count)[]) sum[key] += one[key];
  return sum;
}

function f1({ right, wrong, missed }: Count): number {
  return (2 * right) / Math.max(1, 2 * right + wrong + missed);
}

function show(count: Count): string {
  return `${f1(count).toFixed(2)} (${(count.clearFound / Math.max(1, count.clear)).toFixed(2)})`;
}
