import { placeInFile } from '../../model/has-lines.ts';
import type { Act, SettingChange } from '../api.ts';
import { lineChanges } from './line-changes.ts';
import { matchChanges } from './match-changes.ts';
import { newcomerChanges } from './newcomers.ts';
import type { OpenProject } from './open-project.ts';
import { personChanges } from './person-changes.ts';
import { readingChanges } from './reading-changes.ts';
import { topicChanges } from './topic-changes.ts';

/** What an act changes in handbook.yml, and what it is called where it can be taken back. */
export function askedChanges(
  asked: Act & { kind: 'line' | 'person' | 'newcomers' | 'reading' | 'match' | 'topics' },
  opened: OpenProject,
): { readonly changes: readonly SettingChange[]; readonly said: string } {
  switch (asked.kind) {
    case 'line':
      return { changes: lineChanges(asked, opened), said: placeInFile(asked.file, asked.line) };
    case 'person':
      return { changes: personChanges(asked, opened), said: asked.title };
    case 'newcomers':
      return { changes: newcomerChanges(asked.file, opened), said: asked.file };
    case 'reading':
      return { changes: readingChanges(asked, opened), said: `${asked.file}: ${asked.shape ?? '–'}` };
    case 'match':
      return { changes: matchChanges(asked, opened), said: saidOfMatch(asked) };
    case 'topics':
      return { changes: topicChanges(asked.wish, opened), said: `sections: ${asked.wish.do}` };
  }
}

function saidOfMatch({ names, also = [] }: Act & { kind: 'match' }): string {
  return `${names.join(' + ')}${also.length > 0 ? ` ... (${also.length + 1})` : ''}`;
}
