import { loadTheme } from './load-theme.ts';
import { themeTokens } from './theme-tokens.ts';

/**
 * The files of a theme to start from, by name: theme.yml with all that `from`, a theme that is shipped, has
 * set, to be changed by taking away a sharp sign, and style sheets with examples to be taken out of their
 * comments.
 */
export function starterTheme(title: string, from: string): Readonly<Record<string, string>> {
  return {
    'theme.yml': settings(title, from),
    'print.css': print(from),
    'furniture.css': furniture,
  };
}

function settings(title: string, from: string): string {
  const { layers, pages, faces } = loadTheme(from);
  const set: Readonly<Record<string, string>> = Object.assign({}, ...layers.map(({ tokens }) => tokens));
  const rows = themeTokens.flatMap(({ name, from: who, meaning }) => {
    const value = set[name];
    if (who !== 'theme' || value === undefined) return [];
    const row = `  ${name}: ${value.startsWith('#') ? `'${value}'` : value}`;
    return [
      `${name === 'accent' ? row : `# ${row.trimStart()}`.padStart(row.length + 2)}  # ${meaning.replaceAll('`', '')}`,
    ];
  });
  const sheets = Object.entries(pages).map(
    ([name, { width, height, inner, measure, top, lines, leading, gutter, notes, scale }]) =>
      `#   ${name}: { width: ${width}, height: ${height}, inner: ${inner}, measure: ${measure}, top: ${top}, lines: ${lines}, leading: ${leading}, gutter: ${gutter}, notes: ${notes}, scale: ${scale} }`,
  );
  const families = [...new Set(faces.map(({ family }) => family))].join(', ');
  return `title: ${JSON.stringify(title)}
# What this theme does not say is as ${from} says it. Change a value, or take away the sharp sign before one.
# templates/README.md of Variorum says all that can stand here; \`variorum theme check\` says what is wrong.
extends: ${from}

# Colours, written '#rrggbb', and faces. Text should keep a contrast of 4.5 on its ground: theme check measures it.
tokens:
${rows.join('\n')}

# Faces are npm packages of Fontsource that are installed. To name one replaces all of ${from}: ${families}.
# fonts:
#   - { family: Alegreya, package: '@fontsource/alegreya', styles: ['400', 400-italic, '700'], licence: SIL Open Font License 1.1 }

# Sheets of paper, mm; leading in pt. The text block is measure wide and lines × leading high.
# pages:
${sheets.join('\n')}
`;
}

const print = (from: string) => `/*
 * The book on paper. These rules come after those of ${from} and win over them, whatever their selectors. Examples to begin with,
 * each to be taken out of its comment:
 */

/* Questions in the colour of the marks. */
/* .entry h2 { color: var(--accent); } */

/* Questions in another face of those under fonts. */
/* .entry h2 { font-family: var(--sans-face); } */

/* Labels of points in italics. */
/* .label { font-style: italic; font-weight: 400; } */

/* Titles of chapters smaller. */
/* .contents > h1, .index > h1, .credits > h1 { font-size: 24pt; line-height: 28pt; } */

/* More room between questions: in lines, so that facing pages keep their lines beside each other. */
/* :root { --entry-gap: calc(5 * var(--leading)); } */

/* No strip of discs beside the questions. */
/* .tally { display: none; } */
`;

const furniture = `/* Running heads, folios and the thumb index. */

/* Folios in the colour of the marks. */
/* .page-number { color: var(--accent); } */

/* Running heads in the colour of the marks. */
/* .head { color: var(--accent); } */

/* No thumb index. */
/* .tab { display: none; } */
`;
