import { describe, expect, it } from 'vitest';
import { valueApart } from '../../../src/merge/facts/compare-wording.ts';
import { joinExamples } from '../../../src/merge/facts/join-examples.ts';

/** The sentence that two make; null where they stay two. */
function joined(base: string, added: string): string | null {
  const found = joinExamples(base, added);
  const texts = { base, added };
  return (
    found?.stretches.map(({ of, from, to, before }) => before + texts[of].slice(from, to)).join('') ?? null
  );
}

describe('examples of the same go into one list', () => {
  it.each([
    [
      'English',
      'Lay out the needed tools, such as hammers, pliers and saws.',
      'Lay out the needed tools, such as hammers, files and saws.',
      'Lay out the needed tools, such as hammers, pliers, files and saws.',
    ],
    [
      'German',
      'Legen Sie das Werkzeug bereit, zum Beispiel Hammer, Zange und Säge.',
      'Legen Sie das Werkzeug bereit, zum Beispiel Hammer und Feile.',
      'Legen Sie das Werkzeug bereit, zum Beispiel Hammer, Zange, Feile und Säge.',
    ],
    [
      'French',
      'Préparez les outils du chantier, comme le marteau, la pince et la scie.',
      'Préparez les outils du chantier, comme le marteau, la lime et la scie.',
      'Préparez les outils du chantier, comme le marteau, la pince, la lime et la scie.',
    ],
    [
      'Spanish',
      'Prepare las herramientas del taller, como el martillo, la sierra y la lima.',
      'Prepare las herramientas del taller, como el martillo y el hacha.',
      'Prepare las herramientas del taller, como el martillo, la sierra, el hacha y la lima.',
    ],
  ])('in %s', (_, base, added, wanted) => {
    expect(joined(base, added)).toBe(wanted);
  });
});

describe('two lists stay two', () => {
  it.each([
    [
      'that name all of it',
      'Der Teig besteht aus Mehl, Wasser und Salz.',
      'Der Teig besteht aus Mehl, Hefe und Salz.',
    ],
    [
      'of what somebody is',
      'Ella trabaja como cocinera, guía y maestra.',
      'Ella trabaja como cocinera y actriz.',
    ],
    [
      'of something else',
      'Use sharp tools, such as saws and files.',
      'Use blunt tools, such as hammers and mallets.',
    ],
    [
      'with a condition',
      'Nur gutes Werkzeug hilft, zum Beispiel Hammer und Säge.',
      'Nur gutes Werkzeug hilft, zum Beispiel Hammer und Feile.',
    ],
    [
      'that go on',
      'Use sharp tools, such as saws and files for wood.',
      'Use sharp tools, such as knives and files for wood.',
    ],
  ])('%s', (_, base, added) => {
    expect(joined(base, added)).toBeNull();
  });
});

it('calls another example no contradiction', () => {
  const one = 'Lay out the needed tools, such as hammers, pliers and saws.';
  expect(valueApart(one, one.replace('pliers', 'files'))).toBeNull();
  expect(valueApart(one, one.replace('needed', 'borrowed'))).not.toBeNull();
});
