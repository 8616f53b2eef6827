import { isStopWord } from '../text/stop-words.ts';

/**
 * The words of a text in order, in lower case: letters and digits of any script, with inner hyphens and apostrophes.
 */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
}

/**
 * True for words that are not part of a term's name: stop words, and the verbs and adjectives in which advice is
 * given.
 */
export function isAdviceWord(word: string): boolean {
  return isStopWord(word) || adviceWords.has(word);
}

/** True for words that name nothing by themselves: `components`, `techniques`. */
export function isVague(phrase: string): boolean {
  return vague.has(phrase);
}

/** True for a phrase whose last word adds nothing to the others: `bookkeeping efforts`. */
export function isTailed(phrase: string): boolean {
  const last = phrase.split(' ').at(-1)?.toLowerCase() ?? '';
  return vague.has(last) || tails.has(last);
}

const tails = new Set(
  'basics capabilities capability efforts feature features insights overview plan plans reviews skills'.split(
    ' ',
  ),
);

const vague = new Set([
  'best practices',
  'team members',
  ...`approach approaches area areas aspect aspects best-practices case cases change changes component components consideration
considerations detail details effort element elements example examples factor factors goal goals information issue issues item items
level levels mechanism mechanisms member members method methods need needs option options order outcome outcomes part parts
people practice practices problem problems process processes purpose quality requirement requirements resource resources result
results role roles scenario scenarios service services set sets solution solutions source sources standard standards step steps
strategy strategies structure support system systems task tasks team teams technique techniques technologies technology tool tools
type types usage value values work workflow`.split(/\s+/),
]);

// Verbs, adjectives and adverbs in which advice is given on any subject. What only one subject has is a term there,
// and has no place in this list; the settings of a book can take it out of its index.
const adviceWords = new Set(
  `able achieve acquire adapt add additional address adhere adjust adopt affect aim align allocate allow allowing allows analyze
analyzing appropriate apply applying appropriately assess assessing assign assist assure automate automating automatically
available avoid aware based basic benefit better build building capable capture careful carefully change changing check choose
choosing clear clearly collaborate collect combine common communicate compare complex comply comprehensive compute conduct consider
considering consistent consistently consolidate continually continuous continuously contribute control convert create creating
critical crucial current deal decrease dedicate dedicated define deliver depend depending deploy describe design designing desired
detect determine develop developing different directly discuss diverse divide document drive easily easy effective effectively
efficient efficiently eliminate employ enable enables enabling encourage encouraging enforce engage enhance ensure ensures ensuring
essential establish establishing evaluate evaluating evolving examine execute existing experiment explain explore extract facilitate
facilitates facilitating familiar fast faster find fit focus follow following foster full gain gather general generate given
good great greater guide handle handled handling high high-quality higher highly identify identifying ideal implement implementing
important improve improved improving include includes including incorporate incorporating increase increased increasing individual
initial input inspect insightful integrate interact introduce investigate involve involved involves involving iterate iterative keep key
large larger latest learn leading leverage leveraging limit limited long low lower lowest maintain maintaining manage managing map
mask match maximize measure measured meet mentor merge minimize minimizing mitigate monitor necessary need needed needs
negatively next obtain offer open operate opt optimal optimally optimize optimized optimizing organize outline particular perform
performing periodic periodically plan possible potential potentially practice prepare prevent previous prioritize proactive
proactively proper properly protect provide provided provides providing quick quickly random randomly react reach ready recent
recognize reduce reducing refine regular regularly relevant reliable remain remove replicate report represent require required requires
resolve respect respond responsible restrict review robust run running sample safe scale scaling seamless seamlessly seek
select selecting sensitive separate serve set setting share short show significant significantly similar simple simplify single
skilled small smaller smooth smoothly solid solve specific split start stay store streamline strike strong successful suit suitable
support synthesize tailor target test thorough thoroughly timely track transform understand understanding unnecessary update
useful utilize utilizing accept accepts becomes becoming begins calls contain contains creates equal equals false first
get gets gives got happens keeps knows last looks means next null passes prints receive receives return returned returns second shows starts
stops takes tells third throw thrown throws true undefined works valid validate valuable various vary verify vital weigh whole wide work works write`.split(
    /\s+/,
  ),
);
