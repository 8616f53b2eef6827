/** A mention of other questions by number in running text. */
export interface Mention {
  /** Where what becomes a link begins and ends, in characters: `question 12`. */
  readonly from: number;
  readonly to: number;
  /** As written, without its noun: `12`, `3.2`. */
  readonly number: string;
  /** True for one of several in a row: `questions 3, 5 and 7`. */
  readonly listed: boolean;
}

const number = String.raw`\d{1,4}(?:\.\d{1,3})*(?![\p{N}%]|\.\d)`;
const nouns = [
  ...[
    'questions?',
    'fragen?',
    'preguntas?',
    'domand[ae]',
    'perguntas?',
    'vra(?:ag|gen)',
    'вопрос\\p{L}{0,3}',
  ],
  ...['السؤال', 'سؤال', 'प्रश्न'],
].join('|');
/** Before these no space is written. */
const unspaced = '질문|質問|問題?|问题';
const between = String.raw`\s*(?:,|/|&|–|-|\b(?:and|or|to|und|oder|bis|et|ou|à|y|o|e)\b)\s*(?:and\s+|or\s+)?(?:Q\.?\s?)?`;
const pointers = [
  ...['see', 'see also', 'cf\\.?', 'refer(?: back)? to', 'as in', 'compare(?: with)?', 'siehe(?: auch)?'],
  ...['vgl\\.?', 'voir(?: aussi)?', 'véase(?: también)?', 'vedi', 'veja', 'см\\.?'],
].join('|');
const away = String.raw`\s+(?:above|below|oben|unten|ci-dessus|ci-dessous|arriba|abajo)(?!\p{L})`;

/** `question 12`, `questions 3, 5 and 7`; not `question 2 of the survey`, which is another list's. */
const named = new RegExp(
  String.raw`(?:(?<![\p{L}\p{N}])(?:${nouns})|${unspaced})\s*(?:(?:no\.?|nr\.?|number|#|№)\s*)?(${number}(?:${between}${number})*)(?!\s+(?:of|in|on) (?:the|an?|your|our|this|that|their) )`,
  'giud',
);
/** `see Q12`, `as in answer 7`, `(Q12)`. A bare number counts before `above`, `below` or a bracket only. */
const pointed = [
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${pointers})\s+((?:Q\.?\s?|#|answers?\s+|antwort\s+|réponse\s+|respuesta\s+)(${number}))`,
    'giud',
  ),
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${pointers})\s+((${number}))(?=${away}|\))`, 'giud'),
  new RegExp(String.raw`(?<=\()(Q(${number}))(?=\))`, 'gud'),
  new RegExp(String.raw`(?<![A-Za-z0-9])(Q(${number}))(?=\s*を?参照)`, 'gud'),
  /(第\s*(\d{1,4})\s*(?:题|題|問|问))/dgu,
];

/** The mentions of questions in a text, in order; whether there are such questions is for others to say. */
export function findReferences(text: string): Mention[] {
  if (!/\d/.test(text)) return [];
  const found: Mention[] = [];
  for (const match of text.matchAll(named)) {
    const [from] = match.indices?.[0] ?? [0];
    const [start] = match.indices?.[1] ?? [0];
    const numbers = [...(match[1] ?? '').matchAll(new RegExp(number, 'gu'))];
    for (const [at, one] of numbers.entries())
      found.push({
        from: at === 0 ? from : start + one.index,
        to: start + one.index + one[0].length,
        number: one[0],
        listed: numbers.length > 1,
      });
  }
  for (const pattern of pointed)
    for (const match of text.matchAll(pattern)) {
      const [from, to] = match.indices?.[1] ?? [0, 0];
      if (!found.some((one) => one.from < to && from < one.to))
        found.push({ from, to, number: match[2] ?? '', listed: false });
    }
  return found.sort((a, b) => a.from - b.from);
}
