import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secondCheck } from '../../src/merge/facts/second-check.ts';
import { coverRule } from '../../src/merge/fusion/fold.ts';
import { sayersOf } from '../../src/model/marks.ts';
import { answerSet } from '../helpers/answer-set.ts';
import { press } from '../helpers/press.ts';

// Sentences of the same subject with and without words that restrict what they claim, in four languages.
const families = [
  [
    'What does the app do?',
    ['The app stores', 'encrypted', 'passwords', 'in memory', 'for an hour', 'at night'],
    ['The tenant pays', 'the whole', 'rent', 'in cash', 'on Mondays', 'in the office'],
  ],
  [
    'Was macht die App?',
    ['Die App speichert', 'verschlüsselte', 'Passwörter', 'im Speicher', 'am Abend', 'in der Regel'],
  ],
  [
    'Que fait le locataire ?',
    ['Le locataire paie', 'le loyer', 'mensuel', 'en espèces', 'le lundi', 'au bureau'],
  ],
  [
    '¿Qué hace el inquilino?',
    ['El inquilino paga', 'el alquiler', 'mensual', 'en efectivo', 'los lunes', 'en la oficina'],
  ],
] as const;

const sentence = (parts: readonly string[]) =>
  fc.subarray(parts.slice(1), { minLength: 1 }).map((some) => `${[parts[0], ...some].join(' ')}.`);
const book = fc.constantFrom(...families).chain(([question, ...kinds]) =>
  fc
    .array(fc.array(fc.oneof(...kinds.map((parts) => sentence(parts))), { minLength: 1, maxLength: 3 }), {
      minLength: 2,
      maxLength: 3,
    })
    .map((answers) =>
      answers.map((points, at) =>
        answerSet('abc'.charAt(at), `? 1. ${question}\n${points.map((one) => `- Rule: ${one}`).join('\n')}`),
      ),
    ),
);

describe('marks', () => {
  it('name for each printed sentence only sets with a sentence that says all of it', async () => {
    let several = 0;
    await fc.assert(
      fc.asyncProperty(book, async (sets) => {
        const { handbook } = await press(sets);
        const passages = handbook.entries.flatMap(({ intro, points, outro }) => [
          ...intro,
          ...points.flatMap((one) => one.passages),
          ...outro,
        ]);
        for (const passage of passages)
          for (const unit of passage.units)
            for (const id of sayersOf(passage)) {
              if (sayersOf(passage).length > 1) several++;
              const runs = unit.runs?.filter((run) => run.answerSet === passage.answerSet) ?? [unit];
              const own = sets
                .find((set) => set.id === id)
                ?.units.map(({ text }) => text.replace(/^Rule: /, ''));
              for (const { text } of runs)
                expect(own?.some((one) => secondCheck(text.replace(/^Rule: /, ''), one))).toBe(true);
            }
      }),
      { numRuns: 60 },
    );
    expect(several).toBeGreaterThan(0);
  });

  it.each([
    ['The app stores passwords.', 'The app stores encrypted passwords.'],
    ['The tenant pays.', 'The tenant pays in cash.'],
    ['Visitors may enter.', 'Visitors may enter in the morning.'],
    ['Die App speichert Passwörter.', 'Die App speichert verschlüsselte Passwörter.'],
    ['Der Mieter zahlt die Miete.', 'Der Mieter zahlt die Miete in bar.'],
    ['Le locataire paie le loyer.', 'Le locataire paie le loyer en espèces.'],
    ['El inquilino paga el alquiler.', 'El inquilino paga el alquiler en efectivo.'],
  ])('keep %s beside %s', async (less, more) => {
    const cover = coverRule();
    // What is restricted says less, and what is not says something else: neither goes.
    expect(cover(less, [more])).toBeNull();
    expect(cover(more, [less])).toBeNull();
  });

  it.each([
    ['Clean the data.', 'Clean the data, check it and label it.'],
    ['Conduct profiling to find faults.', 'Conduct profiling and analysis to find faults.'],
    ['Tag the release.', 'Tag the release to find it again.'],
  ])('let %s be said by %s', (less, more) => {
    expect(coverRule()(less, [more])).toBe(more);
  });
});
