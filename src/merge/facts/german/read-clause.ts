import { isParticle } from '../../../text/german/word-keys.ts';
import type { Word } from '../read-words.ts';
import { hasCapital } from './clauses.ts';
import { exactAttribute, exactNoun, exactWord } from './exact-keys.ts';

/** What an article tells. */
type Case = 'subject' | 'object' | 'dative' | 'open' | 'time';

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

const contracted: ReadonlyMap<string, string> = new Map(
  'im:in ins:in am:an ans:an aufs:auf beim:bei vom:von zum:zu zur:zu fürs:für übers:über unters:unter durchs:durch ums:um'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
const prepositions = new Set(
  (
    'in an auf aus bei mit zu von vor nach für über unter durch gegen um ab seit während wegen trotz zwischen hinter neben entlang ohne bis als wie ' +
    'außer innerhalb außerhalb statt anstatt pro je gegenüber oberhalb unterhalb mithilfe mittels'
  ).split(' '),
);
const articles: ReadonlyMap<string, Case> = new Map(
  'der:subject die:open das:open den:object dem:dative des:dative ein:open eine:open einen:object einem:dative einer:dative eines:dative'
    .split(' ')
    .map((pair) => pair.split(':') as [string, Case]),
);
const possessives = /^(?:mein|dein|sein|ihr|unser|euer|eur|dies|jen|welch|solch)(?:e[nmrs]?)?$/u;
const quantities = /^(?:kein|all|jed|einig|manch|viel|wenig|beid|mehrer)(?:e[nmrs]?)?$/u;
const subjects = /^(?:er|wir|ich|du)$/u;
const objects = /^(?:ihn|mich|dich|uns|euch)$/u;
const datives = /^(?:ihm|mir|dir|ihnen)$/u;
const passives = /^(?:werden|wird|wurden?|worden)$/u;
const modals: ReadonlyMap<string, string> = new Map(
  (
    'muss:müssen müssen:müssen darf:dürfen dürfen:dürfen kann:können können:können soll:sollen sollen:sollen sollte:sollte sollten:sollte will:wollen ' +
    'wollen:wollen könnte:könnte könnten:könnte musste:musste mussten:musste durfte:durfte durften:durfte mag:mögen mögen:mögen möchte:möchte möchten:möchte'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
/** Verbs of which another than who is named does it. */
const ofTwo = /^(?:lass|lässt|lassen|lasst|sieht|sehen|hört|hören|hilft|helfen)$/u;
/** Words that speak of what they stand before. */
const scoping =
  /^(?:spätestens|frühestens|mindestens|höchstens|wenigstens|ungefähr|etwa|rund|genau|nur|auch|erst|noch|schon|bereits|sogar|allein)$/u;
/** Prepositions that tell where by one case, and where to by another. */
const twoWay = /^(?:in|an|auf|unter|vor|hinter|neben|über|zwischen)$/u;
const inDative = /^(?:im|am|beim|vom|zum|zur)$/u;
const inAccusative = /^(?:ins|ans|aufs)$/u;
/** Nouns of time: what stands with one behind a thing is not said of that. */
const whens =
  /(?:tag|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|abend|morgen|mittag|nacht|woche|monat|jahr|winter|sommer|frühling|herbst|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|anfang|ende|uhr|minuten?|stunden?|tage?n?|wochen|monate?n?|jahre?n?)$/u;

/** The case that a possessive or a quantity tells by its ending, as the articles do. */
function caseOf(lower: string): Case {
  if (/em$|es$/.test(lower)) return 'dative';
  if (/en$/.test(lower)) return 'object';
  return /er$/.test(lower) && !/^(?:unser|euer)$/.test(lower) ? 'subject' : 'open';
}

/** True for a verb's participle, as the passive voice has it; not for a word that may be an infinitive, of which the future is made. */
function isParticiple(text: string): boolean {
  const word = text.toLowerCase();
  if (
    /(?:gehen|geben|gewinnen|genießen|gelingen|geraten|gelangen|geschehen|gestehen|gefallen|genügen|gelten|gebrauchen|gehören)$/u.test(
      word,
    )
  )
    return false;
  return (
    /^\p{Ll}*ge\p{Ll}{2,}(?:t|en)$/u.test(word) ||
    /^(?:\p{Ll}*)(?:be|ent|emp|er|ver|zer|miss)\p{Ll}{2,}t$/u.test(word) ||
    /\p{Ll}iert$/u.test(word)
  );
}

const joints = /^(?:und|sowie|oder)$/u;
const times =
  /^(?:sekunden?|minuten?|stunden?|tage?n?|nacht|nächten?|wochen?|monate?n?|jahre?n?|mal|morgen|abend|stück|metern?|zentimetern?|kilometern?|gramm|kilogramm|litern?|grad|schuljahre?n?|quartale?n?|wochenende)$/u;
const adverbs =
  /^(?:danach|dann|anschließend|zuerst|zunächst|sofort|außerdem|heute|morgen|gestern|immer|oft|nie|niemals|nur|auch|nicht|dort|hier|dabei|dafür|deshalb|daher|so|erst|zuletzt|schließlich|meist|meistens|manchmal|täglich|wöchentlich|monatlich|jährlich|vorher|nachher|später|sonst|vielleicht|ungefähr|etwa|mindestens|höchstens|spätestens|frühestens)$/u;
const anArticle = /^eine?[nmrs]?$/u;
const inflected = /^\p{Ll}{2,}e[nmrs]?$/u;

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

/** True for words that are no nouns though they open a sentence. */
function isSmall(lower: string): boolean {
  return (
    articles.has(lower) ||
    prepositions.has(lower) ||
    contracted.has(lower) ||
    possessives.test(lower) ||
    quantities.test(lower) ||
    passives.test(lower) ||
    modals.has(lower) ||
    adverbs.test(lower) ||
    /^(?:man|sie|es|er|wir|ich|du|ihn|ihm|sich|nicht|zu)$/.test(lower)
  );
}
