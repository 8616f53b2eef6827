import { isParticle } from '../../../text/german/word-keys.ts';
import type { Word } from '../read-words.ts';
import { hasCapital } from './clauses.ts';
import { exactAttribute, exactNoun, exactWord } from './exact-keys.ts';
import {
  adverbs,
  anArticle,
  articles,
  type Case,
  caseOf,
  contracted,
  datives,
  inAccusative,
  inDative,
  inflected,
  isParticiple,
  isSmall,
  joints,
  modals,
  objects,
  ofTwo,
  passives,
  possessives,
  prepositions,
  quantities,
  scoping,
  subjects,
  times,
  twoWay,
  whens,
} from './small-words.ts';

/** Things in one place of a clause: `in der Küche und im Bad`. */
export interface Phrase {
  /** The preposition, without the article in it; empty where there is none. */
  readonly link: string;
  /** What its article tells of its part in the clause; `open` where that may be who does it as well as what it is done to. */
  readonly case: Case;
  /** The articles' own letters behind a preposition that tells where by one case and where to by another; empty behind others. */
  readonly place: string;
  /** Each with its attributes, in order. */
  readonly items: readonly string[];
  readonly joint: string;
  /** The thing that it stands right behind, and may belong to; empty where there is none. */
  readonly behind: string;
}

/** What is said with one predicate. */
export interface Predicate {
  readonly phrases: readonly Phrase[];
  /** Words that are no things, by what they are compared by; with those that deny, allow or restrict, and what these stand before. */
  readonly rest: readonly string[];
  /** `told`: the reader is (`Sie`, an imperative); `general`: nobody is named who does it (`man`, an infinitive). */
  readonly voice: 'active' | 'passive' | 'told' | 'general';
}

/** Reads the predicates of a clause, one after the other; null where its build is not known. `subordinate`: the verb stands at its end. */
export function readClause(words: readonly Word[], subordinate: boolean): readonly Predicate[] | null {
  return new ClauseReader(words, subordinate).read();
}

class ClauseReader {
  private at = 0;
  private phrases: Phrase[] = [];
  private rest: string[] = [];
  private told: 'told' | 'general' | null = null;
  private passive = false;
  /** True once the place of the verb is past: right behind the first phrase. */
  private verb: boolean;
  private readonly done: Predicate[] = [];
  private readonly words: readonly Word[];

  constructor(words: readonly Word[], subordinate: boolean) {
    this.words = words;
    this.verb = subordinate;
  }

  read(): readonly Predicate[] | null {
    this.readOpening();
    if (
      this.words.some((_, at) => passives.test(this.lower(at))) &&
      !this.words.some(({ text }) => isParticiple(text))
    )
      return null;
    while (this.at < this.words.length) {
      // Behind a comma that parts no list stands what is not known to belong to this clause.
      if (this.words[this.at - 1]?.after.includes(',') || !this.readNext()) return null;
    }
    this.close();
    return this.done;
  }

  private lower(at: number): string {
    return this.words[at]?.text.toLowerCase() ?? '';
  }

  /** A sentence's first word has a capital whatever it is. */
  private readOpening(): void {
    const [first, second] = this.words;
    if (!first || this.verb || !hasCapital(first) || isSmall(this.lower(0)) || /^\d/.test(first.key)) return;
    const next = this.lower(1);
    const tells =
      !first.after.includes(',') &&
      (second?.text === 'Sie' || (articles.has(next) && next !== 'der' && next !== 'des'));
    const isAdjective =
      second !== undefined && hasCapital(second) && inflected.test(first.text.toLowerCase());
    if (tells) {
      this.rest.push(...exactWord(first.text));
      [this.at, this.verb, this.told] = [1, true, 'told'];
    } else if (adverbs.test(this.lower(0)) && first.kind !== 'guard' && !scoping.test(this.lower(0))) {
      this.rest.push(this.lower(0));
      this.at = 1;
    } else if (isAdjective) this.readPhrase('', 'open', 0);
  }

  private readNext(): boolean {
    const word = this.words[this.at] as Word;
    const lower = this.lower(this.at);
    const next = this.words[this.at + 1];
    const isFirst = this.at === 0;
    if (joints.test(lower)) return this.readJoint();
    if (passives.test(lower)) this.passive = true;
    if (/^(?:wurden?|worden)$/.test(lower)) this.rest.push('past');
    if (passives.test(lower)) return this.go(true);
    const modal = modals.get(lower);
    if (modal !== undefined) {
      this.rest.push(`may ${modal}`);
      return this.go(true);
    }
    if (lower === 'man' || (word.text === 'Sie' && !isFirst)) {
      // `Bei einer Störung benachrichtigt Sie die Leitstelle`
      const before = this.words[this.at - 1];
      if (lower !== 'man' && (!before || hasCapital(before) || !before.text.endsWith('n')) && this.at > 1)
        return false;
      this.told = lower === 'man' ? 'general' : 'told';
      return this.go(this.verb);
    }
    // Who does it, and to whom, are not told apart of these.
    if (ofTwo.test(lower)) return false;
    // A part of a verb, at the end of its predicate.
    const ends = next === undefined || word.after.includes(',') || joints.test(this.lower(this.at + 1));
    if (ends && isParticle(lower) && !hasCapital(word)) {
      this.rest.push(`${lower}-`);
      return this.go(true);
    }
    const link = contracted.get(lower) ?? (prepositions.has(lower) ? lower : '');
    if (link !== '')
      return (
        this.readPhrase(link, 'open', this.at + 1) ||
        (this.thingAt(this.at + 1) === null && this.asWord(lower))
      );
    if (scoping.test(lower)) return this.asGuard(lower, next);
    const article = articles.get(lower);
    if (article !== undefined) return this.readPhrase('', article, this.at + 1);
    if (possessives.test(lower) || quantities.test(lower))
      return this.readPhrase('', caseOf(lower), this.at) || this.asWord(lower);
    const pronoun = subjects.test(lower)
      ? 'subject'
      : objects.test(lower)
        ? 'object'
        : datives.test(lower)
          ? 'dative'
          : null;
    if (pronoun !== null || lower === 'sie' || lower === 'es') {
      this.phrases.push({
        link: '',
        case: pronoun ?? 'open',
        items: [word.text === 'Ihnen' || word.text === 'Ihr' ? word.text : lower],
        joint: '',
        behind: '',
        place: '',
      });
      return this.go(this.verb);
    }
    if (/^\d/.test(word.key)) return this.readPhrase('', 'open', this.at) || this.asWord(word.key);
    if (hasCapital(word) && !(isFirst && isSmall(lower))) return this.readPhrase('', 'open', this.at);
    if (word.kind === 'guard') return this.asGuard(lower, next);
    if (!/^\p{L}+$/u.test(word.text)) return this.asWord(word.key);
    // Right behind the first phrase stands the verb; elsewhere what ends like an attribute before a noun is one.
    if (this.verb && inflected.test(word.text) && this.readPhrase('', 'open', this.at)) return true;
    this.rest.push(...exactWord(word.text));
    return this.go(true);
  }

  private go(verb: boolean): true {
    this.at++;
    this.verb = verb;
    return true;
  }

  private asWord(key: string): true {
    this.rest.push(key);
    return this.go(this.verb);
  }

  /** What denies or restricts does so of what it stands before. */
  private asGuard(lower: string, next: Word | undefined): true {
    const at = this.words.slice(this.at + 1).find(({ kind }) => kind !== 'link') ?? next;
    this.rest.push(
      `${lower} > ${at === undefined ? '' : hasCapital(at) ? exactNoun(at.text) : exactWord(at.text).join(' ')}`,
    );
    return this.go(this.verb);
  }

  /** Another predicate begins; what is joined in any other way is not known. */
  private readJoint(): boolean {
    const joint = this.lower(this.at);
    const before = this.words[this.at - 1];
    const next = this.words[this.at + 1];
    if (!before || !next || joint === 'oder') return false;
    const opensVerb = !hasCapital(next) && !isSmall(this.lower(this.at + 1));
    if (hasCapital(before) && !opensVerb) return false;
    this.close();
    // The place of its verb is past where it opens with none.
    this.verb = !opensVerb || this.verb;
    this.at++;
    if (opensVerb) {
      this.rest.push(...exactWord(next.text));
      this.at++;
      this.verb = true;
    }
    return true;
  }

  private close(): void {
    // What joins two predicates leaves out what both have.
    const voice = this.passive
      ? 'passive'
      : (this.told ?? (this.isInfinitive() ? 'general' : (this.done[0]?.voice ?? 'active')));
    this.done.push({ phrases: this.phrases, rest: this.rest, voice });
    [this.phrases, this.rest, this.told, this.passive] = [[], [], null, false];
  }

  /** True for a predicate that ends in an infinitive and has no other verb: `Ein kaltes Tuch in den Nacken legen.` */
  private isInfinitive(): boolean {
    const last = this.words[this.at - 1];
    return (
      last !== undefined &&
      !hasCapital(last) &&
      /(?:en|ern|eln)$/.test(last.text) &&
      this.rest.filter((one) => /^\p{Ll}+$/u.test(one) && !adverbs.test(one)).length <= 2
    );
  }

  /** Reads things from a place on, with their attributes, and what is listed with them; false where there is no noun. */
  private readPhrase(link: string, given: Case, start: number): boolean {
    // `einer der Schüler`
    if (link === '' && start > this.at && articles.has(this.lower(start))) return false;
    const first = this.thingAt(start);
    if (!first) return false;
    const before = this.words[this.at - 1];
    const noun = before && hasCapital(before) && !before.after.includes(',') ? exactNoun(before.text) : '';
    const isGenitive = link === '' && noun !== '' && /^(?:der|des|eines|einer)$/.test(this.lower(this.at));
    // What stands behind a thing in a place may stand there for itself: `im Winter auf 18 Grad`.
    const opening = this.lower(this.at);
    const article = articles.has(this.lower(start)) ? this.lower(start) : '';
    const place = !twoWay.test(link)
      ? ''
      : inDative.test(opening) || /^(?:dem|der|einem|einer)$/.test(article)
        ? 'where'
        : inAccusative.test(opening) || /^(?:das|die|einen|eine|ein)$/.test(article)
          ? 'to'
          : `open ${article}`;
    // What tells when, how much or where to is said of what is done, and not of the thing before it.
    const isFree =
      place === 'to' ||
      (twoWay.test(link) && article === 'den') ||
      whens.test(first.noun) ||
      /^\d/.test(first.key);
    const last = this.phrases.at(-1);
    const follows = last !== undefined && (last.link === '' || last.place === 'whose');
    const isOf = isGenitive || (link === 'von' && !whens.test(noun));
    const behind = isOf || (link !== 'von' && follows && !isFree) ? noun : '';

    const items = [first.key];
    let { end } = first;
    let joint = '';
    while (joint === '') {
      const comma = this.words[end - 1]?.after.includes(',') === true;
      const joined = joints.test(this.lower(end));
      if (!comma && !joined) break;
      const from = joined ? end + 1 : end;
      const more = this.thingAt(articles.has(this.lower(from)) ? from + 1 : from);
      if (!more || (joined && comma)) break;
      // `im Regal und die Stifte`, `aus Holz, eine Kiste`: what has an article of its own may stand beside the whole.
      if (link !== '' && articles.has(this.lower(from)) && this.lower(from) !== this.lower(start))
        return false;
      items.push(more.key);
      end = more.end;
      if (joined) joint = this.lower(from - 1);
    }
    if (items.length > 1 && joint === '') return false;
    // `im Regal und Stifte auf dem Tisch`
    if (
      items.length > 1 &&
      link !== '' &&
      prepositions.has(contracted.get(this.lower(end)) ?? this.lower(end))
    )
      return false;
    const timed = link === '' && items.length === 1 && times.test(first.noun) && first.key.includes(' ');
    this.phrases.push({
      link: isGenitive ? 'von' : link,
      case: timed ? 'time' : isGenitive ? 'dative' : given,
      items: isOfAll(items) ? [items.join('+')] : [...items].sort(),
      joint,
      behind,
      place: isGenitive ? 'whose' : place,
    });
    this.at = end;
    return true;
  }

  /** A noun with its attributes at a place. */
  private thingAt(
    start: number,
  ): { readonly key: string; readonly noun: string; readonly end: number } | null {
    const attributes: string[] = [];
    // A figure is a thing by itself where nothing is counted: `die 112`.
    let figure: { readonly key: string; readonly noun: string; readonly end: number } | null = null;
    for (let at = start; at < this.words.length; at++) {
      const word = this.words[at] as Word;
      const lower = this.lower(at);
      if (at === start && articles.has(lower)) continue;
      if (/^\d/.test(word.key)) {
        attributes.push(word.key);
        figure = { key: attributes.join(' '), noun: word.key, end: at + 1 };
      } else if (hasCapital(word) && !this.opensSmall(at)) {
        const noun = /^\p{L}+$/u.test(word.text) ? exactNoun(word.text) : word.key;
        // One is not many: `eine Tablette`, `Tabletten`.
        const counts = [start, start - 1].some((place) => anArticle.test(this.lower(place)));
        // `das Fenster`, `die Fenster`
        const single =
          /(?:er|el|en|chen|lein)$/.test(noun) &&
          [start, start - 1].some((place) => this.lower(place) === 'das');
        return {
          key: [...(counts ? ['ein'] : single ? ['das'] : []), ...attributes, noun].join(' '),
          noun,
          end: at + 1,
        };
      } else if (isAttribute(word, lower)) attributes.push(exactAttribute(word.text));
      else return figure;
      if (word.after.includes(',')) return figure;
    }
    return figure;
  }

  /** True for a sentence's first word that is an attribute of the noun behind it. */
  private opensSmall(at: number): boolean {
    const [first, next] = this.words;
    if (at > 0 || !first || !next || first.after.includes(',') || !hasCapital(next)) return false;
    return isSmall(this.lower(0)) || inflected.test(this.lower(0));
  }
}

/** True for a list whose first thing alone has an attribute, which may be said of all: `alte Männer und Frauen`. */
function isOfAll([first = '', ...others]: readonly string[]): boolean {
  const has = (item: string) => item.replace(/^ein /, '').includes(' ');
  return others.length > 0 && has(first) && !others.some(has);
}

function isAttribute(word: Word, lower: string): boolean {
  if (possessives.test(lower) || quantities.test(lower)) return true;
  return inflected.test(lower) && !isSmall(lower) && word.kind !== 'link';
}
