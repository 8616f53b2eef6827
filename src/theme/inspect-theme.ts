import { contrast } from '../css/palette.ts';
import type { Theme } from '../model/theme.ts';
import { nearest } from '../text/nearest.ts';
import { themeTokens } from './theme-tokens.ts';

/** What the page gives to style sheets without being asked. */
const measures = themeTokens.filter(({ from }) => from === 'page').map(({ name }) => name);

/** Colours that stand on one another, and the contrast that WCAG 2.2 AA asks of them. */
const pairs: readonly (readonly [text: string, ground: string, least: number])[] = [
  ['ink', '#ffffff', 4.5],
  ['soft', '#ffffff', 4.5],
  ['soft', 'wash', 4.5],
  ['accent', '#ffffff', 4.5],
  ['on-accent', 'accent', 4.5],
  ['paper', 'night', 4.5],
];

/** What is wrong with a theme that can be read, each in one sentence; empty where all is well. */
export function inspectTheme(theme: Theme): string[] {
  const tokens: Record<string, string> = Object.assign({}, ...theme.layers.map((layer) => layer.tokens));
  return [
    ...contrasts(tokens),
    ...unknownTokens(theme, tokens),
    ...unreadTokens(theme, tokens),
    ...faces(theme, tokens),
    ...sheets(theme),
  ];
}

function contrasts(tokens: Readonly<Record<string, string>>): string[] {
  return pairs.flatMap(([text, ground, least]) => {
    const one = tokens[text];
    const other = ground.startsWith('#') ? ground : tokens[ground];
    if (!isColour(one) || !isColour(other)) return [];
    const found = contrast(one, other);
    if (found >= least) return [];
    const on = ground.startsWith('#') ? 'white' : ground;
    return [`${text} ${one} on ${on} has a contrast of ${found.toFixed(1)}; ${least} is the least`];
  });
}

function isColour(value: string | undefined): value is string {
  return value !== undefined && /^#[0-9a-f]{6}$/i.test(value);
}

/** `var(--x)` without a fallback, of which nobody says what it is. */
function unknownTokens(theme: Theme, tokens: Readonly<Record<string, string>>): string[] {
  const known = new Set([...measures, ...Object.keys(tokens)]);
  const sheets = theme.layers.flatMap((layer) => [
    { name: `${layer.name}/print.css`, css: layer.print },
    { name: `${layer.name}/furniture.css`, css: layer.furniture },
    { name: `${layer.name}/saver.css`, css: layer.saver },
    { name: `${layer.name}/consensus.css`, css: layer.consensus },
  ]);
  for (const { css } of sheets)
    for (const [, name = ''] of css.matchAll(/--([a-z][\w-]*)\s*:/g)) known.add(name);
  return sheets.flatMap(({ name, css }) =>
    [...new Set([...css.matchAll(/var\(\s*--([a-z][\w-]*)\s*\)/g)].map(([, token = '']) => token))]
      .filter((token) => !known.has(token))
      .map((token) => `${name} uses --${token}, which no layer sets`),
  );
}

/** Tokens that no style sheet reads. */
function unreadTokens(theme: Theme, tokens: Readonly<Record<string, string>>): string[] {
  const known = themeTokens.filter(({ from }) => from === 'theme').map(({ name }) => name);
  const css = theme.layers
    .flatMap((layer) => Object.values(layer).filter((part) => typeof part === 'string'))
    .join('\n');
  return Object.keys(tokens)
    .filter((name) => !known.includes(name) && !css.includes(`var(--${name}`))
    .map((name) => {
      const near = nearest(name, known);
      return `tokens: no style sheet reads --${name}${near ? `; did you mean ${near}?` : ''}`;
    });
}

function faces(theme: Theme, tokens: Readonly<Record<string, string>>): string[] {
  const families = new Set(theme.faces.map((face) => face.family));
  const missing = Object.entries(tokens)
    .filter(([name, value]) => name.endsWith('-face') && !families.has(value))
    .map(([name, value]) => `--${name} names "${value}", which is not among the fonts of theme.yml`);
  const unlicensed = theme.credits
    .filter(({ licence }) => licence.trim() === '')
    .map(({ family }) => `${family} has no licence`);
  return [...missing, ...unlicensed];
}

/** The text and its gutters must fit the paper. */
function sheets(theme: Theme): string[] {
  return Object.entries(theme.pages).flatMap(([name, page]) => {
    const outer = page.width - page.inner - page.measure;
    const height = page.top + (page.lines * page.leading * 25.4) / 72;
    return [
      ...((page.notes === 0 && page.gutter > page.inner) || page.gutter > outer
        ? [
            `page ${name}: the gutter of ${page.gutter} mm is wider than a margin (${page.inner} and ${outer} mm)`,
          ]
        : []),
      ...(height > page.height ? [`page ${name}: ${page.lines} lines are higher than the sheet`] : []),
    ];
  });
}
