import type { Page } from 'puppeteer-core';
import { type TaughtPage, teachWords } from './words-of.ts';

/**
 * DPUB-ARIA roles that Chromium's tags forget, carried through the print as a private-use subtag of the language
 * (`en-x-doctoc`, with ids of notes as in `en-x-docnote-the-id`): the finishing of the PDF reads them from /Lang, makes the PDF role of them and takes the subtag off.
 */
export const carriedRoles: Readonly<Record<string, string>> = {
  'doc-toc': 'doctoc',
  'doc-index': 'docindex',
  'doc-part': 'docpart',
  'doc-chapter': 'docchap',
};

/**
 * Readies a loaded page for the press, from outside (the page's own scripts are off): links that nobody sees make
 * destinations of the wanted ids, and roles that the tags would lose go into the language. Gives the words of each link target.
 */
export async function preparePage(
  page: Page,
  destinations: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  await teachWords(page);
  const pairs = await page.evaluate(
    (ids, roles) => {
      // Runs in the browser.
      const { wordsOf } = globalThis as unknown as TaughtPage;
      const carry = (element: Element, tag: string): void => {
        const language = element.closest('[lang]')?.getAttribute('lang') || 'und';
        element.setAttribute('lang', `${language.split('-x-')[0]}-x-${tag}`);
      };
      for (const [role, tag] of Object.entries(roles))
        for (const element of document.querySelectorAll(`[role~="${role}"]`)) carry(element, tag);
      const calls: string[] = [];
      for (const note of document.querySelectorAll('.note[id]')) {
        const atFoot = note.closest('.foot') !== null;
        carry(note, `${atFoot ? 'docfoot' : 'docnote'}-${note.id}`);
        const call = atFoot && document.querySelector(`a.note-call[href="#${note.id}"]`);
        if (!call) continue;
        carry(call, `doccall-${note.id}`);
        // So that the print tells whether both are on one page.
        call.id = `${note.id}-ref`;
        calls.push(call.id);
      }
      const linked = new Set<string>();
      for (const link of document.querySelectorAll('a[href^="#"]'))
        linked.add((link.getAttribute('href') ?? '').slice(1));
      const missing = [...ids, ...calls].filter((id) => !linked.has(id) && document.getElementById(id));
      if (missing.length > 0) {
        const holder = document.createElement('div');
        holder.setAttribute('hidden', '');
        for (const id of missing) {
          const link = document.createElement('a');
          link.setAttribute('href', `#${id}`);
          holder.append(link);
        }
        document.body.append(holder);
      }
      return [...new Set([...linked, ...ids])].flatMap((id) => {
        const target = document.getElementById(id);
        return target ? [[id, wordsOf(target)] as const] : [];
      });
    },
    destinations,
    carriedRoles,
  );
  return new Map(pairs);
}
