import { describe, expect, it } from 'vitest';
import { coverRule } from '../../../src/merge/fusion/fold.ts';
import { fuse } from '../../../src/merge/fusion/fuse.ts';
import { printedText } from '../../../src/merge/fusion/passage.ts';
import { answerSet } from '../../helpers/answer-set.ts';

const cover = coverRule();
const run = (id: string, text: string) => ({
  answerSet: id,
  units: answerSet(id, `? 1. Q?\n- ${text}`).answers[0]?.points[0]?.units ?? [],
});
const print = (...texts: string[]) =>
  fuse(
    texts.map((text, index) => run('abc'[index] ?? '', text)),
    cover,
  ).runs.map(({ answerSet: id, units }) => `${id}: ${units.map(printedText).join(' ')}`);

describe('fusing', () => {
  it('prints the fuller text whole and only what the other adds', () => {
    expect(
      print(
        'Containers pack the model with its dependencies.',
        'Containers, such as Docker, pack the model with its dependencies. Scan the images weekly.',
      ),
    ).toEqual([
      'b: Containers, such as Docker, pack the model with its dependencies. Scan the images weekly.',
    ]);
  });

  it('does not let a sentence open with a word that refers to nothing', () => {
    expect(
      print(
        'Encrypt data in transit. Rotate the keys every year with the vault tool. Keep the old ones.',
        'Encrypt data in transit. This stops eavesdroppers.',
      ),
    ).toEqual([
      'a: Encrypt data in transit. Rotate the keys every year with the vault tool. Keep the old ones.',
      'b: Encrypt data in transit. This stops eavesdroppers.',
    ]);
  });

  it.each([
    [
      'another number',
      'Replace shoes after 700 kilometres.',
      'Replace running shoes after 900 kilometres of road.',
    ],
    ['a denial', 'Share the key with the team.', 'Do not share the key with the whole team ever.'],
    [
      'a name',
      'Store the images in Docker registries.',
      'Store the images in private Quay registries abroad.',
    ],
  ])('never folds a sentence with %s', (_, one, other) => {
    expect(print(one, other)).toHaveLength(2);
  });

  it('puts a fuller sentence in the place of one that says less', () => {
    expect(
      print(
        'Weigh minority classes higher in training. This technique changes the loss function a great deal. It costs nothing at all.',
        'Weigh minority classes higher in training and majority classes lower.',
      ),
    ).toEqual([
      'b: Weigh minority classes higher in training and majority classes lower.',
      'a: This technique changes the loss function a great deal. It costs nothing at all.',
    ]);
  });

  it('does not put it before what it speaks of', () => {
    const plan =
      'Measure the flow daily. Set clear goals for the month. Ask the owners of the mill what they need.';
    expect(print(plan, 'Measure the flow daily to come near those goals.')).toEqual([
      `a: ${plan}`,
      'b: Measure the flow daily to come near those goals.',
    ]);
  });

  it('folds equal sentences of three sources into one', () => {
    expect(print('Rest well.', 'Rest well.', 'Rest well.')).toEqual(['a: Rest well.']);
  });
});
