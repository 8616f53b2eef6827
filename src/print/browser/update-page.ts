import type { JSHandle, Page } from 'puppeteer-core';
import type { Splices } from './splice-text.ts';

/** HTML that stays in the page; a text by itself would be sent back. */
export interface KeptSource {
  readonly source: string;
}

/**
 * Brings the loaded document to another version of its HTML by changing only what differs: numbers filled in, a blank page
 * here and there. What stays keeps its styles and shaped text, which is most of the work of laying out.
 * @param older source that the page keeps; null where the splices are all of the new one.
 * @returns the new source, kept in the page: to send half a megabyte into it takes longer than all else.
 */
export async function updatePage(
  page: Page,
  older: JSHandle<KeptSource> | null,
  splices: Splices,
): Promise<JSHandle<KeptSource>> {
  return page.evaluateHandle(
    (old, pieces) => {
      // Runs in the browser.
      const source = pieces
        .map((piece) => (typeof piece === 'string' ? piece : (old?.source ?? '').slice(piece[0], piece[1])))
        .join('');
      const next = new DOMParser().parseFromString(source, 'text/html');
      const isElement = (node: ChildNode): node is Element => node.nodeType === 1;
      const alike = (one: ChildNode, other: ChildNode) =>
        one.nodeName === other.nodeName &&
        (!isElement(one) ||
          !isElement(other) ||
          (one.id === other.id && one.getAttribute('class') === other.getAttribute('class')));

      const updateAttributes = (old: Element, wanted: Element) => {
        for (const { name } of Array.from(old.attributes))
          if (wanted.getAttribute(name) === null) old.removeAttribute(name);
        for (const { name, value } of Array.from(wanted.attributes))
          if (old.getAttribute(name) !== value) old.setAttribute(name, value);
      };

      const updateKids = (old: Element, wanted: Element) => {
        const mine = Array.from(old.childNodes);
        const theirs = Array.from(wanted.childNodes);
        let at = 0;
        for (const [place, kid] of theirs.entries()) {
          const here = mine[at];
          const after = theirs[place + 1];
          if (here && alike(here, kid)) {
            at++;
            update(here, kid);
          } else if (
            here &&
            (!after || !alike(here, after)) &&
            mine[at + 1] &&
            alike(mine[at + 1] as ChildNode, kid)
          ) {
            here.remove();
            update(mine[at + 1] as ChildNode, kid);
            at += 2;
          } else old.insertBefore(kid, here ?? null);
        }
        for (const rest of mine.slice(at)) rest.remove();
      };

      const update = (old: ChildNode, wanted: ChildNode) => {
        if (old.isEqualNode(wanted)) return;
        if (isElement(old) && isElement(wanted)) {
          updateAttributes(old, wanted);
          updateKids(old, wanted);
        } else old.textContent = wanted.textContent;
      };

      const press = document.querySelector('style[data-press]');
      press?.remove();
      update(document.documentElement, next.documentElement);
      if (press) document.head.append(press);
      return { source };
    },
    older,
    splices,
  ) as Promise<JSHandle<KeptSource>>;
}
