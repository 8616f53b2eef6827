import type { Page } from 'puppeteer-core';
import { allDigits, pageNumberElement, pageNumberRole } from './page-numbers.ts';
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
    (ids, roles, number) => {
      // Runs in the browser.
      const { wordsOf } = globalThis as unknown as TaughtPage;
      const carry = (element: Element, tag: string): void => {
        const language = element.closest('[lang]')?.getAttribute('lang') || 'und';
        element.setAttribute('lang', `${language.split('-x-')[0]}-x-${tag}`);
      };
      for (const [role, tag] of Object.entries(roles))
        for (const element of document.querySelectorAll(`[role~="${role}"]`)) carry(element, tag);
      for (const digits of document.querySelectorAll(number.element)) {
        // What means something is in the tags, with its language.
        digits.setAttribute('role', 'emphasis');
        carry(digits, number.role);
      }
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
    { element: pageNumberElement, role: pageNumberRole },
  );
  return new Map(pairs);
}

/**
 * Adds a page behind all others that shows every digit in each style in which a page number waits for its own: so the faces of the print have
 * them all, and their glyphs can be told. Gives how many styles there are; there is no such page for none.
 */
export async function showDigits(page: Page): Promise<number> {
  return page.evaluate(
    (element, digits) => {
      // Runs in the browser.
      const properties = [
        'font-family',
        'font-size',
        'font-size-adjust',
        'font-weight',
        'font-style',
        'font-stretch',
        'font-variant',
        'font-feature-settings',
        'font-variation-settings',
        'font-kerning',
        'font-optical-sizing',
        'font-synthesis',
      ];
      const styles = new Set<string>();
      for (const number of document.querySelectorAll(element)) {
        const style = getComputedStyle(number);
        styles.add(properties.map((name) => `${name}:${style.getPropertyValue(name)}`).join(';'));
      }
      if (styles.size === 0) return 0;
      const sheet = document.createElement('page-digits');
      sheet.setAttribute('aria-hidden', 'true');
      // In the middle: at its edges the area of a page may lie beyond the paper, where nothing is drawn.
      sheet.style.cssText = 'all:initial;display:block;break-before:page;text-align:center';
      for (const style of styles) {
        const line = document.createElement('page-digits');
        line.style.cssText = `all:initial;display:block;white-space:nowrap;text-align:inherit;${style}`;
        line.textContent = digits;
        sheet.append(line);
      }
      document.body.append(sheet);
      return styles.size;
    },
    pageNumberElement,
    allDigits,
  );
}
