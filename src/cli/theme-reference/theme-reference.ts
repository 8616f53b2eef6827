import { readdirSync, readFileSync } from 'node:fs';
import { pageMeasures } from '../../model/page-measures.ts';
import { loadTheme, themeTokens } from '../../theme/theme.ts';
import { readViews, type ViewReference } from './read-views.ts';

const project = new URL('../../../', import.meta.url);
const base = new URL('templates/base/', project);

/** Where the views of the printed book are declared. */
const declared = [
  'src/render/print/view.ts',
  'src/render/entry/apparatus-view.ts',
  'src/render/entry/differing.ts',
  'src/render/print/render-furniture.ts',
];

/** templates/README.md, with its parts that are made from the code made anew: those between `<!-- made: NAME -->` and `<!-- /made -->`. */
export function themeReference(): string {
  const parts: Readonly<Record<string, () => string>> = {
    tokens: tokenTables,
    templates: templateTable,
    views: viewTables,
  };
  const text = readFileSync(new URL('templates/README.md', project), 'utf8');
  return text.replace(
    /(<!-- made: (\w+) -->\n)[\s\S]*?(<!-- \/made -->)/g,
    (_, start: string, name: string, end: string) => `${start}\n${parts[name]?.() ?? ''}\n${end}`,
  );
}

function tokenTables(): string {
  const defaults = tokenDefaults();
  const rows = (from: string) =>
    themeTokens
      .filter((token) => token.from === from)
      .map(({ name, unit, meaning }) => [`\`--${name}\``, unit, defaults.get(name) ?? '', meaning]);
  const head = ['property', 'unit', 'default', 'meaning'];
  return [
    `In \`theme.yml\`, under \`tokens\`, without the hyphens; each face must be among \`fonts\`.\n\n${table(head, rows('theme'))}`,
    `In a style sheet.\n\n${table(head, rows('sheet'))}`,
    `Given by the page, never set; here as on \`classic\`'s A4.\n\n${table(head, rows('page'))}`,
  ].join('\n');
}

/** Name -> the value that base gives it, or what stands where nobody gives one; of the page's the value on classic's A4. */
function tokenDefaults(): ReadonlyMap<string, string> {
  const { A4 } = loadTheme('classic').pages;
  const sheets = readdirSync(base)
    .filter((name) => name.endsWith('.css'))
    .sort()
    .map((name) => readFileSync(new URL(name, base), 'utf8'));
  const fallbacks = sheets.flatMap((css) => [
    ...css.matchAll(/var\(--([a-z][\w-]*),((?:[^()]|\([^()]*\))+)\)/g),
  ]);
  // The printed book's own values win over those of the screen, which come later.
  const roots = ['print.css', 'furniture.css'].map((name) => readFileSync(new URL(name, base), 'utf8'));
  const set = roots
    .reverse()
    .flatMap((css) => [...(/^:root \{[^}]*\}/m.exec(css)?.[0].matchAll(property) ?? [])]);
  const given = A4
    ? [...pageMeasures({ ...A4, mirrored: true, bleed: 0, flanked: false }).matchAll(property)]
    : [];
  return new Map(
    [...fallbacks.reverse(), ...set, ...given].map(([, name = '', value = '']) => [
      name,
      `\`${value.trim()}\``,
    ]),
  );
}

const property = /--([a-z][\w-]*):([^;}]+)/g;

function templateTable(): string {
  const rows = readdirSync(base)
    .filter((name) => name.endsWith('.hbs'))
    .sort()
    .map((name) => {
      const [, what = '', reads = ''] =
        /^\{\{!-- (.*)\. Reads: (.*)\. --\}\}/.exec(readFileSync(new URL(name, base), 'utf8')) ?? [];
      return [`\`${name.replace(/\.hbs$/, '')}\``, what, reads];
    });
  return table(['template', 'of what', 'reads'], rows);
}

function viewTables(): string {
  const views = declared.flatMap((path) => readViews(new URL(path, project)));
  return views.map(viewTable).join('\n');
}

function viewTable({ name, meaning, also, fields }: ViewReference): string {
  const heirs = also.length === 0 ? '' : `What ${also.map((one) => `\`${one}\``).join(', ')} has, and:`;
  const intro = [meaning, heirs].filter((text) => text !== '').join(' ');
  const rows = fields.map(({ path, type, meaning: said }) => [`\`${path}\``, type, said]);
  return `### ${name}\n\n${intro === '' ? '' : `${intro}\n\n`}${table(['field', 'type', 'meaning'], rows)}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;
  return `${line(head)}${line(head.map(() => '---'))}${rows.map(line).join('')}`;
}
