import { stem, words } from '../../text/terms.ts';
import { type Asking, headsOf, numbersOf } from './asking.ts';
import { way } from './way.ts';

/** Words by which questions are put, whatever they are about. */
const frame =
  'explain describe define discuss understand mean means meaning term terms called tell know say something define briefly please ' +
  'detail details concept give list name state example examples possible able way ways thing things whether exactly really ' +
  'need needed required require vs versus used using like would could still talk walk show happen happens ' +
  'somebody someone anybody anyone';
const little =
  'a about an and any are as at be been being between but by can could did do does doing for from had has have how i if in ' +
  'into is it its itself me may might must my of on once one or our ours shall she should so some such than that the their ' +
  'them then there these they this those through to under until us was we were what when where which while who whom why ' +
  'will with within you your yours';
/** Of languages that are not known otherwise, and of questions in another language than the rest. */
const foreign =
  'was wer wie wo wann warum wieso weshalb welche welcher welches versteht verstehen man unter bedeutet heißt ist sind der die das den dem ein ' +
  'eine einen einem und mit von zu im in für erkläre erklären nenne beschreibe definiere gibt es ' +
  'qu est ce que c quel quelle quels quelles comment pourquoi où quand qui entend on par signifie expliquez expliquer définissez définir la le ' +
  'les l un une des du de d et ' +
  'qué es cuál cuáles cómo por dónde cuándo quién significa se entiende explique explica define el los las del son';
const dropped = new Set(words(`${frame} ${little} ${foreign}`).map(stem));

const keyOf = (word: string): string => stem(spelling(word));

/** American spelling for British, of long words: `normalisation`, `behaviour`. Others change alike, wherever they stand. */
function spelling(word: string): string {
  return word.length < 6
    ? word
    : word.replace(/is(?=(?:e[ds]?|ers?|ing|ations?)$)/, 'iz').replace(/our(?=(?:ed|ing|s|al|able)?$)/, 'or');
}

const keysOf = (text: string): readonly string[] => words(text).map(keyOf);

const numbers = numbersOf('two three four five six seven eight nine ten', (word) => word);

export const english: Asking & {
  readonly keyOf: (word: string) => string;
  readonly dropped: ReadonlySet<string>;
} = {
  keyOf,
  dropped,
  frames: [
    way('what (?:now|then)', ' '),
    // `zero-downtime`; what is no name of its own.
    way(
      'zero[-‐‑ ](downtime|loss|waste|data[- ]loss|cost|copy|effort|emissions?|defects?|errors?|outage|maintenance)',
      'without $1',
    ),
    way(
      "(?:do|does|did|is|are|will|can|has|have)(?:n['’]t| not) (?:work|working|start|starting|come up|turn on|switch on|respond|responding|boot)",
      ' fails ',
    ),
    way('(?:is|are|goes|go|breaks|break) (?:down|broken|dead|out of order|defective|offline)', ' fails '),
    way(
      "on (?:my|your|our|their|his|her|one['’]s) own|by (?:myself|yourself|oneself|themselves|ourselves)",
      'alone',
    ),
    way(
      'where (?:can|could|do|does|should|must) (?:i|we|you|one|they) (?:find|keep|store|look for)',
      'where is',
    ),
    way('where (is|are) (\\P{Po}{2,60}?) (?:kept|stored|located|found|to be found|situated)', 'where $1 $2'),
    way('(?:at )?(?:what|which) time(?= (?:is|are|do|does|did|can|may|must|will))', 'when'),
    way(
      '(?:at|in) (?:what|which) intervals|how many times(?: (?:a|per) (?:day|week|month|year))?',
      'how often',
    ),
    way('your (?:greatest|biggest|main)', 'your'),
    way('what is the (\\P{Po}{2,40}?) allowance', 'how much $1 may'),
    way('(?:how much|what) (?:do|does|did|will) (\\P{Po}{2,60}?) cost', 'price $1'),
    way('what (?:is|are) the (?:price|cost|fee|charge)s?(?: of| for)?', 'price'),
    way('what are the (?:signs|symptoms) of', 'how recognise'),
    way('is it (?:allowed|ok|okay|permitted|legal|all right)(?: to| for)?', 'may'),
    way(
      '(?:^|(?<=[.:;] ))(?:is|are|am) (\\P{Po}{1,60}?) (?:allowed|permitted|forbidden|prohibited)(?: to)?',
      'may $1',
    ),
    way('(?:is|are|be|am) (?:allowed|permitted)(?: to)?', 'may'),
    way('is it (?:necessary|required|compulsory|mandatory)(?: to| for)?', 'must'),
    way('^(?:is|are) (\\P{Po}{1,60}?) (?:compulsory|mandatory|obligatory|required|necessary)', 'must $1'),
    way('^(?:do|does|did) (\\P{Po}{1,40}?) (?:have|need) to', 'must $1'),
    way('(?:is|are) (?:responsible for|in charge of)|looks? after|takes? care of', ' handles '),
  ],
  keysOf: (question) => {
    const all = words(question).filter((word) => word !== 'one' && !numbers.has(word));
    const stems = all.map(keyOf);
    const telling = stems.filter((key) => !dropped.has(key));
    return telling.length > 0 ? telling : stems;
  },
  heads: headsOf(
    [
      'difference differences differ differs different distinguish distinction compare comparison',
      'handle handled deal cope manage treat treatment',
      'prevent avoid',
      'choose chosen select pick decide',
      'advantage advantages benefit benefits pros',
      'disadvantage disadvantages drawback drawbacks cons',
      'purpose reason reasons',
      'create make build write implement',
      'fix solve resolve repair mend',
      'end terminate stop quit',
      'begin start commence',
      'current present',
      'apply applied applying application applications',
      'consequence consequences effect effects',
      'program code function script',
      'situation occasion time',
      'keep store retain save',
      'verify check validate',
      'customer client',
      'buy purchase',
      'clean wash',
      'log logbook',
      'recognise identify symptom symptoms',
      'close shut',
      'phone telephone',
      'car vehicle',
      'rubbish garbage trash',
      'holiday vacation',
      'price cost',
      'feed fed',
      'quickly fast',
      'stage phase',
      'pupil student',
    ],
    keysOf,
  ),
  near: headsOf(
    [
      'painkiller tablet pill medicine medication drug',
      'give hand administer provide issue distribute',
      'fit seizure',
      'wear clothes clothing dress outfit',
      'floor ground lie collapse collapsed',
      'visitor guest',
      'child kid',
      'ill sick unwell',
      'rule regulation',
      'meeting session appointment',
      'salary wage pay paid',
      'manager boss supervisor',
      'fail failure error fault bug trouble problem',
      'lost lose missing',
      'price fee charge',
      'defibrillator aed',
      'look inspect inspection check',
      'help assist support',
      'send post ship deliver',
      'return refund',
      'room hall',
      'doctor physician',
      'trip journey travel',
      'deadline due',
      'password login',
      'keep handle',
    ],
    keysOf,
  ),
  aspects: new Set(
    keysOf('cause causes symptom diagnosed diagnosis prevent prognosis risk advantage disadvantage'),
  ),
  openings: [
    ['amount', /^(?:how (?:many|much|long|often|old|far|big|fast)|price)\b/iu],
    ['how', /^how\b/iu],
    ['why', /^why\b/iu],
    ['when', /^when\b/iu],
    ['where', /^where\b/iu],
    ['who', /^(?:(?:by|to|from|with) )?(?:who|whom|whose)\b/iu],
    ['may', /^(?:can|may)\b/iu],
    ['must', /^must\b/iu],
    ['whether', /^(?:is|are|do|does|should|will|has|have)\b/iu],
    ['what', /^(?:what(?: is|'s|’s| are| do you(?! do\b)| does)|define)\b/iu],
  ],
  denial: /\b(?:not|n[o']t|never|without|no|forbidden|prohibited)\b|n['’]t\b/i,
  may: /\bmay\b/i,
  must: /\b(?:must|ha(?:ve|s) to)\b/i,
  numbers,
  contraries:
    'good bad|best worst|high low|long short|big small|first last|strength weakness|advantage disadvantage|install remove|open close|' +
    'start stop|begin end|add remove|buy sell|min max|minimum maximum|more less|push pull|left right|inner outer|before after|' +
    'public private|server client|male female|freeze thaw|horizontal vertical|upper lower|front back|pros cons|true false|' +
    'static dynamic|old new|hot cold',
  compounds: false,
};
