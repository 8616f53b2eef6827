import { useLayoutEffect, useRef } from 'preact/hooks';

/** The places of a point in the nearest column that has it: who does not say it is passed over. */
function nextWith(
  point: string | undefined,
  columns: readonly (readonly HTMLElement[])[],
): readonly HTMLElement[] {
  for (const column of columns) {
    const found = column.filter(({ dataset }) => dataset.point === point);
    if (found.length > 0) return found;
  }
  return [];
}

/** Lines between the points of the sources that are one printed point; those that the pointer is over stand out. */
export function Links({ over }: { readonly over: string | null }) {
  const canvas = useRef<SVGSVGElement>(null);
  useLayoutEffect(() => {
    const svg = canvas.current;
    const box = svg?.parentElement;
    if (!svg || !box) return;
    const draw = () => {
      const origin = box.getBoundingClientRect();
      const columns = [...box.querySelectorAll('.source')].map((column) => [
        ...column.querySelectorAll<HTMLElement>('[data-point]'),
      ]);
      const lines: SVGPathElement[] = [];
      columns.forEach((column, at) => {
        for (const left of column)
          for (const right of nextWith(left.dataset.point, columns.slice(at + 1))) {
            const [from, to] = [left.getBoundingClientRect(), right.getBoundingClientRect()];
            const [x1, y1] = [from.right - origin.left, from.top + 12 - origin.top];
            const [x2, y2] = [to.left - origin.left, to.top + 12 - origin.top];
            const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
            const middle = (x1 + x2) / 2;
            line.setAttribute('d', `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`);
            line.setAttribute('class', left.dataset.point === over ? 'is-over' : '');
            lines.push(line);
          }
      });
      svg.setAttribute('width', String(origin.width));
      svg.setAttribute('height', String(origin.height));
      svg.replaceChildren(...lines);
    };
    draw();
    const watch = new ResizeObserver(draw);
    watch.observe(box);
    // Each column scrolls by itself, and its ends of the lines go along.
    box.addEventListener('scroll', draw, true);
    return () => {
      watch.disconnect();
      box.removeEventListener('scroll', draw, true);
    };
  });
  return <svg ref={canvas} class="links" aria-hidden="true" />;
}
