import type { Language } from './languages.ts';
import type { Word } from './read-words.ts';

/** Small words whose part of a sentence ends at a comma or with the sentence, and not with the next noun. */
const subordinators =
  /^(?:if|when|whenever|unless|while|because|since|before|after|until|as|although|wenn|falls|sobald|während|weil|da|bevor|nachdem|bis|obwohl|si|quand|lorsque|parce|avant|après|cuando|mientras|porque|antes|después|aunque)$/u;
/** Words that say when by themselves. */
const times =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|today|tomorrow|yesterday|daily|weekly|monthly|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|sonnabends?|heute|morgen|gestern|täglich|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|aujourd['’]hui|demain|lunes|martes|miércoles|jueves|viernes|sábado|domingo|hoy|mañana)$/u;
const periods =
  /^(?:second|minute|hour|day|night|week|month|quarter|year|morning|afternoon|evening|time|jour|semaine|mois|année|an|día|semana|mes|año)s?$/u;
const each = /^(?:each|every|next|last|chaque|cada)$/u;
/** Says only that a sentence follows another. */
const sequel =
  /^(?:then|next|also|finally|afterwards|now|dann|danach|anschließend|zuletzt|puis|ensuite|enfin|luego|después|finalmente)$/u;
/** Parts of verbs that may stand right behind them or behind what is done: `switch off the light`, `switch the light off`. */
const particles = /^(?:off|up|down|out|away|back|over)$/u;
const takesOn = /^(?:switch|turn|log|sign|put|try|plug|hold)/u;
/** German articles that may be of who does it and of what it is done to. */
const eitherCase = /^(?:die|das|ein|eine)$/u;
const germanArticles = /^(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines)$/u;

/**
 * Reads a sentence word by word for what each leans on: a preposition's word belongs to it until the next article, a clause's words to
 * what opens it until a comma.
 */
export class RoleReader {
  /** Each word, with what it leans on before it. */
  readonly leaning: string[] = [];
  /** What words are compared by that lean on nothing, in order; in German the nouns alone, as the verb's place says nothing. */
  readonly bare: string[] = [];
  /** The articles of German nouns that lean on nothing else. */
  readonly articles: string[] = [];
  private lead = '';
  private guard = '';
  /** True in a clause, which no article ends. */
  private clause = false;
  /** True where something leans on the last small word already. */
  private held = false;
  private joined = false;

  private readonly language: Language;
  private readonly words: readonly Word[];

  constructor(language: Language, words: readonly Word[]) {
    this.language = language;
    this.words = words;
    for (const [at, word] of words.entries()) {
      const lower = word.text.toLowerCase();
      if (at > 0 || !sequel.test(lower)) this.take(word, lower, at);
      if (/[,;:]/.test(word.after)) [this.lead, this.clause, this.held] = ['', false, false];
    }
  }

  private take(word: Word, lower: string, at: number): void {
    if (word.kind === 'empty') this.endPhrase();
    else if (word.kind === 'joint') {
      this.joined = true;
      if (this.held) this.leaning.push('and');
    } else if (subordinators.test(lower))
      [this.lead, this.clause, this.held, this.guard] = [lower, true, false, ''];
    else if (this.language === 'en' && isParticle(this.words, at)) this.leaning.push(`particle ${lower}`);
    else if (word.kind === 'link') this.takeLink(word, lower, at);
    else if (word.kind === 'guard') {
      this.guard += `${word.key} `;
      this.endPhrase();
    } else this.takeTelling(word, lower, at);
  }

  /** What follows leans on the last small word no more, if that has a word and opens no clause. */
  private endPhrase(): void {
    if (this.held && !this.clause) this.lead = '';
  }

  private takeLink(word: Word, lower: string, at: number): void {
    const before = this.words[at - 1];
    const isArticle = this.language === 'de' && germanArticles.test(lower);
    // Two that follow one another are a direction: `from off to on`.
    if (!isArticle && before?.kind === 'link') this.leaning.push(`${before.key} ${word.key}`);
    if (!this.clause && !(isArticle && this.lead !== '' && !this.held))
      [this.lead, this.held] = [lower, false];
  }

  private takeTelling({ key, text }: Word, lower: string, at: number): void {
    const before = this.words[at - 1]?.text.toLowerCase() ?? '';
    const timed = times.test(lower) || (periods.test(lower) && each.test(before));
    const lead = timed && this.lead === '' ? 'when' : this.lead;
    this.leaning.push(`${this.guard}${lead === 'das' ? 'die' : lead} ${key}`);
    const isNoun = this.language === 'de' && /^\p{Lu}/u.test(text) && at > 0;
    if (isNoun && (lead === '' || eitherCase.test(lead))) {
      this.bare.push(key);
      this.articles.push(lead);
    } else if (this.language !== 'de' && lead === '') {
      // What is listed may stand in any order.
      const listed = this.joined ? this.bare.pop() : undefined;
      this.bare.push(listed === undefined ? key : [listed, key].sort().join('+'));
    }
    [this.guard, this.held, this.joined] = ['', true, false];
    if (isNoun && !this.clause) this.lead = '';
  }
}

/** True where a small word belongs to a verb, which may stand before what is done or behind it. */
function isParticle(words: readonly Word[], at: number): boolean {
  const lower = words[at]?.text.toLowerCase() ?? '';
  const [before, next] = [words[at - 1], words[at + 1]];
  if (before?.kind === 'link' || next?.kind === 'link') return false;
  if (particles.test(lower)) return true;
  return lower === 'on' && words.slice(Math.max(0, at - 4), at).some(({ key }) => takesOn.test(key));
}
