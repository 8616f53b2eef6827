import type { Theme, ThemeLayer, ThemePage } from '../model/theme.ts';
import { loadTheme } from './load-theme.ts';

/** The theme whose layout large print has; its text is so large, pt. */
const pattern = { name: 'accessible', size: 15 } as const;

/** Size of large print, pt: what associations for the blind ask for. */
const size = 18;

/**
 * A theme for weak eyes: its colours, its face without serifs, its templates and all that is not printed
 * stay; the printed layout is that of the theme `accessible`, at 18 pt.
 */
export function largePrint(theme: Theme): Theme {
  const layout = loadTheme(pattern.name);
  const growth = size / pattern.size;
  const tokens: Readonly<Record<string, string>> = Object.assign(
    {},
    ...theme.layers.map((layer) => layer.tokens),
  );
  const face = tokens['sans-face'] ?? tokens['text-face'] ?? 'sans-serif';
  const faces = { 'text-face': face, 'caps-face': face, 'sans-caps-face': face };
  const [base, ...own] = theme.layers;
  const [, ...printed] = layout.layers.map(
    (layer): ThemeLayer => ({ ...layer, epub: '', web: '', anki: '' }),
  );
  const layers = [
    ...(base ? [base] : []),
    ...printed.map((layer) => ({ ...layer, cascade: `large-${layer.cascade}` })),
    ...own.map((layer): ThemeLayer => ({ ...layer, print: '', furniture: '', saver: '' })),
  ];
  const last = layers.pop();
  return {
    ...theme,
    opener: layout.opener,
    layers: last ? [...layers, { ...last, tokens: { ...last.tokens, ...faces } }] : layers,
    pages: Object.fromEntries(
      // Smaller sheets have narrower gutters, too narrow for marks of this size.
      Object.entries(layout.pages)
        .filter(([, page]) => page.scale === 1)
        .map(([name, page]) => [name, grown(page, growth)]),
    ),
  };
}

/** Type of this size on a sheet as large as it was. */
function grown(page: ThemePage, growth: number): ThemePage {
  const leading = page.leading * growth;
  return {
    ...page,
    leading,
    lines: Math.floor((page.lines * page.leading) / leading),
    scale: page.scale * growth,
  };
}
