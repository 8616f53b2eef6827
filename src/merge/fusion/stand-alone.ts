/** True where a sentence leans on the one before it: it opens with a pronoun or a connective that needs something to refer to. */
export function leans(sentence: string): boolean {
  if (points.test(sentence)) return false;
  return (
    leaning.test(sentence) ||
    demonstrative.test(sentence) ||
    goesAlong.test(sentence) ||
    elsewhere.some((one) => one.test(sentence))
  );
}

/** `It is important to ...` stands for what follows it. */
const points =
  /^it(?:['’]s| is) (?:\w+ly )?(?:advisable|best|better|critical|crucial|easy|essential|important|necessary|possible|recommended|useful|vital|worth)\b/iu;

const leaning =
  /^(?:it|its|they|their|them|he|she|his|her|such|both|either|others?|another|here|then|thus|hence|therefore|thereby|consequently|accordingly|otherwise|instead|likewise|similarly|conversely|additionally|also|moreover|furthermore|besides|however|nevertheless|nonetheless|yet|but|and|or|so|still|alternatively|finally|lastly|second(?:ly)?|third(?:ly)?|next|in addition|in contrast|in turn|in this|in that|in these|in doing so|on the other hand|for example|for instance|for this|for these|as a result|as such|by doing|by this|that is|the (?:former|latter|same)|to (?:address|achieve|do|handle|overcome) (?:this|that|these|so))\b/iu;
/** `Fish, too.`: what is said of it stands before it. */
const goesAlong = /^(?:\S+ ){0,3}(?:\S+, too|as well|ebenfalls|ebenso|auch|aussi|également|también)[.!]?$/iu;
const demonstrative = /^(?:this|that|these|those)\b/iu;

/** The same in German, French and Spanish, but for what stands for nothing (`Es gibt`, `Il faut`) and for the reader (`Sie können`). */
const elsewhere = [
  /^(?:er|ihn|ihm|ihre?[nmrs]?|diese[nmrs]?|dies|jene[nmrs]?|beide|letztere[nmrs]?|solche[nmrs]?|dadurch|damit|dabei|dafür|daher|deshalb|deswegen|darum|dann|danach|daraufhin|anschließend|außerdem|zudem|jedoch|aber|allerdings|trotzdem|dennoch|stattdessen|sonst|andernfalls|ansonsten|ebenso|dort|dazu|davon|daran|darin|darauf|darunter|darüber|dagegen|hingegen|denn|doch|und|oder|schließlich|zuletzt|zweitens|drittens|zum Beispiel|im Gegensatz dazu)(?!\p{L})/iu,
  /^das (?:ist|sind|gilt|heißt|bedeutet|hat|kann|wird|muss|soll|darf|macht|führt|liegt|geht|hilft|verhindert|spart)(?!\p{L})/iu,
  /^sie (?!(?:können|könnten|sollten|sollen|müssen|dürfen|haben|brauchen|benötigen|erhalten|finden|bekommen|möchten|wollen|werden)(?!\p{L}))\p{Ll}/iu,
  /^es (?!(?:ist|gibt|gilt|wird|kann|darf|muss|reicht|empfiehlt|lohnt|geht|kommt|hilft|genügt|bleibt)(?!\p{L}))\p{Ll}+t(?!\p{L})/iu,
  /^(?:durch|mit|von|für|bei|aus|an|auf|in|zu|nach|ohne) (?:sie|ihn|ihm|ihr|ihnen|es|diese[nmrs]?)(?!\p{L})/iu,
  /^(?:il (?!(?:faut|est|y|suffit|convient|vaut|existe|reste)(?!\p{L}))|(?:ils|elles?|celui-ci|celle-ci|ceux-ci|celles-ci|cela|ceci|ça|cette|cet|ces|son|sa|ses|leurs?|puis|ensuite|donc|ainsi|alors|mais|cependant|toutefois|pourtant|sinon|en outre|de plus|par exemple|par conséquent|au contraire)(?!\p{L}))/iu,
  /^(?:él|ell[ao]s?|esto|eso|est[ae]s?|es[ae]s?|sus?|luego|después|entonces|así|también|además|pero|sin embargo|por ejemplo|por eso|por lo tanto|de lo contrario|en cambio)(?!\p{L})/iu,
];

/** True where a text has no subject of its own because the label before it was meant as one: `Responsible for ...`, `Handles ...`. */
export function needsLabel(text: string): boolean {
  return /^(?:responsible|accountable|in charge)\b/iu.test(text) || predicate.test(text);
}

const predicate =
  /^(?:is|are|has|can|will|allows|assists|brings|builds|checks|collects|combines|contains|contributes|controls|creates|covers|defines|describes|designs|develops|eliminates|enables|ensures|facilitates|focuses|gives|guarantees|handles|helps|identifies|implements|improves|includes|increases|integrates|involves|keeps|lets|maintains|makes|manages|means|measures|minimizes|monitors|offers|optimizes|oversees|performs|prevents|promotes|protects|provides|reduces|refers|removes|represents|requires|saves|serves|shows|specifies|stores|supports|takes|tells|tracks|transforms|translates|turns|uses|works)\b(?! (?:and|or) )/iu;
