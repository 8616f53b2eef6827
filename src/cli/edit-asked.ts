import type { WrittenEdit } from '../merge/merge.ts';
import type { Decision } from '../model/decision.ts';
import { UsageFault } from './io.ts';

/** What can be asked for; one of them at a time. */
export interface EditOptions {
  readonly rewrite?: string;
  readonly label?: string;
  readonly drop?: true;
  readonly why?: string;
  readonly part?: true;
  readonly join?: readonly string[];
  readonly choose?: string;
  readonly before?: string;
  readonly after?: string;
  /** A set, or true: that the sets differ, or what of a document is not used. */
  readonly seen?: string | true;
}

/** An edit that was asked for. */
export interface AskedEdit {
  readonly decision: Decision;
  readonly written: WrittenEdit;
  /** Ids of what it is about. */
  readonly places: readonly string[];
}

const verbs = ['rewrite', 'label', 'drop', 'part', 'join', 'choose', 'before', 'after', 'seen'] as const;

/**
 * The edit that a command line asks for; null where it asks to see what there is. `named` gives the lasting id of a
 * place as a person names it, `unused` how many sentences of a document are in no book: null where there is no such document.
 */
export function editAsked(
  place: string | undefined,
  options: EditOptions,
  named: (name: string) => string,
  unused: (file: string) => number | null,
): AskedEdit | null {
  const [verb, ...others] = verbs.filter((one) => options[one] !== undefined);
  if (verb === undefined && options.why !== undefined) throw new UsageFault('--why is the reason of --drop');
  if (verb === undefined) return null;
  if (others.length > 0)
    throw new UsageFault(`one edit at a time: --${[verb, ...others].join(', --')} are ${others.length + 1}`);
  if (verb === 'join') {
    const points = [...(place === undefined ? [] : [place]), ...(options.join ?? [])].map(named);
    if (points.length < 2) throw new UsageFault('--join needs two points or more: --join 7.3 7.5');
    return { decision: { line: 1, verb: 'link', points }, written: ['link', points, {}], places: points };
  }
  if (place === undefined) throw new UsageFault(`--${verb} needs a place: 7, 7.3 or an id`);
  const left = verb === 'seen' && options.seen === true ? unused(place) : null;
  if (left === 0) throw new UsageFault(`all of ${place} is used: there is nothing to be seen`);
  const point = left === null ? named(place) : place;
  const made = (decision: Decision, fields: Readonly<Record<string, string>> = {}): AskedEdit => ({
    decision,
    written: [decision.verb, point, fields],
    places: [point],
  });
  const { rewrite: text = '', label = '', why: reason = '', choose: set = '' } = options;
  switch (verb) {
    case 'rewrite':
      if (text.trim() === '') throw new UsageFault('--rewrite needs a text; --drop leaves a place out');
      return made({ line: 1, verb, point, text }, { text });
    case 'label':
      return made({ line: 1, verb: 'relabel', point, label }, { label });
    case 'drop':
      if (reason.trim() === '') throw new UsageFault('--drop needs its reason: --why "out of date"');
      return made({ line: 1, verb, point, reason }, { reason });
    case 'part':
      return made({ line: 1, verb: 'split', point });
    case 'choose':
      return made({ line: 1, verb, point, set }, { set });
    case 'seen': {
      const about =
        typeof options.seen === 'string'
          ? { set: options.seen }
          : left === null
            ? {}
            : { sentences: String(left) };
      return made({ line: 1, verb, point, ...about }, about);
    }
    default: {
      const aside = { [verb]: named(options[verb] ?? '') };
      return made({ line: 1, verb: 'move', point, ...aside }, aside);
    }
  }
}
