import type { Agreement } from '../../model/edition.ts';
import { direction } from '../../text/direction.ts';
import { escapeXml } from '../../text/escape-xml.ts';
import { agreementInWords, type Named } from '../../wording/wording.ts';
import { hueOf } from './draw-sign.ts';

/** One point as a strip shows it: who holds it. */
export type Held = 'shared' | 'differs' | 'single';

/**
 * The points of an agreement in the order of a strip: the first set's own, what all hold, the others' own.
 */
export function unitsOf(agreement: Agreement, sets: readonly Named[]): Held[] {
  const [first, ...others] = sets;
  const alone = (set: Named | undefined): Held[] => repeat('single', agreement.single[set?.id ?? ''] ?? 0);
  return [
    ...alone(first),
    ...repeat('shared', agreement.shared),
    ...repeat('differs', agreement.differs),
    ...others.flatMap(alone),
  ];
}

function repeat(held: Held, count: number): Held[] {
  return new Array<Held>(count).fill(held);
}

/**
 * A disc is shared, a half disc differs, a ring is of one source alone. Lengths are in the drawing's unit.
 */
export function glyph(held: Held, x: number, y: number, radius: number): string {
  const at = `cx="${round(x)}" cy="${round(y)}"`;
  const line = radius * 0.22;
  if (held === 'shared') return `<circle class="shared" ${at} r="${round(radius)}"/>`;
  const ring = `<circle class="single" ${at} r="${round(radius - line / 2)}" stroke-width="${round(line)}"/>`;
  if (held === 'single') return ring;
  const r = round(radius - line / 2);
  return `${ring}<path class="shared" d="M${round(x)} ${round(y - r)}a${r} ${r} 0 0 0 0 ${round(2 * r)}z"/>`;
}

/**
 * One point in a strip: grey where all say it, half of it where they differ; what a source says alone has its colour
 * and a shape like that of its sign.
 */
function pip(held: Held, place: number, x: number, y: number, radius: number): string {
  const [r, left, top] = [radius, x - radius, y - radius].map(round) as [number, number, number];
  if (held === 'shared')
    return `<circle class="common" cx="${round(x)}" cy="${round(y)}" r="${round(radius * 0.72)}"/>`;
  if (held === 'differs') return glyph(held, x, y, radius * 0.9);
  const name = `class="alone ${hueOf(place)}"`;
  const side = round(2 * radius);
  const shapes = [
    `<circle ${name} cx="${round(x)}" cy="${round(y)}" r="${r}"/>`,
    `<rect ${name} x="${left}" y="${top}" width="${side}" height="${side}"/>`,
    `<path ${name} d="M${left} ${round(y)}l${round(r / 2)} -${r}h${r}l${round(r / 2)} ${r}l-${round(r / 2)} ${r}h-${r}z"/>`,
    `<path ${name} d="M${left} ${top}h${side}l-${r} ${side}z"/>`,
    `<path ${name} d="M${round(x)} ${top}l${r} ${r}l-${r} ${r}l-${r} -${r}z"/>`,
    `<path ${name} d="M${left} ${round(y + radius)}h${side}l-${r} -${side}z"/>`,
  ];
  return shapes[place % shapes.length] ?? '';
}

/** Two decimals: a hundredth of a millimetre is finer than any press. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

export interface StripOptions {
  /** Of the words that stand for the drawing. */
  readonly language: string;
  /** Greatest width of the drawing, mm. */
  readonly width: number;
  /** From disc to disc, mm, where there is room. */
  readonly pitch: number;
  /**
   * True: the strip is as wide as `width` and what is shared stands in its middle, so that strips can be
   * compared.
   */
  readonly centred?: boolean;
  /** False: without the sources' letters at its ends. */
  readonly lettered?: boolean;
}

/**
 * How far the sources agree, at a glance: a dot for each point. With two sources what A says alone stands first, what
 * both say in the middle, and what B says alone last. In a language that runs from the right, so do they.
 */
export function drawStrip(agreement: Agreement, sets: readonly Named[], options: StripOptions): string {
  if (sets.length > 2) return drawGroups(agreement, sets, options);
  const asDrawn = anchoredFromLeft(options.language);
  const inOrder = direction(options.language) === 'rtl' ? sets.toReversed() : sets;
  const units = unitsOf(agreement, inOrder);
  const two = sets.length === 2;
  const lettered = two && options.lettered !== false;
  const letters = lettered ? 4 : 0;
  const pitch = Math.min(options.pitch, (options.width - 2 * letters) / Math.max(1, units.length));
  const radius = pitch * 0.36;
  const height = options.pitch * 1.7;
  const middle = height / 2;
  const [first, second] = inOrder;
  const before = first ? (agreement.single[first.id] ?? 0) : 0;
  const common = agreement.shared + agreement.differs;
  const start = options.centred && two ? options.width / 2 - (before + common / 2) * pitch : letters;
  const width = options.centred ? options.width : start + units.length * pitch + letters;
  const placeOf = (index: number) => sets.findIndex(({ id }) => id === (index < before ? first : second)?.id);
  const dots = units
    .map((held, index) =>
      pip(held, Math.max(0, placeOf(index)), start + (index + 0.5) * pitch, middle, radius),
    )
    .join('');
  const letter = (text: string, x: number, anchor: string): string =>
    `<text class="letter"${asDrawn} x="${round(x)}" y="${round(middle + 0.85)}" text-anchor="${anchor}">${escapeXml(text)}</text>`;
  const names =
    lettered && first && second
      ? letter(first.mark, start - 1.1, 'end') +
        letter(second.mark, start + units.length * pitch + 1.1, 'start')
      : '';
  return svg(
    width,
    height,
    `strip${two ? ' two' : ''}`,
    names + dots,
    agreementInWords(agreement, sets, options.language),
  );
}

/** In a book that runs from the right, the start of a text would be its right end. */
function anchoredFromLeft(language: string): string {
  return direction(language) === 'rtl' ? ' direction="ltr"' : '';
}

/** With three sources or more: what is shared, then for each source, after its letter, what it says alone. */
function drawGroups(agreement: Agreement, sets: readonly Named[], options: StripOptions): string {
  const asDrawn = anchoredFromLeft(options.language);
  const groups = [
    {
      letter: '',
      place: 0,
      units: [...repeat('shared', agreement.shared), ...repeat('differs', agreement.differs)],
    },
    ...sets.map(({ id, mark }, place) => ({
      letter: mark,
      place,
      units: repeat('single', agreement.single[id] ?? 0),
    })),
  ].filter(({ units }) => units.length > 0);
  const gap = 1.9;
  const places = groups.reduce((sum, { letter, units }) => sum + units.length + (letter === '' ? 0 : gap), 0);
  const pitch = Math.min(options.pitch, options.width / Math.max(1, places));
  const height = options.pitch * 1.7;
  let x = 0;
  const drawn = groups.map(({ letter, place, units }) => {
    if (letter !== '') x += gap * pitch;
    const name =
      letter === ''
        ? ''
        : `<text class="letter"${asDrawn} x="${round(x - 0.25 * pitch)}" y="${round(height / 2 + 0.85)}" text-anchor="end">${escapeXml(letter)}</text>`;
    const discs = units.map((held, index) =>
      pip(held, place, x + (index + 0.5) * pitch, height / 2, pitch * 0.36),
    );
    x += units.length * pitch;
    return name + discs.join('');
  });
  const width = options.centred ? options.width : Math.max(x, 1);
  return svg(width, height, 'strip', drawn.join(''), agreementInWords(agreement, sets, options.language));
}

/**
 * A drawing with its meaning in words for those who do not see it; null where it is an ornament. Lengths in
 * mm.
 */
export function svg(
  width: number,
  height: number,
  name: string,
  content: string,
  alt: string | null,
): string {
  const size = `width="${round(width)}mm" height="${round(height)}mm" viewBox="0 0 ${round(width)} ${round(height)}"`;
  const meaning = alt === null ? 'aria-hidden="true"' : `role="img" aria-label="${escapeXml(alt)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" class="${name}" ${size} ${meaning}>${content}</svg>`;
}

/** Discs from the middle of what is shared to the farther end: half the width of a centred strip. */
export function reachOf(agreement: Agreement, sets: readonly Named[]): number {
  const before = agreement.single[sets[0]?.id ?? ''] ?? 0;
  const common = agreement.shared + agreement.differs;
  return Math.max(before, unitsOf(agreement, sets).length - before - common) + common / 2;
}
