// Which English words may open a phrase with a verb. Closed lists: a word that is in neither is taken for a noun or an attribute, and
// one that may be both is a reason to leave a sentence whole.

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Plain forms that are verbs and hardly anything else. */
const verbs = list(
  'achieve acquire adapt adhere adjust adopt allocate allow analyze analyse anonymize anticipate apply assess assign assist attend avoid ' +
    'become begin bring build calculate capture choose clarify clean collect combine communicate compare complete comply compute conduct ' +
    'configure confirm consider consolidate contain continue contribute convert coordinate create decide define deliver deploy describe ' +
    'detect determine develop distribute divide document eliminate employ enable encourage encrypt enforce engage enhance ensure establish ' +
    'evaluate examine execute expand explain explore facilitate find fine-tune follow foster gain gather generate give grow guarantee handle ' +
    'help identify implement improve include incorporate ingest inform inspect integrate investigate involve join keep learn let leverage ' +
    'maintain make manage maximize meet migrate minimize minimise mitigate normalize obtain offer optimize optimise organize overcome ' +
    'parallelize perform periodically prepare prevent preserve prioritize produce promote protect provide pursue reallocate receive ' +
    'recognize recommend reconcile recover reduce refine remove replicate represent require resolve respond restrict retain retrain retrieve ' +
    'right-size safeguard satisfy select send serve share simplify solve standardize store streamline strengthen suggest synchronize take ' +
    'tailor tell think train transfer transform transmit troubleshoot tune understand unify update utilize utilise validate verify visualize ' +
    'write click insert plug unplug unlock install uninstall augment leverage iterate regularize accommodate accelerate alert allocate automate balance boost consult cultivate demonstrate ' +
    'discover educate empower exchange express inspire motivate negotiate participate stay strive spin simulate scale schedule ask add adhere ' +
    'feed fit fix get go hold hire instruct invest lead listen lower move notify open operate pay raise reach read reassess remain remind ' +
    'rely repair run save secure see seek separate set speak split spread start stop study teach try turn wait watch',
);

/** Words that may be a verb or a noun. */
const ambiguous = list(
  'access address aim alert answer approach audit back balance benchmark benefit bid board boost box call care cause challenge change check ' +
    'clean code comment compromise conflict contact contract control cook cost cover cut damage deal delay delete demand design detail ' +
    'discount display do document double draft draw drive drop edit effect end exercise experiment export face factor feature feedback file ' +
    'filter flow focus form function group guide heat host impact import increase index influence input interest issue label leave level limit ' +
    'link list live load lock log look mark mask mask match measure mind mix model monitor move name need note number object order output pack ' +
    'pair park pass patch pattern place plan plant play point pool practice present press price process produce profile program progress ' +
    'project question rank rate reason rebuild record release report request research reserve rest result return review reward risk role ' +
    'sample sail sample scale scope score search sequence set share shift sign sort source stage state step store stress structure subject ' +
    'supply support switch table tag talk target task team test tie time top trace track trade trigger trust turn update upgrade use value ' +
    'version view visit vote wash water weight work',
);

const adverb = /^\p{Ll}{3,}ly$/u;

/** What a phrase opens with, adverbs aside: a verb in its plain form, what may be one, or something else. */
export function opensWith(words: readonly { readonly text: string }[]): 'verb' | 'maybe' | 'other' {
  const first = words.find(({ text }) => !adverb.test(text.toLowerCase()) && text !== 'not');
  const word = first?.text.toLowerCase() ?? '';
  if (ambiguous.has(word)) return 'maybe';
  return verbs.has(word) ? 'verb' : 'other';
}

/** True for a verb as it stands behind a singular subject (`manages`), or for a word that may be one. */
export function isThirdPerson(text: string): boolean {
  const word = text.toLowerCase();
  if (!/s$/.test(word)) return /^(?:is|are|was|were|has|have|can|may|will|should|must)$/.test(word);
  const bare = [word.replace(/s$/, ''), word.replace(/es$/, ''), word.replace(/ies$/, 'y')];
  return bare.some((one) => verbs.has(one)) || /^(?:is|has|does|was)$/.test(word);
}

/** Words in `-ing` that name a thing rather than open a tail. */
export const nounsInIng = list(
  'processing monitoring testing training engineering learning computing scaling caching pruning logging streaming versioning profiling ' +
    'sampling tuning mapping encoding masking scheduling building meeting planning pricing modeling modelling programming clustering ' +
    'cleansing cleaning preprocessing batching buffering queuing balancing serving labeling labelling benchmarking alerting reporting ' +
    'budgeting forecasting onboarding mentoring networking bagging boosting stacking oversampling undersampling resampling partitioning ' +
    'flipping cropping weighting sharding hashing spending funding housing clothing heating cooling lighting seating parking opening ending ' +
    'nothing something anything everything',
);
