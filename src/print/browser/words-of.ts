import type { Page } from 'puppeteer-core';

/** What a screen reader says of a link to an element: its label, or its heading's words, or its own, at most 120 characters. Runs in the browser. */
function wordsOf(target: Element): string {
  const heading = target.matches('h1,h2,h3,h4,h5,h6')
    ? target
    : (target.querySelector('h1,h2,h3,h4,h5,h6') ?? target);
  // Hyphens at the ends of lines are no words.
  const told = heading.cloneNode(true) as Element;
  for (const added of Array.from(told.querySelectorAll('[data-added]'))) added.remove();
  const label = target.getAttribute('aria-label') ?? told.textContent ?? '';
  const words = label
    .replace(/\u00ad/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return words.length > 120 ? `${words.slice(0, 119)}…` : words;
}

/** A page that was taught `wordsOf`: what its `globalThis` has more. */
export interface TaughtPage {
  readonly wordsOf: (target: Element) => string;
}

/** Gives the page `wordsOf`, for the functions that are sent into it later. */
export async function teachWords(page: Page): Promise<void> {
  await page.evaluate(`globalThis.wordsOf = ${wordsOf}`);
}
