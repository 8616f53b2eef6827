import { toString as textOf } from 'mdast-util-to-string';
import type { VFileMessage } from 'vfile-message';
import { diagnostic } from '../../model/diagnostic.ts';
import type { Edition } from '../../model/edition.ts';
import type { Theme } from '../../model/theme.ts';
import { charactersOf, FallbackFonts } from './fallback-fonts.ts';
import { addedFamily } from './families.ts';
import { wantedCharacters } from './wanted-characters.ts';

interface Found {
  readonly file: string;
  readonly line: number;
  times: number;
}

/** A warning for each character of an edition that no face has, at the first place where it stands. */
export function findUnprintable(edition: Edition, theme: Theme): VFileMessage[] {
  const found = new Map<number, Found>();
  for (const { text, file, line } of textsOf(edition))
    for (const character of wantedCharacters(text)) {
      const known = found.get(character);
      if (known) known.times++;
      else found.set(character, { file, line, times: 1 });
    }
  if (found.size === 0) return [];
  const own = charactersOf(theme.faces);
  const fallbackFonts = new FallbackFonts(edition.language);
  const lacking = [...found]
    .filter(([character]) => !own.has(character) && fallbackFonts.find(character, false) === null)
    .sort(([a], [b]) => a - b)
    .map(([character, place]) => message(character, place, fallbackFonts.missing));
  return [...otherShapes(edition.language, found, fallbackFonts), ...lacking];
}

/** A note where characters are printed in the shapes of another country, for no face has their own. */
function otherShapes(
  language: string,
  found: ReadonlyMap<number, Found>,
  fallbackFonts: FallbackFonts,
): VFileMessage[] {
  const own = addedFamily(language);
  const shaped = [...found].find(([character]) => /\p{sc=Han}/u.test(String.fromCodePoint(character)));
  if (!own || !shaped) return [];
  const [character, { file, line }] = shaped;
  const set = fallbackFonts.find(character, false)?.family;
  if (!set || set.package === own.package) return [];
  return [
    diagnostic({
      severity: 'note',
      file,
      place: line,
      rule: 'shapes-of-another-country',
      reason: `The characters of ${language} are printed in the shapes that ${set.family} has: ${own.family} is not installed`,
      todo: `"npm install ${own.package}" adds their own, of about 70 MB.`,
    }),
  ];
}

function message(
  character: number,
  { file, line, times }: Found,
  missing: ReadonlySet<string>,
): VFileMessage {
  const shown = `${String.fromCodePoint(character)} (U+${character.toString(16).toUpperCase().padStart(4, '0')})`;
  const reason = `No face has the character ${shown}: it is printed as an empty box`;
  const install =
    missing.size > 0
      ? `Not installed: ${[...missing].join(', ')}; "npm install" without --omit=optional adds them. `
      : '';
  const where = times > 1 ? `It stands in ${times} sentences. ` : '';
  return diagnostic({
    file,
    place: line,
    rule: 'character-without-face',
    reason,
    actual: shown,
    expected: ['a character that one of the installed faces has'],
    todo: `${where}${install}Write another character, or choose a theme whose fonts have it.`,
    facts: { kind: 'characterWithoutFace', character: shown, n: times },
  });
}

function textsOf({
  preface,
  parts,
  opening,
  closing,
}: Edition): { text: string; file: string; line: number }[] {
  const entries = parts.flatMap((part) => part.entries);
  const passages = entries.flatMap(({ intro, points, outro }) => [
    ...intro,
    ...points.flatMap((point) => point.passages),
    ...outro,
  ]);
  const units = [...opening, ...passages, ...closing].flatMap((passage) => passage.units);
  return [
    ...(preface?.nodes ?? []).map((node) => ({
      text: textOf(node),
      file: preface?.file ?? '',
      line: node.position?.start.line ?? 1,
    })),
    ...entries.flatMap(({ wordings }) => wordings),
    ...units.map(({ text, file, lines }) => ({ text, file, line: lines[0] })),
  ];
}
