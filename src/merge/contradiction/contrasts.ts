/** A word that has an opposite: which contrast it belongs to, and its side. */
export interface Pole {
  readonly contrast: string;
  readonly side: 1 | -1;
  /** Whether it speaks of the word behind it (`more water`, `before lunch`), so that the two sentences need that one in common. */
  readonly near: boolean;
}

// Each line: the contrast's name and both sides, words or phrases of one stem each; the sides are divided by a bar.

const actions = `
increase increase increases increased increasing raise raises raising raised grow | decrease decreases decreased decreasing reduce reduces reducing reduced lower lowers lowering cut shrink
on switch_on turn_on switched_on turned_on leave_on keep_on left_on kept_on stay_on stays_on | switch_off turn_off switched_off turned_off shut_down power_off leave_off stays_off off
enable enable enables enabled enabling activate activated | disable disables disabled disabling deactivate deactivated
include include includes included including | exclude excludes excluded excluding omit omits omitted leave_out
accept accept accepts accepted | reject rejects rejected refuse refused decline
start start starts begin begins | stop stops end finish
add add adds adding | remove removes removing delete deletes
keep keep keeps keeping retain retains | drop drops dropping discard delete deletes throw_away
open open opens opened | close closed closes shut locked
buy buy buying | sell selling
push push | pull
win win wins | lose loses
rise rise rises risen | fall falls fallen
expand expand expands | shrink shrinks contract
encourage encourage encouraged encourages recommend recommended recommends advisable advised | discourage discouraged discourages inadvisable
allow tolerated acceptable allow allows allowed permit permits permitted may welcome | forbid forbids forbidden prohibit prohibits prohibited ban banned disallow
require always must need needs needed mandatory required obligatory compulsory necessary essential | optional unnecessary voluntary needless
safe safe harmless edible | unsafe dangerous harmful poisonous toxic
true true correct right | false wrong incorrect
good good | bad
better better | worse
useful useful helpful worth worthwhile | useless pointless worthless waste
manual manual manually by_hand | automatic automatically automated
public public publicly | private privately
centralised centralise centralize centralised centralized centrally | decentralise decentralize decentralised decentralized distribute distributed
maximise maximise maximize | minimise minimize
always always | never seldom rarely sometimes occasionally
everyone all every everybody everyone each | none nobody some few
likely likely probably | unlikely
succeed succeeds succeed | fails fail
indoors indoors inside | outdoors outside
together together jointly | separately apart
early early earlier soon | late later
yes yes | nay
heat heat heats warm warms | cool cools chill
punish punish punishes scold scolds | praise praises reward rewards ignore ignores
wait wait waits postpone | immediately straight_away
help help helps helped improve improves preserve preserves protect protects benefit benefits | hinder hinders harm harms damage damages ruin ruins spoil spoils destroy destroys kill kills worsen worsens
spare spare spares spared | kill kills killed
paid paid cost costs | unpaid free
series series | parallel
horizontal horizontal horizontally | vertical vertically
clockwise clockwise | anticlockwise counterclockwise
ascending ascending | descending
upload upload uploads uploaded | download downloads downloaded
synchronous synchronous synchronously | asynchronous asynchronously`;

const nearby = `
before before | after
more more | less fewer
most most many often usually | few seldom rarely hardly
high high higher | low lower
large large big larger bigger largest biggest | small little smaller smallest
long long longer | short shorter
hot hot warm boiling | cold cool
fast fast quickly quick faster | slow slowly slower
forward forward forwards | backward backwards
firm hard firmly tightly | gentle gently softly lightly loosely
hard hard firm stiff | soft
cheap cheap cheaper | expensive dear
first first | last
new new newest | old oldest
easy easy easier | hard harder difficult
strong strong stronger strongly | weak weaker
coarse coarse coarsely | fine finely
thick thick | thin
dry dry | wet damp
light light | heavy
deep deep | shallow
with with | without
full full | empty partial
above above | below
top top upper | bottom lower
positive positive | negative
maximum maximum maximal | minimum minimal
left left | right
port port | starboard
leeward leeward | windward
north north northern | south southern
east east eastern | west western
upstream upstream | downstream
many many | few
only only exclusively | also additionally`;

/** The poles of a word; most words have none. A phrase is written with an underscore. */
export function polesOf(word: string): readonly Pole[] {
  return poles.get(word) ?? [];
}

/** The first words of the phrases that are poles, each with the words that may follow: `switch` -> `on`, `off`. */
export const phrases: ReadonlyMap<string, ReadonlySet<string>> = new Map();

const poles = new Map<string, Pole[]>();
for (const [table, near] of [
  [actions, false],
  [nearby, true],
] as const)
  for (const line of table.trim().split('\n')) {
    const [head = '', other = ''] = line.split(' | ');
    const [contrast = '', ...own] = head.split(' ');
    for (const [words, side] of [
      [own, 1],
      [other.split(' '), -1],
    ] as const)
      for (const word of words) {
        poles.set(word, [...(poles.get(word) ?? []), { contrast, side, near }]);
        const [verb = '', particle] = word.split('_');
        if (particle)
          (phrases as Map<string, Set<string>>).set(verb, new Set([...(phrases.get(verb) ?? []), particle]));
      }
  }
