import { expect, it } from 'vitest';
import { projectSettings, resolveEdition } from '../../src/model/settings.ts';

it('an edition’s EPUB is as the project says where it does not say otherwise', () => {
  const settings = projectSettings.parse({
    answers: [{ id: 'a', files: 'a.md' }],
    epub: { fonts: false },
    editions: { handbook: { epub: { split: 'entry' } } },
  });
  expect(resolveEdition(settings, 'handbook').epub).toEqual({ split: 'entry', fonts: false });
  expect(resolveEdition(settings, 'cards').epub).toEqual({ split: 'topic', fonts: false });
});
