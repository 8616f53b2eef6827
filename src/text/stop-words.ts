/** True for the words of grammar that say nothing about the subject: `the`, `which`, `should`. */
export function isFunctionWord(word: string): boolean {
  return functionWords.has(word);
}

/**
 * True for words that name no subject: the words of grammar, and those that stand in any text. Only for finding what
 * a text is about: where texts are compared, `no`, `without`, `always` and `many` are kept, as they turn what is
 * said.
 */
export function isStopWord(word: string): boolean {
  return word.length < 2 || functionWords.has(word) || general.has(word);
}

const functionWords = new Set(
  `a about above after again against all also am an and any are as at be because been before being below between both but
by can could did do does doing down during each few for from further had has have having he her here hers him his how
i if in into is it its itself just may me might more most must my nor of off on once only or other our out over own
per same shall she should so some such than that the their them then there these they this those through to too under
until up upon us very was we were what when where which while who whom why will with within would you your`.split(
    /\s+/,
  ),
);

const general = new Set(
  `across along already although always among anything around became become behind beyond cannot come done due either
else enough etc even ever every everything get go help helps however instead least let like lot made main make makes
making many much near neither new no not now often one ones onto others otherwise perhaps please quite rather really
say several since something take theirs therefore thing things though throughout thus together toward towards two
unless use used useful uses using various via way ways well whatever whenever whereas wherever whether whole whose
without yes yet yours`.split(/\s+/),
);
