import { describe, expect, it } from 'vitest';
import { topicChanges } from '../../src/studio/desk/topic-changes.ts';

const sections = [
  { title: 'Data', sections: [{ title: 'Tables' }, { title: 'Safety', topics: ['Transactions'] }] },
  { title: 'Networks' },
];
const data = { id: 'data', title: 'Data' };
const topics = [
  { id: 'tables', title: 'Tables', entries: ['index'], within: data },
  { id: 'safety', title: 'Safety', entries: ['lock'], within: data },
  { id: 'networks', title: 'Networks', entries: ['port', 'socket'] },
];
const entries = [{ id: 'port', question: 'What is a port?', wordings: [] }];
type Opened = Parameters<typeof topicChanges>[1];
const told = (wish: Parameters<typeof topicChanges>[0]) =>
  topicChanges(wish, {
    project: { settings: { sections } },
    merged: { handbook: { topics, entries } },
  } as unknown as Opened);

describe('what is done to topics within a section', () => {
  it('keeps the section', () => {
    expect(told({ do: 'rename', topic: 'safety', title: 'Locks' })).toEqual([
      {
        path: ['sections', 0],
        value: {
          title: 'Data',
          sections: [{ title: 'Tables' }, { title: 'Locks', topics: ['Transactions'] }],
        },
      },
    ]);
    expect(told({ do: 'put', entry: 'port', into: 'tables' })).toEqual([
      {
        path: ['sections', 0],
        value: {
          title: 'Data',
          sections: [
            { title: 'Tables', questions: ['port'] },
            { title: 'Safety', topics: ['Transactions'] },
          ],
        },
      },
    ]);
  });

  it('moves one out of its section, and into another', () => {
    expect(told({ do: 'move', topic: 'safety', to: 2 })).toEqual([
      { path: ['sections', 0], value: { title: 'Data', sections: [{ title: 'Tables' }] } },
      { path: ['sections', 2], value: { title: 'Safety', topics: ['Transactions'] } },
    ]);
    expect(told({ do: 'move', topic: 'networks', to: 0 })).toEqual([
      {
        path: ['sections', 0],
        value: {
          title: 'Data',
          sections: [
            { title: 'Networks' },
            { title: 'Tables' },
            { title: 'Safety', topics: ['Transactions'] },
          ],
        },
      },
      { path: ['sections', 1], value: null },
    ]);
  });
});
