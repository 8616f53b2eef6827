import type { pageClasses } from '../../model/page-contract.ts';
import type { ListColumns } from '../../model/rendered.ts';

/**
 * Runs in the browser: ends the columns of the index. A head whose terms go on in the next column is said there again, the columns
 * of the last page are as long as each other, and an index that would need a page more for a few lines is set a little smaller, for
 * all of which Chromium has no means. The terms are measured in one long column, and what begins a column gets a break before it.
 */
export function layColumns({ width, block, continued }: ListColumns, names: typeof pageClasses): void {
  const columns = document.querySelector<HTMLElement>(`.${names.indexColumns}`);
  const section = columns?.closest<HTMLElement>('section');
  if (!columns || !section) return;
  /** Terms that stay together on either side of a break. */
  const least = 2;
  /** Points of type under which an index is not tried, or but a little smaller; and above which its theme wants it large. */
  const legible = { least: 7.8, large: 10 };
  const points = Number.parseFloat(getComputedStyle(columns).fontSize) * 0.75 * columns.currentCSSZoom;
  /** Shares of its size at which an index is tried that is a little too long. */
  const smaller = [0.97, 0.94, 0.91];
  if (points <= legible.large)
    smaller.push(...[0.88, 0.85].filter((share) => points * share >= legible.least));

  const undo: (() => void)[] = [];
  const style = (element: HTMLElement, wanted: Readonly<Record<string, string>>): void => {
    const before = element.getAttribute('style');
    for (const [name, value] of Object.entries(wanted)) element.style.setProperty(name, value, 'important');
    undo.push(() => {
      if (before === null) element.removeAttribute('style');
      else element.setAttribute('style', before);
    });
  };
  for (const kid of [...document.body.children] as HTMLElement[])
    if (!kid.contains(section)) style(kid, { display: 'none' });
  style(document.body, { width, margin: '0' });
  const probe = document.createElement('div');
  probe.style.cssText = `position:absolute;visibility:hidden;height:${block}`;
  document.body.append(probe);
  const sheet = probe.getBoundingClientRect().height;
  probe.remove();

  // How wide a column is and how many stand side by side, then all in one of them.
  const { columnGap } = getComputedStyle(columns);
  const whole = columns.getBoundingClientRect().width;
  const single = columns.querySelector(`.${names.indexGroup}`)?.getClientRects()[0]?.width ?? whole;
  const count = Math.max(
    1,
    Math.round((whole + Number.parseFloat(columnGap)) / (single + Number.parseFloat(columnGap))),
  );
  style(columns, { columns: 'auto', 'column-rule': 'none', width: `${single}px` });

  /** What is not parted. */
  interface Line {
    readonly element: HTMLElement;
    readonly top: number;
    readonly bottom: number;
    /** The list within a term's line in which it stands, and its place and those after it there. */
    readonly within: HTMLElement | null;
    readonly place: number;
    readonly after: number;
    /** Whether the next line may begin a column. */
    readonly ends: boolean;
  }
  let lines: Line[] = [];
  const note = (
    element: HTMLElement,
    ends: boolean,
    within: HTMLElement | null = null,
    place = 0,
    after = 0,
  ): void => {
    const { top, bottom } = element.getBoundingClientRect();
    lines.push({ element, top, bottom, within, place, after, ends });
  };
  const kids = (of: Element, name: string): HTMLElement[] =>
    ([...of.children] as HTMLElement[]).filter((kid) => kid.matches(name));
  const first = sheet - (columns.getBoundingClientRect().top - section.getBoundingClientRect().top);
  const says = (line: Line): HTMLElement | null => {
    const head = line.within?.parentElement?.querySelector(`.${names.indexLine} .${names.term}`);
    if (!head || line.place === 0 || !line.within) return null;
    const again = document.createElement('li');
    again.className = names.continued;
    again.setAttribute('aria-hidden', 'true');
    again.textContent = `${head.textContent} ${continued}`;
    return again;
  };
  /** Height of a head that is said again, by what it heads. */
  const heights = new Map<Line, number>();
  const againHigh = (line: Line): number => {
    const known = heights.get(line);
    if (known !== undefined) return known;
    const again = says(line);
    if (again) line.element.before(again);
    const height = again?.getBoundingClientRect().height ?? 0;
    again?.remove();
    heights.set(line, height);
    return height;
  };

  const measure = (): void => {
    lines = [];
    heights.clear();
    for (const group of kids(columns, `.${names.indexGroup}`)) {
      for (const letter of kids(group, `.${names.indexLetter}`)) note(letter, false);
      for (const list of kids(group, 'ul'))
        for (const [at, term] of kids(list, 'li').entries()) {
          const inner = kids(term, 'ul')[0];
          // The first of a letter does not stand alone under it.
          const alone = at === 0 && list.children.length > 1;
          if (!inner) {
            note(term, !alone);
            continue;
          }
          const terms = kids(inner, 'li');
          const head = kids(term, `.${names.indexLine}`)[0] ?? term;
          note(head, false);
          for (const [place, one] of terms.entries()) {
            const after = terms.length - place - 1;
            note(one, after === 0 || (place + 1 >= least && after >= least), inner, place, after);
          }
        }
    }
  };

  /** Places in `lines` at which columns begin from one on, if each is so high; null where something is higher. */
  const fill = (from: number, heightOf: (column: number) => number): number[] => {
    const starts: number[] = [];
    let at = from;
    while (at < lines.length) {
      starts.push(at);
      const start = lines[at] as Line;
      const room = heightOf(starts.length - 1) - againHigh(start);
      let end = at;
      let last = at;
      while (end < lines.length && (lines[end] as Line).bottom - start.top <= room) {
        if ((lines[end] as Line).ends || end === lines.length - 1) last = end + 1;
        end++;
      }
      // What is kept together and higher than a column is parted all the same.
      at = last > at ? last : Math.max(end, at + 1);
    }
    return starts;
  };
  // Chromium rounds lines to pixels of the device.
  const slack = 1;
  const high = (column: number): number => (column < count ? first : sheet) - slack;
  const { fontSize, lineHeight } = getComputedStyle(columns);
  const sized = (share: number): Readonly<Record<string, string>> => ({
    'font-size': `${share * Number.parseFloat(fontSize)}px`,
    'line-height': `${share * Number.parseFloat(lineHeight)}px`,
  });
  const pagesOf = (of: readonly number[]): number => Math.ceil(of.length / count);
  measure();
  let starts = fill(0, high);
  let size: Readonly<Record<string, string>> = {};
  for (const share of smaller) {
    if (pagesOf(starts) === 1) break;
    const before = undo.length;
    style(columns, sized(share));
    measure();
    const closer = fill(0, high);
    if (pagesOf(closer) < pagesOf(starts)) {
      starts = closer;
      size = sized(share);
      break;
    }
    while (undo.length > before) undo.pop()?.();
    measure();
  }
  const pages = pagesOf(starts);
  const before = (pages - 1) * count;
  const rest = starts[before] ?? 0;
  const most = pages === 1 ? first : sheet;
  let [low, top] = [0, most - slack];
  while (top - low > 1) {
    const middle = (low + top) / 2;
    const tried = fill(rest, () => middle);
    const tallest = Math.max(
      ...tried.map((start, place) => {
        const end = (tried[place + 1] ?? lines.length) - 1;
        return (lines[end] as Line).bottom - (lines[start] as Line).top + againHigh(lines[start] as Line);
      }),
    );
    if (tried.length <= count && tallest <= most - slack) top = middle;
    else low = middle;
  }
  const level = fill(rest, () => top);
  if (level.length <= count) starts = [...starts.slice(0, before), ...level];

  const chosen = starts.slice(1).map((at) => ({ line: lines[at] as Line, again: says(lines[at] as Line) }));
  while (undo.length > 0) undo.pop()?.();
  for (const [name, value] of Object.entries(size)) columns.style.setProperty(name, value, 'important');
  for (const { line, again } of chosen) {
    if (again) line.element.before(again);
    const letter = line.element.matches(`.${names.indexLetter}`);
    const begins = again ?? (letter ? line.element.parentElement : line.element);
    begins?.style.setProperty('break-before', 'column', 'important');
  }
}
