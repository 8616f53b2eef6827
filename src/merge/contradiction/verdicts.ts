// What is said under a label of no more than that: yes or no, allowed or forbidden, or allowed in a way (`with a reservation`); in English, German,
// French and Spanish.

/** `free`: so without more; `bound`: only in a way; `never`: not at all. */
type Verdict = 'free' | 'bound' | 'never';

const openings: readonly (readonly [Verdict, RegExp])[] = [
  [
    'bound',
    /^(?:(?:yes|ja|oui|sí),? )?(?:only|nur|seulement|uniquement|solo|sólo) (?:with|mit|avec|con)(?!\p{L})|^(?:with|mit|avec|con)(?!\p{L})|^needs? (?:\p{L}+ |\p{L}+['’]s? )*?(?:consent|permission|permit|leave)(?!\p{L})|^(?:brauch(?:t|en)|benötig(?:t|en)) (?:\p{L}+ )*?(?:erlaubnis|genehmigung|zustimmung)(?!\p{L})/iu,
  ],
  [
    'never',
    /^(?:no|nein|non|never|nie|niemals|jamais|nunca|forbidden|prohibited|banned|not allowed|verboten|untersagt|nicht erlaubt|interdite?s?|prohibid[oa]s?)(?=[\s,.;!]|$)/iu,
  ],
  [
    'free',
    /^(?:yes|ja|oui|sí|(?:(?:always|immer|toujours|siempre) )?(?:allowed|permitted|erlaubt|gestattet|autorisée?s?|permise?s?|permitid[oa]s?))(?=[\s,.;!]|$)/iu,
  ],
];
/** Allowed in words: who says so says that nothing more is wanted. */
const allowed = /allowed|permitted|erlaubt|gestattet|autoris|permis|permitid/iu;
/** What keeps a verdict to some case. */
const inSomeCase =
  /(?<!\p{L})(?:if|unless|except|when|while|until|after|before|in|on|at|from|for|but|only|wenn|falls|sofern|außer|solange|nur|aber|bis|ab|im|am|in|bei|für|nachts|tagsüber|si|sauf|quand|en|le|la|les|pour|mais|seulement|salvo|cuando|los|las|el|para|pero|solo|sólo)(?!\p{L})|\d/iu;
/** More words say more than a verdict. */
const mostWords = 8;

function verdictOf(text: string): { readonly verdict: Verdict; readonly rest: string } | null {
  const plain = text.trim();
  if (plain.split(/\s+/).length > mostWords) return null;
  for (const [verdict, opening] of openings) {
    const [found] = opening.exec(plain) ?? [];
    if (found !== undefined) return { verdict, rest: plain.slice(found.length).replace(/^[\s,.;!]+/u, '') };
  }
  return null;
}

/** True where a text is a verdict and nothing else, so that nothing but its label tells of what. */
export function isBareVerdict(text: string): boolean {
  const found = verdictOf(text);
  return found !== null && found.rest === '' && found.verdict !== 'bound';
}

/**
 * True where two texts under one label give contrary verdicts, one of them without any case: `no`, `yes`; `no`, `with a reservation`;
 * `always allowed`, `need consent`.
 */
export function verdictsDiffer(one: string, other: string): boolean {
  const [mine, theirs] = [verdictOf(one), verdictOf(other)];
  if (!mine || !theirs || mine.verdict === theirs.verdict) return false;
  const both = [mine, theirs];
  if (both.some(({ verdict, rest }) => verdict !== 'bound' && inSomeCase.test(rest))) return false;
  const isPlain = both.some(({ verdict, rest }) => verdict !== 'bound' && rest === '');
  if (!isPlain) return false;
  // `yes` and `with a ticket` agree.
  return both.some(({ verdict }) => verdict === 'never') || [one, other].some((text) => allowed.test(text));
}
