import { describe, expect, it } from 'vitest';
import { gatherBook, type PreviewBook, partsOf } from '../../src/studio/previews/book-parts.ts';
import { answerSet } from '../helpers/answer-set.ts';
import { press } from '../helpers/press.ts';

const questions = Array.from({ length: 100 }, (_, at) => `? ${at + 1}. What is thing ${at}?\n- It is ${at}.`);

describe('a book on its way to another thread', async () => {
  const { handbook } = await press([answerSet('a', questions.join('\n'))]);
  const book: PreviewBook = { handbook, prefaces: new Map() };
  const gathered = gatherBook();
  const send = (now: PreviewBook, before: PreviewBook | null) => {
    const parts = [...partsOf(now, before)];
    for (const part of structuredClone(parts)) gathered.take(part);
    return parts.map(({ kind }) => kind);
  };

  it('comes in pieces, and is whole there', () => {
    expect(send(book, null)).toEqual(['frame', 'entries', 'entries', 'entries', 'sentences']);
    const { documents: _, ...ledger } = handbook.ledger;
    expect(gathered.book()).toEqual({ handbook: { ...handbook, ledger }, prefaces: new Map() });
  });

  it('is known there already, and the same object as long as it is', () => {
    const before = gathered.book();
    expect(send(book, book)).toEqual([]);
    expect(gathered.book()).toBe(before);
  });

  it('has another question alone sent after it where one was decided', () => {
    const entries = handbook.entries.map((entry, at) => (at === 7 ? { ...entry, question: 'Why?' } : entry));
    const ahead = { ...book, handbook: { ...handbook, entries } };
    expect(send(ahead, book)).toEqual(['changed']);
    expect(gathered.book().handbook.entries.map(({ question }) => question)).toEqual(
      entries.map(({ question }) => question),
    );
  });

  it('is sent anew where it was merged anew', () => {
    const ledger = { ...handbook.ledger };
    expect(send({ ...book, handbook: { ...handbook, ledger } }, book)[0]).toBe('frame');
  });
});
