import type { Page } from 'puppeteer-core';
import { numberMarks, pageNumberElement } from './page-numbers.ts';

/** What a screen reader says of a link to an element: its label, or its heading's words, or its own, at most 120 characters. Runs in the browser. */
function wordsOf(target: Element): string {
  const { element, open, close } = (globalThis as unknown as TaughtPage).pageNumbers;
  const heading = target.matches('h1,h2,h3,h4,h5,h6')
    ? target
    : (target.querySelector('h1,h2,h3,h4,h5,h6') ?? target);
  // Hyphens at the ends of lines are no words.
  const told = heading.cloneNode(true) as Element;
  for (const added of Array.from(told.querySelectorAll('[data-added]'))) added.remove();
  const numbers = heading.querySelectorAll(element);
  for (const [index, number] of Array.from(told.querySelectorAll(element)).entries()) {
    const address = numbers[index]?.closest('a')?.getAttribute('href') ?? '';
    number.textContent = open + address.slice(address.indexOf('#') + 1) + close;
  }
  const label = target.getAttribute('aria-label') ?? told.textContent ?? '';
  const words = label
    .replace(/\u00ad/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  if (words.length <= 120) return words;
  const start = words.slice(0, 119);
  // No number is cut.
  return `${start.lastIndexOf(open) > start.lastIndexOf(close) ? start.slice(0, start.lastIndexOf(open)) : start}…`;
}

/** A page that was taught `wordsOf`: what its `globalThis` has more. */
export interface TaughtPage {
  readonly wordsOf: (target: Element) => string;
  readonly pageNumbers: typeof numberMarks & { readonly element: string };
}

/** Gives the page `wordsOf`, for the functions that are sent into it later. */
export async function teachWords(page: Page): Promise<void> {
  const pageNumbers = JSON.stringify({ ...numberMarks, element: pageNumberElement });
  await page.evaluate(`globalThis.pageNumbers = ${pageNumbers}; globalThis.wordsOf = ${wordsOf}`);
}
