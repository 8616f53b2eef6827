import type { WrittenEdit } from '../merge/merge.ts';
import type { Decision } from '../model/decision.ts';
import { UsageFault } from './io.ts';

/** What can be asked for; one of them at a time. */
export interface EditOptions {
  readonly rewrite?: string;
  readonly label?: string;
  readonly drop?: true;
  /** Of what is dropped the one sentence that alone is meant, or some of its words. */
  readonly sentence?: string;
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
 * place as a person names it, `unused` how many sentences of a document are in no book: null where there is no such document; `sentences`
 * are those that are printed at a place.
 */
export function editAsked(
  place: string | undefined,
  options: EditOptions,
  named: (name: string) => string,
  unused: (file: string) => number | null,
  sentences: (place: string) => readonly string[],
): AskedEdit | null {
  const [verb, ...others] = verbs.filter((one) => options[one] !== undefined);
  if (verb === undefined && options.why !== undefined) throw new UsageFault('--why is the reason of --drop');
  if (verb !== 'drop' && options.sentence !== undefined)
    throw new UsageFault('--sentence says of what --drop leaves out which sentence is meant');
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
      if (options.sentence !== undefined) {
        const sentence = sentenceMeant(options.sentence, sentences(point));
        return made({ line: 1, verb, point, reason, sentence }, { sentence, reason });
      }
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

/** The one sentence of a place that has these words. */
function sentenceMeant(words: string, printed: readonly string[]): string {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();
  const exact = printed.filter((sentence) => plain(sentence) === plain(words));
  const found = new Set(
    exact.length > 0 ? exact : printed.filter((one) => plain(one).includes(plain(words))),
  );
  const [first, ...others] = found;
  if (first !== undefined && others.length === 0 && words.trim() !== '') return first;
  const shown = (first === undefined ? printed : [...found]).map((sentence) => `\n  ${sentence}`).join('');
  throw new UsageFault(
    first === undefined
      ? `no sentence there has the words “${words}”; ${printed.length > 0 ? `there are:${shown}` : 'none of a source is printed there'}`
      : `${found.size} sentences there have the words “${words}”: say more of the one that is meant:${shown}`,
  );
}
