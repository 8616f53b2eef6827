import { describe, expect, it } from 'vitest';
import { labelTerms } from '../../src/compose/index/candidates.ts';
import { indexTerms } from '../../src/compose/index/index-terms.ts';
import { unfoundTerms } from '../../src/compose/index/unfound-terms.ts';
import type { Entry } from '../../src/model/handbook.ts';
import { type ProjectSettings, projectSettings } from '../../src/model/settings.ts';
import { handbook } from '../helpers/handbook.ts';

function wishes(index: object): ProjectSettings['index'] {
  return projectSettings.parse({ answers: [{ id: 'a', files: 'a.md' }], index }).index;
}

/** Words that name nothing, so many that a book is no thin one. */
const filler = `${'It goes on and on here and there, now and then. '.repeat(14)}\n`;

async function entriesOf(questions: readonly string[]): Promise<readonly Entry[]> {
  const notation = questions.map((text, at) => `? ${at + 1}. ${text}\n- Then: ${filler}`).join('');
  return (await handbook(notation)).entries;
}

const pipelines = [
  'What is a feature store?\n- Docker: A container of Docker runs it.',
  'How does monitoring work?\n- Monitoring: Alerts come from Prometheus. Its dashboards show drift.',
  'What is continuous integration (CI)?\n- Builds: Jenkins runs CI.\n- Tests: Every build of CI has tests.',
  'Who watches costs?\n- Cost monitoring: A dashboard shows it. Jenkins is one of the costs.',
  'How do you ship?\n- Canary release: A part of the traffic gets it. Kubernetes does this.',
  'What is kept?\n- Artefacts: Jenkins keeps them. CI signs them.',
  'How do you scale?\n- Nodes: Kubernetes adds them. CI checks that.',
  'Which data is stored?\n- Feature stores: They hold it. The canary releases read it, says Prometheus.',
  'What is tested?\n- Contracts: CI has them. Kafka carries them.',
  'What fails?\n- Networks: Terraform mends them, Grafana shows them, and Vault hides keys.',
];

async function index(more: object = {}): Promise<string[]> {
  const terms = indexTerms(await entriesOf(pipelines), wishes(more), 'en');
  return terms.map(({ term, targets, main, until, see }) => {
    const places = targets.map((id) => (main.includes(id) ? '*' : '') + id + (until[id] ? '..' : ''));
    return [term, ...places, ...(see.length > 0 ? ['see', ...see] : [])].join(' ');
  });
}

async function line(term: string, more?: object): Promise<string | undefined> {
  return (await index(more)).find((one) => one.startsWith(`${term} `));
}

describe('the index of terms', () => {
  it('sends to a whole answer where the question asks for the term, to points that name it, to mentions', async () => {
    const [first, eighth] = [await line('feature store'), await line('canary release')];
    expect(first?.split(' ').slice(2)).toEqual([
      expect.stringMatching(/^\*\S+\.\.$/),
      expect.stringMatching(/^\*/),
    ]);
    expect(eighth?.split(' ').slice(2)).toEqual([
      expect.stringMatching(/^\*/),
      expect.stringMatching(/^[^*]/),
    ]);
  });

  it('has singular and plural in one line, and no word of grammar', async () => {
    const terms = await index();
    expect(terms.filter((term) => /^feature store/.test(term))).toHaveLength(1);
    expect(terms.filter((term) => /^(?:it|then|here|on)\b/i.test(term))).toEqual([]);
  });

  it('has one line for a term that is written with a hyphen and without', async () => {
    const questions = [
      'How good is it?\n- Measure: The F1 score shows it. The F1 score is one number.',
      'What is reported?\n- Report: It has the F1-score of each class.',
      ...pipelines,
    ];
    const terms = indexTerms(await entriesOf(questions), wishes({}), 'en');
    const scores = terms.filter(({ term }) => /^F1/.test(term));
    expect(scores.map(({ term, targets }) => [term, targets.length])).toEqual([['F1 score', 2]]);
  });

  it('has no junk: no half of a label or a longer name, no letter with a figure, capitals as the text has them', async () => {
    const questions = [
      'Which machine is it?\n- Machine: Compute Power: it has much. An L1 or L2 penalty is set. Distributed computing frameworks help.',
      'Who tests it?\n- A/B testing: Two are compared, says A/B Testing. Distributed computing frameworks help.',
      'What is fast?\n- Distributed computing: It is fast. Distributed computing frameworks help. The F1 score shows it.',
      ...pipelines,
    ];
    const terms = indexTerms(await entriesOf(questions), wishes({}), 'en').map(({ term }) => term);
    expect(terms.filter((term) => /^(?:Power|[A-Z]\d|computing frameworks)$/.test(term))).toEqual([]);
    expect(terms).toEqual(
      expect.arrayContaining(['F1 score', 'L2 penalty', 'A/B testing', 'distributed computing']),
    );
  });

  it('sends from an abbreviation to what it stands for, or the other way, to the wording that the book has more', async () => {
    expect(await line('continuous integration')).toMatch(/integration see CI$/);
    expect((await line('CI'))?.split(' ').length).toBeGreaterThan(4);
  });

  it('sends from a term to those that narrow it down elsewhere in the alphabet', async () => {
    expect(await line('monitoring')).toMatch(/ see cost monitoring$/);
  });

  it('adds, hides, merges and joins terms as the settings say', async () => {
    const settings = {
      add: ['traffic'],
      hide: ['docker'],
      merge: { orchestration: ['Kubernetes', 'Terraform'] },
      also: { Kafka: ['Jenkins'], surveillance: ['monitoring'] },
    };
    const terms = await index(settings);
    expect(terms.find((term) => term.startsWith('traffic '))).toBeDefined();
    expect(terms.filter((term) => /^docker/i.test(term))).toEqual([]);
    expect(terms).toContain('Kubernetes see orchestration');
    expect(terms).toContain('Terraform see orchestration');
    expect((await line('orchestration', settings))?.split(' ')).toHaveLength(4);
    expect(await line('Kafka', settings)).toMatch(/ see Jenkins$/);
    expect(terms).toContain('surveillance see monitoring');
  });

  it('is left out of a book of a few pages, unless terms are asked for', async () => {
    const few = (await entriesOf(pipelines)).slice(0, 3);
    expect(indexTerms(few, wishes({}), 'en')).toEqual([]);
    expect(indexTerms(few, wishes({ add: ['Jenkins'] }), 'en').map(({ term }) => term)).toContain('Jenkins');
  });

  it('has nouns of German with their capitals, and no noun for a name', async () => {
    const entries = await entriesOf([
      'Was ist ein Merkmalsspeicher?\n- Zweck: Der Speicher hält Werte, und Docker hält den Speicher.',
      'Wie misst man das?\n- Überwachung: Die Werte zeigt GitLab. Der Speicher meldet sich.',
    ]);
    const terms = indexTerms(entries, wishes({ add: ['Docker'] }), 'de').map(({ term }) => term);
    expect(terms).toEqual(expect.arrayContaining(['Docker', 'GitLab', 'Merkmalsspeicher']));
    expect(terms).not.toContain('Werte');
  });

  it('finds terms within words of a script that writes no spaces', async () => {
    const entries = await entriesOf([
      'クロージャとは何ですか？\n- 定義: クロージャは関数と環境の組です。',
      '関数とは何ですか？\n- 例: この関数はクロージャを返します。',
    ]);
    const terms = indexTerms(entries, wishes({ add: ['環境'] }), 'ja');
    expect(terms.find(({ term }) => term === 'クロージャ')?.targets.length).toBe(2);
    expect(terms.find(({ term }) => term === '環境')?.targets.length).toBe(1);
  });
});

describe('a term of the settings that the book has nowhere', () => {
  it('is told with its place and the nearest that the book has', async () => {
    const entries = await entriesOf(pipelines);
    const settings = wishes({
      add: ['Jenkins', 'Promethius'],
      merge: { x: ['Kubernetes', 'ledger'] },
      also: { CI: ['x'] },
    });
    expect(unfoundTerms(entries, settings, 'en')).toEqual([
      { term: 'Promethius', path: ['index', 'add', 1], near: 'Prometheus' },
      { term: 'ledger', path: ['index', 'merge', 'x', 1], near: null },
    ]);
  });
});

it('the number of a phase is no part of its term', () => {
  expect(labelTerms('1. Prophase', 'de')).toEqual(['Prophase']);
  expect(labelTerms('(2) Metaphase', 'de')).toEqual(['Metaphase']);
  expect(labelTerms('3.5 inch drive')).toEqual(['3.5 inch drive']);
});
