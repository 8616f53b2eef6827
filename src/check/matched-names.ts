import { answerNamed, isPlace, lastingNames, partsOf } from '../model/answer-names.ts';
import type { SettingPlace } from '../model/project.ts';
import { nearestFew } from '../text/nearest.ts';
import type { MergeRule, RuleFinding } from './merge-rule.ts';

/** Names under `match` that no answer has, and those that count: the same name is another answer's once a question comes before it. */
export const matchedNames: MergeRule = function* ({ sets, match, matchPlaces }) {
  const last = lastingNames(sets);
  const counted: { readonly name: string; readonly lasting: string }[] = [];
  for (const name of new Set([...match.same, ...match.apart].flat())) {
    const answer = answerNamed(name, sets);
    if (answer) {
      const lasting = last.get(answer) ?? name;
      if (lasting !== name && isPlace(name, answer, sets)) counted.push({ name, lasting });
      continue;
    }
    const { set, said } = partsOf(name, sets);
    const near = nearestFew(
      said,
      (set?.answers ?? []).map(({ question }) => question),
    ).map((question) => `"${set?.id}:${question}"`);
    yield {
      severity: 'warning',
      reason: `There is no answer ${name} to match`,
      ...placed(matchPlaces?.get(name)),
      actual: `match: ... ${name}`,
      expected:
        near.length > 0
          ? near.join(', or ')
          : 'the id of a set, a colon, and the number or the wording of one of its questions',
      todo: 'Correct it or take it out: nothing is joined or parted by it.',
      facts: { kind: 'nothingToMatch', name, ...(near.length > 0 && { quote: near.join(' | ') }) },
    };
  }
  const [first] = counted;
  if (!first) return;
  const names = counted.map(({ name }) => name).join(', ');
  const setting = counted.map(({ lasting }) => JSON.stringify(lasting)).join(', ');
  yield {
    severity: 'warning',
    reason: `Questions are matched by their places, which are another's once a document gains a question: ${names}`,
    ...placed(matchPlaces?.get(first.name)),
    actual: names,
    expected: 'the wordings, which go along with their questions',
    todo: `Write in their order: ${setting}`,
    facts: { kind: 'matchedByPlace', names, setting },
  };
};

/** Where a setting stands, as a finding has it. */
function placed(at: SettingPlace | undefined): Pick<RuleFinding, 'file' | 'place'> {
  return { file: at?.file ?? 'handbook.yml', ...(at?.spot && { place: at.spot }) };
}
