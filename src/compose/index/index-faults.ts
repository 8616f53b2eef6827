import type { VFileMessage } from 'vfile-message';
import { diagnostic } from '../../model/diagnostic.ts';
import type { Handbook } from '../../model/handbook.ts';
import type { Project } from '../../model/project.ts';
import { unfoundTerms } from './unfound-terms.ts';

/**
 * A warning for each term that the settings name for the index and that the book has nowhere, with the nearest that
 * it has.
 */
export function indexFaults({ settings, placeOf }: Project, { entries, language }: Handbook): VFileMessage[] {
  const { add, hide, merge, also } = settings.index;
  if (add.length + hide.length + Object.keys(merge).length + Object.keys(also).length === 0) return [];
  return unfoundTerms(entries, settings.index, language).map(({ term, path, near }) => {
    const place = placeOf?.(path);
    return diagnostic({
      file: place?.file,
      place: place?.spot,
      rule: 'index-terms',
      reason: `The index term \`${term}\` stands nowhere in the book${near ? `; did you mean \`${near}\`?` : ''}`,
      actual: term,
      expected: near ? [near] : ['words that a question, a label or a sentence has'],
      todo: near
        ? `Write \`${near}\` instead, or take it out.`
        : 'Write it as the text has it, or take it out.',
    });
  });
}
