import type { FootNotes } from '../../model/rendered.ts';

/** What became of the notes of a document, by the ids of their elements. */
export interface LaidNotes {
  readonly atFoot: readonly string[];
  /** Those that stay where they were: no page had room for them beside their calls. */
  readonly kept: readonly string[];
}

/**
 * Runs in the browser: puts notes at the foot of the pages that call them. Chromium knows no notes of the page; but it breaks
 * columns by the same rules as pages. So the document is laid out in columns as high as the page area, and from one to the next a
 * box with the notes is put where the text has to end to leave room for it: between two blocks, or between two lines as a float as
 * wide as the text, padded so that it ends where the column does. What is tried and does not stand there is taken back.
 * (src/decisions/0111)
 */
export function layFootNotes({ width, block }: FootNotes): LaidNotes {
  const forced = /^(page|left|right|recto|verso|always|all|column)$/;
  const gap = 200;
  /** Share of a page that notes may take. */
  const most = 0.55;
  const body = document.body;
  const atFoot: string[] = [];
  const kept: string[] = [];

  const undo: (() => void)[] = [];
  const style = (element: HTMLElement | SVGElement, wanted: Readonly<Record<string, string>>): void => {
    const before = element.getAttribute('style');
    for (const [name, value] of Object.entries(wanted)) element.style.setProperty(name, value, 'important');
    undo.push(() => {
      if (before === null) element.removeAttribute('style');
      else element.setAttribute('style', before);
    });
  };
  const undoTo = (length: number): void => {
    while (undo.length > length) undo.pop()?.();
  };
  const styleOf = (element: Element) => getComputedStyle(element);
  const kidsInFlow = (element: Element): HTMLElement[] =>
    ([...element.children] as HTMLElement[]).filter((kid) => {
      const { display, position, float } = styleOf(kid);
      return display !== 'none' && !/absolute|fixed/.test(position) && float === 'none';
    });
  const chain = (element: Element, which: 0 | -1): Element[] => {
    const next = kidsInFlow(element).at(which);
    return next && !/^(inline|ruby|math)/.test(styleOf(next).display)
      ? [element, ...chain(next, which)]
      : [element];
  };
  const breaksBefore = (element: Element): boolean =>
    chain(element, 0).some((one) => forced.test(styleOf(one).breakBefore) || styleOf(one).page !== 'auto');
  const breaksAfter = (element: Element): boolean =>
    chain(element, -1).some((one) => forced.test(styleOf(one).breakAfter) || styleOf(one).page !== 'auto');

  /** Children of the body that share pages with one another. */
  const groups: HTMLElement[][] = [];
  for (const kid of kidsInFlow(body)) {
    const last = groups.at(-1)?.at(-1);
    if (!last || breaksBefore(kid) || breaksAfter(last)) groups.push([kid]);
    else groups.at(-1)?.push(kid);
  }

  const layGroup = (group: readonly HTMLElement[]): void => {
    const within = (selector: string) =>
      group.flatMap((one) => [...one.querySelectorAll<HTMLElement>(selector)]);
    interface Note {
      readonly element: HTMLElement;
      readonly call: HTMLElement;
      readonly home: HTMLElement;
    }
    const called = new Map<string, HTMLElement>();
    for (const call of within('a.note-call')) {
      const id = call.getAttribute('href')?.slice(1) ?? '';
      if (!called.has(id)) called.set(id, call);
    }
    const notes: Note[] = within('.notes > .note[id]').flatMap((element) => {
      const call = called.get(element.id);
      return call && element.parentElement ? [{ element, call, home: element.parentElement }] : [];
    });
    if (notes.length === 0) return;
    notes.sort((one, other) =>
      one.call.compareDocumentPosition(other.call) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    );

    const shown = undo.length;
    for (const kid of [...body.children] as HTMLElement[])
      if (!group.includes(kid)) style(kid, { display: 'none' });
    style(body, {
      width,
      height: `calc(${block} + 0.1mm)`,
      'column-width': width,
      'column-gap': `${gap}px`,
      'column-fill': 'auto',
      margin: '0',
    });
    // Pages of another kind stand for themselves.
    for (const element of group.flatMap((one) => [
      one,
      ...(one.querySelectorAll('*') as Iterable<HTMLElement>),
    ])) {
      const { page, breakBefore, breakAfter } = styleOf(element);
      if (page !== 'auto') {
        const place = document.createElement('div');
        place.style.breakBefore = 'column';
        element.before(place);
        undo.push(() => place.remove());
        style(element, { display: 'none' });
        continue;
      }
      if (forced.test(breakBefore)) style(element, { 'break-before': 'column' });
      if (forced.test(breakAfter)) style(element, { 'break-after': 'column' });
    }

    const probe = document.createElement('div');
    probe.style.cssText = 'position:absolute;width:100px';
    body.append(probe);
    const unit = probe.getBoundingClientRect().width / 100;
    probe.remove();
    const rightToLeft = styleOf(body).direction === 'rtl';
    const area = body.getBoundingClientRect();
    const step = area.width + gap * unit;
    const columnOf = ({ left, right }: DOMRect): number =>
      Math.floor((rightToLeft ? area.right - right : left - area.left) / step + 0.01);
    const startOf = ({ left, right }: DOMRect): number => (rightToLeft ? -right : left);
    const columnOfCall = ({ call }: Note): number => {
      const [box] = call.getClientRects();
      return box ? columnOf(box) : -1;
    };

    // Out of the text, and measured as they will stand.
    const room = (group[0]?.querySelector('article') ?? body).getClientRects()[0]?.width ?? area.width;
    const scale = document.createElement('div');
    scale.className = 'foot';
    scale.style.cssText = `position:absolute;visibility:hidden;width:${room / unit}px`;
    body.append(scale);
    const boxed = (of: readonly Note[]): HTMLElement => {
      const box = document.createElement('div');
      box.className = 'foot';
      if (of.length > 0) {
        const list = document.createElement('div');
        list.className = 'notes';
        list.append(...of.map(({ element }) => element));
        box.append(list);
      }
      return box;
    };
    const heights = new Map<Note, number>();
    scale.append(...boxed(notes).childNodes);
    for (const note of notes) heights.set(note, note.element.getBoundingClientRect().height);
    const rule =
      scale.getBoundingClientRect().height - [...heights.values()].reduce((sum, one) => sum + one, 0);
    scale.remove();
    const homes = new Map(
      notes.map(({ home }) => [home, { parent: home.parentNode, next: home.nextSibling }]),
    );
    const tidyHomes = (): void => {
      for (const [home, { parent, next }] of homes) {
        if (home.childElementCount === 0) home.remove();
        else if (!home.isConnected) parent?.insertBefore(home, next?.parentNode === parent ? next : null);
      }
    };
    const sendHome = ({ element, home }: Note): void => {
      const after = [...home.children].find(
        (other) =>
          notes.findIndex((one) => one.element === other) > notes.findIndex((one) => one.element === element),
      );
      home.insertBefore(element, after ?? null);
      tidyHomes();
      kept.push(element.id);
    };
    for (const { element } of notes) element.remove();
    tidyHomes();

    const isInline = (element: Element) => /^(inline|contents|ruby|math)/.test(styleOf(element).display);
    const blockOf = (element: Element | null): Element | null => {
      for (let at = element; at && at !== body; at = at.parentElement) if (!isInline(at)) return at;
      return null;
    };
    const outOfFlow = (element: Element): boolean => {
      for (let at: Element | null = element; at && at !== body; at = at.parentElement) {
        const { position, float } = styleOf(at);
        if (/absolute|fixed/.test(position) || float !== 'none') return true;
      }
      return false;
    };
    /** Whether a box may stand in an element, among its lines or its children. */
    const opens = (element: Element | null): boolean => {
      for (let at = element; at && at !== body; at = at.parentElement) {
        const { display, breakInside, columnCount, columnWidth, position, float, overflowX } = styleOf(at);
        if (
          !/^(block|list-item|flow-root|contents|inline)$/.test(display) ||
          (display === 'inline' && at === element)
        )
          return false;
        if (/avoid/.test(breakInside) || columnCount !== 'auto' || columnWidth !== 'auto') return false;
        if (/absolute|fixed/.test(position) || float !== 'none' || overflowX !== 'visible') return false;
      }
      return true;
    };
    /** Blocks that hold lines or pictures, in order. */
    const leaves = (): Element[] => {
      const found = new Set<Element>();
      for (const one of group) {
        const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const holder = node instanceof Text ? node.parentElement : (node as Element);
          if (!holder || holder.closest('.foot, [hidden]')) continue;
          if (node instanceof Text ? !node.data.trim() : !/^(img|svg|hr|math)$/i.test(holder.nodeName))
            continue;
          if (holder.parentElement?.closest('svg, math')) continue;
          const leaf = blockOf(holder);
          if (leaf && !found.has(leaf) && leaf.getClientRects().length > 0 && !outOfFlow(leaf))
            found.add(leaf);
        }
      }
      return [...found];
    };

    interface Line {
      readonly column: number;
      readonly top: number;
      bottom: number;
      readonly middle: number;
      /** Where its text begins. */
      readonly node: Text;
      readonly offset: number;
    }
    const linesOf = (leaf: Element): Line[] => {
      const lines: Line[] = [];
      const em = Number.parseFloat(styleOf(leaf).fontSize) * unit;
      const walker = document.createTreeWalker(leaf, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        if (node.parentElement?.closest('.foot') || blockOf(node.parentElement) !== leaf) continue;
        for (let offset = 0; offset < node.data.length; offset++) {
          if (/\s/.test(node.data[offset] ?? '')) continue;
          range.setStart(node, offset);
          range.setEnd(node, offset + 1);
          const box = [...range.getClientRects()].find(({ width: wide }) => wide > 0);
          if (!box) continue;
          const column = columnOf(box);
          const middle = (box.top + box.bottom) / 2;
          const last = lines.at(-1);
          if (last && last.column === column && middle < last.middle + em * 0.7)
            last.bottom = Math.max(last.bottom, box.bottom);
          else lines.push({ column, top: box.top, bottom: box.bottom, middle, node, offset });
        }
      }
      return lines;
    };

    interface Place {
      /** Where the text before it ends. */
      readonly end: number;
      /** The block that it stands before; null where it is between lines, or at the very end. */
      readonly before: Element | null;
      readonly line: Line | null;
    }
    const placeBefore = (leaf: Element, column: number): Place | null => {
      let first: Element = leaf;
      let previous: HTMLElement | undefined;
      for (;;) {
        const parent: Element | null = first.parentElement;
        if (!parent || group.includes(first as HTMLElement)) break;
        const kids = kidsInFlow(parent).filter((kid) => !kid.classList.contains('foot'));
        previous = kids[kids.indexOf(first as HTMLElement) - 1];
        if (previous) break;
        first = parent;
      }
      previous ??= group[group.indexOf(first as HTMLElement) - 1];
      if (!previous || !opens(first.parentElement)) return null;
      const endless = breaksBefore(first) || breaksAfter(previous);
      const glued =
        chain(first, 0).some((one) => /avoid/.test(styleOf(one).breakBefore)) ||
        chain(previous, -1).some((one) => /avoid/.test(styleOf(one).breakAfter));
      if (glued && !endless) return null;
      const ends = [previous, ...previous.querySelectorAll('*')]
        .flatMap((one) => [...one.getClientRects()])
        .filter((box) => columnOf(box) === column)
        .map(({ bottom }) => bottom);
      return ends.length > 0 ? { end: Math.max(...ends), before: first, line: null } : null;
    };
    const placesIn = (column: number): Place[] => {
      const places: Place[] = [];
      const all = leaves();
      for (const leaf of all) {
        const boxes = [...leaf.getClientRects()].map(columnOf);
        const here = boxes.includes(column);
        if (!here && !(boxes[0] === column + 1)) continue;
        const lines = linesOf(leaf);
        const begins = boxes[0] ?? -1;
        if (begins === column || begins === column + 1) {
          const place = placeBefore(leaf, column);
          if (place) places.push(place);
        }
        const text = styleOf(leaf);
        const least = { before: Number(text.orphans) || 2, after: Number(text.widows) || 2 };
        if (!here || !opens(leaf)) continue;
        for (const [index, line] of lines.entries()) {
          const before = lines[index - 1];
          if (!before || before.column !== column) continue;
          if (index < least.before || lines.length - index < least.after) continue;
          const inside = line.node.parentElement;
          if (inside?.closest('a, code, pre, kbd, sup, sub, math, ruby, bdi')) continue;
          const previous = line.node.data[line.offset - 1];
          const parted =
            previous === undefined ||
            /\s/.test(previous) ||
            /[\u2e80-\u9fff\uac00-\ud7ff\uff00-\uffef]/.test(previous + line.node.data[line.offset]);
          if (parted) places.push({ end: before.bottom, before: null, line });
        }
      }
      // The end of the document, or of what shares pages.
      const [last] = all.slice(-1);
      const final = group.at(-1);
      if (last && final && [...last.getClientRects()].map(columnOf).at(-1) === column) {
        const ends = [...final.querySelectorAll('*')]
          .flatMap((one) => [...one.getClientRects()])
          .filter((box) => columnOf(box) === column)
          .map(({ bottom }) => bottom);
        places.push({ end: Math.max(...ends), before: null, line: null });
      }
      return places;
    };

    /** What is made to begin a page keeps its margin, as nothing does that comes to stand there. */
    const withoutMargin = (element: Element): void => {
      for (const one of chain(element, 0) as HTMLElement[]) {
        const { paddingTop, borderTopWidth } = styleOf(one);
        one.style.marginTop = '0';
        if (Number.parseFloat(paddingTop) > 0 || Number.parseFloat(borderTopWidth) > 0) return;
      }
    };

    /** Puts notes at a place of a column; false where they do not stand there, and all is as it was. */
    const tryPlace = (place: Place, column: number, of: readonly Note[]): boolean => {
      const box = boxed(of);
      let next: (() => DOMRect | undefined) | null = null;
      if (place.line) {
        const { node, offset } = place.line;
        const rest = offset > 0 ? node.splitText(offset) : node;
        rest.before(box);
        box.style.setProperty('float', rightToLeft ? 'right' : 'left');
        const range = document.createRange();
        range.setStart(rest, 0);
        range.setEnd(rest, 1);
        next = () => range.getClientRects()[0];
      } else if (place.before) {
        const { before } = place;
        before.before(box);
        // Else Chromium may take the box to the next page, with what must not be parted there.
        box.style.breakAfter = 'column';
        next = () => before.getClientRects()[0] ?? kidsInFlow(before)[0]?.getClientRects()[0];
      } else group.at(-1)?.after(box);
      const holder = (box.closest('article') ?? group[0]?.querySelector('article'))?.getClientRects() ?? [];
      const frame = [...holder].find((one) => columnOf(one) === column) ?? holder[0];
      if (frame) {
        box.style.width = `${frame.width / unit}px`;
        const off = startOf(frame) - startOf(box.getBoundingClientRect());
        box.style.marginInlineStart = `${((off % step) + (Math.abs(off % step) > step / 2 ? -Math.sign(off) * step : 0)) / unit}px`;
      }
      const stands = (): DOMRect | null => {
        const boxes = [...box.getClientRects()];
        const [one] = boxes;
        return one && boxes.length === 1 && columnOf(one) === column && one.bottom <= area.bottom + 0.5
          ? one
          : null;
      };
      const first = stands();
      if (first) {
        // A hair less, so that it is not taken to the next page for what is rounded.
        box.style.paddingTop = `${Math.max(0, area.bottom - first.bottom - 1) / unit}px`;
        const after = next?.();
        if (
          stands() &&
          of.every((note) => columnOfCall(note) === column) &&
          (next === null || (after && columnOf(after) > column))
        ) {
          if (place.before) withoutMargin(place.before);
          return true;
        }
      }
      for (const { element } of of) element.remove();
      box.remove();
      return false;
    };

    let waiting = [...notes];
    const layColumn = (column: number): void => {
      const here = waiting.filter((note) => columnOfCall(note) === column);
      const height = area.height;
      const needs = (of: readonly Note[]) =>
        of.length === 0 ? 0 : rule + of.reduce((sum, note) => sum + (heights.get(note) ?? 0), 0);
      const heavy = here.find((note) => (heights.get(note) ?? 0) > height * most);
      if (heavy) {
        sendHome(heavy);
        waiting = waiting.filter((note) => note !== heavy);
        return;
      }
      const endOf = ({ call }: Note) => call.getClientRects()[0]?.bottom ?? 0;
      const before = ({ end }: Place) => here.filter((note) => endOf(note) <= end + 4);
      const places = placesIn(column)
        .map((place) => ({ place, of: before(place) }))
        .filter(
          ({ place, of }) =>
            place.end + needs(of) <= area.bottom + 2 &&
            needs(of) <= height * most &&
            (of.length > 0 || place.end > area.top + height / 2),
        )
        .sort((one, other) => other.place.end - one.place.end)
        .slice(0, 12);
      for (const { place, of } of places)
        if (tryPlace(place, column, of)) {
          atFoot.push(...of.map(({ element }) => element.id));
          waiting = waiting.filter((note) => !of.includes(note));
          return;
        }
      for (const note of here.slice(0, 1)) sendHome(note);
      waiting = waiting.filter((note) => note !== here[0]);
    };
    for (let column = -1; waiting.length > 0; ) {
      const [first] = waiting;
      const next = first ? columnOfCall(first) : -1;
      if (next < 0) {
        if (first) sendHome(first);
        waiting = waiting.slice(1);
        continue;
      }
      // A page is done when no note is called on it any more.
      column = Math.max(column, next);
      layColumn(next);
    }
    undoTo(shown);
    for (const box of within('.foot')) if (box.style.breakAfter !== '') box.style.breakAfter = 'page';
  };

  for (const group of groups) layGroup(group);
  undoTo(0);
  return { atFoot, kept };
}
