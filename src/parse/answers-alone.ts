import { chain } from './chain.ts';
import { grouped } from './grouped.ts';
import type { Head } from './head.ts';
import { outcomeOf } from './outcome.ts';
import type { Reading } from './reading.ts';
import { follows } from './worth.ts';

type Alone = Omit<Reading, 'others'>;

/** A document of answers alone: by their numbers, or by the titles of its sections where those leave less of it over. */
export function answersAlone(heads: readonly Head[], titled: Alone | null): Alone | null {
  const numbered = counted(heads);
  if (!numbered || !titled) return numbered ?? titled;
  const used = ({ questions }: Alone): number => outcomeOf(heads, questions).used;
  // Lists that stand under several titles are numbered inside the answers.
  const scattered = new Set([...numbered.questions].map(({ chapter }) => chapter)).size > 2;
  return scattered || used(titled) > used(numbered) + 0.05 ? titled : numbered;
}

/** Whether it is nothing but a link, as in a list of them. */
function isLink({ node }: Head): boolean {
  const solid = node.children.filter((child) => !(child.type === 'text' && !/\p{L}{3}/u.test(child.value)));
  return solid.length > 0 && solid.every(({ type }) => type === 'link');
}

/** A document without questions whose numbers, 1, 2, 3 and on, or whose words for "answer" part it into answers. */
function counted(heads: readonly Head[]): Alone | null {
  const named = heads.filter(
    ({ marker, contents }) => marker?.names === 'answer' && marker.number && !contents,
  );
  const forms = new Map<string, Head[]>([['answers marked A1', named]]);
  for (const head of heads) {
    if (!head.marker?.number || head.marker.names || head.contents || head.kind === 'item') continue;
    if (isLink(head)) continue;
    const shape = `answers numbered 1${head.marker.delimiter}${head.kind === 'heading' ? ' in headings' : ''}`;
    grouped(forms, shape, head);
  }
  let best: Alone | null = null;
  for (const [shape, members] of forms) {
    const run = chain(members, () => 0.2);
    const counting = run.filter((head, at) => follows(run[at - 1], head)).length;
    const enough =
      shape === 'answers marked A1' ? run.length >= 1 : counting >= 2 && counting >= (run.length - 1) * 0.6;
    const score = enough ? run.length * 0.2 * outcomeOf(heads, new Set(run)).used : 0;
    if (score > (best?.score ?? 0)) best = { questions: new Set(run), shape, score, kind: 'answers' };
  }
  return best;
}

/** A document without questions whose sections have titles: those of the highest level that holds text of its own, else its bold lines. */
export function titles(heads: readonly Head[]): Alone | null {
  let best: (Alone & { readonly used: number }) | null = null;
  for (const level of [1, 2, 3, 4, 'bold'] as const) {
    if (level === 'bold' && best) break;
    const members = heads.filter(
      (head) =>
        (level === 'bold' ? isBoldTitle(head) : head.kind === 'heading' && head.level === level) &&
        head.role === null &&
        !(head.contents || head.service || head.repeated || head.answers),
    );
    if (members.length < 2 || members.filter(({ followed }) => followed).length < members.length * 0.8)
      continue;
    const questions = new Set(members);
    const { used } = outcomeOf(heads, questions);
    // Two may be two parts of anything; that nothing stands outside speaks for them.
    if (members.length < (level === 'bold' ? 3 : 2) || (members.length < 3 && used < 0.9)) continue;
    if (level === 'bold' && used < 0.8) continue;
    if (best && used < Math.max(0.95, best.used - 0.05)) continue;
    const shape = level === 'bold' ? 'titles, bold lines' : `titles, headings of level ${level}`;
    best = { questions, shape, score: members.length * 0.1, kind: 'answers', used };
  }
  return best;
}

function isBoldTitle({ kind, bold, text, marker, lines }: Head): boolean {
  return (
    kind === 'text' && bold && !marker && lines[0] === lines[1] && text.length <= 80 && !/[.:!,;]$/.test(text)
  );
}
