import { readWords } from '../facts/read-words.ts';
import { rootOf } from '../facts/root.ts';
import { isLeadIn } from './lead-in.ts';

/** Words by which answers are announced and summed up, whatever they are about; in lemmas they are compared. */
const usual = readWords(
  'achieve address adopt answer approach aspect best certain challenge common conclusion consider consideration crucial effective effectively ' +
    'essential factor find follow following follows general here implement implementing important importance include involve key keep list ' +
    'mind necessary need number order outline overall part point possible potential practice reason recommend require several some ' +
    'specialized step strategy successful successfully suggest summary take technique thing tip typical typically various various way several ' +
    'careful carefully thoughtful solution combination remember note method measure principle idea you your we can should may must help let ' +
    'one use in for to of with by when as through and or involves involve involving here there what how like such include including ' +
    'handle manage ensure ensuring improve overcome smooth seamless robust proactive complexity foundation pose terms gain outline commonly ' +
    'thoughtful requires require building maintain',
).words.map(({ key }) => rootOf(key));
const usualKeys: ReadonlySet<string> = new Set(usual);

/** True for a word, by its lemma, by which answers are announced and summed up, whatever they are about. */
export function announcesOnly(lemma: string): boolean {
  return usualKeys.has(rootOf(lemma));
}

const many =
  '(?:steps?|practices?|strateg(?:y|ies)|techniques?|approach(?:es)?|factors?|considerations?|challenges?|principles?|measures?|methods?|points?|reasons?|ways?|tips?|guidelines?|aspects?|roles?|things?|options?|ideas?)';
const announces = new RegExp(
  `\\b(?:following|these|this|several|some|various|many|few|key|best)\\s+(?:\\w+[\\w-]*\\s+){0,3}${many}\\b`,
  'iu',
);
const sumsUp =
  /^(?:in (?:summary|conclusion|short)|overall|to sum up|to summari[sz]e|all in all)\b|^(?:by )?\w+ing (?:these|this|the above)\b|^by \w+ing .*, you can\b/iu;
/** What only says that the matter asked about is one that matters. */
const matters =
  /^\w+ing (?:\S+ )+(?:is|are) (?:\w+ )?(?:crucial|essential|important|vital|critical)\b|^\w+ing (?:\S+ )+requires? an? (?:\w+ and )?(?:careful|thoughtful|combination)\b|^(?:regular|continuous|ongoing|constant|careful) (?:\S+ )+(?:is|are) (?:crucial|essential|important|vital|critical) (?:to|for)\b/iu;
/** What claims something of its own whatever the other words are. */
const claims =
  /\d|\b(?:not|no|never|none|nor|neither|nothing|nobody|without|cannot|only|except|unless|if|until|hardly|rarely|must|always|all|every|each)\b|n['’]t\b/iu;

/**
 * The rule by which words before and after the points are not printed: they only announce or sum up (`The following steps ...:`,
 * `By following these practices, ...`), claim no amount, denial or condition, and each telling word of them stands in the question or
 * among what is printed of the points. Gives the printed sentence that has the
 * most of it, or the question (`asking` is that with the labels of the points); null where it has something to say.
 */
export function framingRule(
  asking: string,
  printed: readonly string[],
  question: string,
): (sentence: string) => string | null {
  const asked = rootsOf(asking);
  // Most entries have nothing that announces: their points are read for it only when something does.
  let read: { readonly sentence: string; readonly keys: ReadonlySet<string> }[] | undefined;
  return (sentence) => {
    const { words, language } = readWords(sentence);
    if (language !== 'en' || claims.test(sentence)) return null;
    const frames = isLeadIn(sentence) || [announces, sumsUp, matters].some((form) => form.test(sentence));
    if (!frames && !repeats(words, asked)) return null;
    const own = words
      .filter(({ kind }) => kind === 'telling')
      .map(({ key }) => rootOf(key))
      .filter((key) => !usualKeys.has(key));
    read ??= printed.map((one) => ({ sentence: one, keys: rootsOf(one) }));
    const said = read;
    if (!own.every((key) => asked.has(key) || said.some(({ keys }) => keys.has(key)))) return null;
    const shares = said.map(({ keys }) => own.filter((key) => keys.has(key)).length);
    const most = Math.max(...shares);
    return most > own.filter((key) => asked.has(key)).length
      ? (said[shares.indexOf(most)]?.sentence ?? question)
      : question;
  };
}

/** True for a sentence that says the question again: nearly all of its telling words are the question's. */
function repeats(
  words: readonly { readonly kind: string; readonly key: string }[],
  asked: ReadonlySet<string>,
): boolean {
  const telling = words
    .filter(({ kind }) => kind === 'telling')
    .map(({ key }) => rootOf(key))
    .filter((key) => !usualKeys.has(key));
  return telling.length > 0 && telling.filter((key) => asked.has(key)).length >= 0.8 * telling.length;
}

function rootsOf(text: string): ReadonlySet<string> {
  return new Set(readWords(text).words.map(({ key }) => rootOf(key)));
}
