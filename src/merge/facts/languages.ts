/** Languages whose small words are known; of others only sentences that are equal are folded. */
export type Language = 'en' | 'de' | 'fr' | 'es';

/** Closed classes of a language's words. */
export interface WordLists {
  /** May be there or not without a change of what is claimed: articles. */
  readonly empty: ReadonlySet<string>;
  /** Denial, modality, quantity, restriction, condition: one more or less is another claim. */
  readonly guards: ReadonlySet<string>;
  /** Guards by their form. */
  readonly guard?: RegExp;
  /** Prepositions and what tells direction: they go with the word behind them. */
  readonly links: ReadonlySet<string>;
  /** `and`, `as well as`: what parts the items of a list. */
  readonly joints: ReadonlySet<string>;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const english: WordLists = {
  empty: set('a an the is are be being been that this these those which it its their they also both'),
  guards: set(
    'no not never none nor neither nothing nobody nowhere cannot hardly rarely seldom scarcely barely without except excepting excluding ' +
      'unless if when whenever provided providing otherwise only alone just merely solely exactly precisely at-least least most more less ' +
      'fewer few several some any all each every either one many much half may might can could must should shall would will need ought ' +
      'have-to always often usually sometimes generally typically mostly mainly mostly almost nearly about roughly approximately perhaps ' +
      'maybe probably possibly likely unlikely allegedly supposedly no-longer but although though however instead rather than even ' +
      "non un too enough until till till so-far still yet already was were had did don't doesn't didn't won't can't isn't aren't " +
      "wasn't weren't shouldn't mustn't couldn't wouldn't needn't haven't hasn't hadn't or both once twice double triple first " +
      'last second third fail fails failed failing refuse deny denies denied avoid avoids avoiding prevent stop lack lacks ' +
      'same different other another next previous up down in-advance half own zero little part partial partly partially fake false so-called ' +
      'pretend pseudo simulated optional optionally',
  ),
  guard: /n['’]t$/,
  links: set(
    'of in on at by for with from to into onto over under above below before after during between among across through against towards ' +
      'toward per via upon within inside outside near behind beyond along around off out as like because since while where than whose who ' +
      'whom how why what such including regardless according despite during until till plus minus up down so then',
  ),
  joints: set('and'),
};

const german: WordLists = {
  empty: set('—'),
  guards: set(
    'nicht kein keine keinen keinem keiner keines nie niemals niemand nichts nirgends weder noch kaum selten ohne außer ausser ausgenommen ' +
      'wenn falls sofern soweit sobald es-sei-denn nur bloß allein lediglich ausschließlich genau mindestens höchstens wenigstens maximal minimal ' +
      'mehr weniger meist meistens oft häufig manchmal immer stets alle allen aller alles jede jeder jedes jeden jedem einige manche viele ' +
      'wenige beide beiden entweder oder kann können darf dürfen durfte muss müssen musste soll sollen sollte sollten könnte könnten dürfte ' +
      'müsste mag möchte wird werden wurde wurden würde war waren hatte etwa ungefähr fast beinahe vielleicht wahrscheinlich möglicherweise ' +
      'aber sondern jedoch doch sonst statt anstatt bis erst schon noch auch sogar zuerst zuletzt minus plus halb doppelt verboten erlaubt ' +
      'keinerlei keinesfalls keineswegs mitnichten niemandem niemanden nirgendwo wenig weniges halbe halben halber halbes teilweise teils ' +
      'angeblich schlecht größtenteils überwiegend vorwiegend knapp annähernd angeblicher vermeintlich sogenannte freiwillig',
  ),
  guard: /^(?:un|nicht)\p{L}{4,}|los(?:e[nmrs]?)?$/u,
  links: set(
    'von vor nach in im ins an am auf aus bei beim mit zu zum zur für über unter durch gegen um ab seit während wegen trotz zwischen hinter ' +
      'neben entlang als wie dass damit weil da obwohl dann dem der den des die das ein eine einem einen einer eines',
  ),
  joints: set('und sowie'),
};

const french: WordLists = {
  empty: set("le la les un une des l' l’"),
  guards: set(
    "ne n' n’ qu' qu’ pas plus jamais rien personne aucun aucune nul nulle ni sans sauf hormis excepté si lorsque quand seulement seul seule " +
      'uniquement que exactement moins plupart tous toutes tout toute chaque quelques certains certaines plusieurs beaucoup peu peut peuvent ' +
      'doit doivent devrait devraient pourrait pourraient faut souvent toujours parfois rarement généralement environ presque peut-être ' +
      'mais cependant pourtant sinon ou soit encore déjà même aussi autre était étaient avait sera seront interdit permis non ' +
      'guère nullement aucunement moitié partiellement prétendument mal',
  ),
  guard: /^non/u,
  links: set(
    "de du d’ d' à au aux en dans sur sous par pour avec avant après depuis pendant entre chez vers contre dès jusque jusqu derrière devant hors " +
      'selon malgré comme parce puis',
  ),
  joints: set('et'),
};

const spanish: WordLists = {
  empty: set('el la los las un una unos unas'),
  guards: set(
    'no nunca jamás nada nadie ningún ninguno ninguna ni tampoco sin salvo excepto menos si cuando solo sólo solamente únicamente exactamente ' +
      'más mayoría todos todas todo toda cada algunos algunas algún varios varias muchos muchas mucho poco pocos puede pueden debe deben debería ' +
      'deberían podría podrían hay-que siempre menudo veces raramente casi aproximadamente quizás tal-vez pero sino o u ya todavía aún también ' +
      'incluso otro otra era eran será serán mínimo máximo prohibido permitido ' +
      'apenas jamas ninguna parcialmente mitad supuestamente mal',
  ),
  links: set(
    'de del a al en con por para sobre bajo ante antes después desde hasta entre hacia contra durante según tras mediante como porque luego se le',
  ),
  joints: set('y e'),
};

const lists: Readonly<Record<Language, WordLists>> = { en: english, de: german, fr: french, es: spanish };
const unknown: WordLists = { empty: set('—'), guards: set('—'), links: set('—'), joints: set('—') };

/** The closed classes of a language; empty ones where it is not known. */
export function wordLists(language: Language | null): WordLists {
  return language === null ? unknown : lists[language];
}

/** Small words that tell languages apart, of some also whose grammar is not known here. */
const telltales: readonly (readonly [Language | null, ReadonlySet<string>])[] = [
  [
    'en',
    set(
      'the a an of and to in is are be it for with on or by this that from as at not has have which their can you your when they its may must ' +
        'should into than if all each before after use used using do does was were will but no only',
    ),
  ],
  [
    'de',
    set(
      'der die das und ist sind ein eine einen einem einer nicht mit von zu zum zur im am auf den dem des für bei wird werden sich auch als aus ' +
        'nach vor wie oder muss kann soll darf alle erst dann es hat tage tagen wochen monate monaten jahre jahren stunden',
    ),
  ],
  [
    'fr',
    set(
      "le la les un une des du de et est sont dans pour que qui pas ne par sur avec ce il elle au aux en l'on ou se avant après doit peut ans jours mois semaines heures",
    ),
  ],
  [
    'es',
    set(
      'el la los las un una de del y es son en para que no por con se al lo como su sus más o hay puede debe años días meses semanas horas',
    ),
  ],
  [null, set('de het een en van niet zijn op te met voor dat ook aan er wordt naar is in')],
  [null, set('il lo gli di che è una per con non della del sono nel si le')],
  [null, set('o os as um uma não para com em do da dos das é são mais ou')],
  [null, set('och att det som är på ett inte av för med den til ikke og af er')],
  [null, set('i w nie na się z do jest że oraz lub przez dla')],
];

/** A small word -> the places of the languages that it tells of. */
const tells = new Map<string, readonly number[]>();
for (const [place, [, marks]] of telltales.entries())
  for (const mark of marks) tells.set(mark, [...(tells.get(mark) ?? []), place]);

const none: readonly number[] = [];

/** `l` of `l'eau`. */
function elided(word: string): string {
  const at = word.search(/['’]/);
  return at < 0 ? '' : word.slice(0, at);
}

/** Places of the languages that a word tells of. */
export function marksOf(word: string): readonly number[] {
  return tells.get(word) ?? tells.get(elided(word)) ?? none;
}

/**
 * The language of a sentence by what each of its words tells of; null where none of them, or a language that is not known here, has
 * the most. `words` are asked for where no word tells anything.
 */
export function languageByMarks(
  marks: readonly (readonly number[])[],
  words: () => readonly string[],
): Language | null {
  const counts: number[] = new Array(telltales.length).fill(0);
  for (const places of marks) for (const place of places) counts[place] = (counts[place] ?? 0) + 1;
  const most = Math.max(...counts);
  const best = telltales[counts.indexOf(most)]?.[0] ?? null;
  if (most === 0)
    return words().some((word) => /[^\0-\x7f]/.test(word.replace(/[’“”–—°€£]/gu, ''))) ? null : 'en';
  const tied = telltales.flatMap(([language], place) => (counts[place] === most ? [language] : []));
  // `in`, `die`: as much the one as the other.
  if (best === 'en' && tied.includes('de') && words().some((word) => /[äöüß]/.test(word))) return 'de';
  const tie = tied.some((language) => language !== best);
  return tie && best !== 'en' ? null : best;
}

/** Denials of these and other languages: one that only one of two sentences has is heard whatever their language is taken for. */
export const denials: ReadonlySet<string> = set(
  'no not never none nor nothing nobody without cannot zero keinerlei keinesfalls keineswegs mitnichten niemand niemandem niemanden nirgends ' +
    'nirgendwo niemals guère nullement aucunement nul nulle ninguna ningún ninguno nicht kein keine keinen keinem keiner keines nie niemals nichts ohne weder ne pas jamais ' +
    'rien aucun aucune sans ni nunca jamás nada nadie tampoco sin niet geen nooit zonder non mai nessuno senza não nem inte ikke aldrig utan ' +
    'uden nie bez nem hayır değil',
);
