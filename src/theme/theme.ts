export { findUnprintable } from './fallback-fonts/find-unprintable.ts';
export { inspectTheme } from './inspect-theme.ts';
export { largePrint } from './large-print.ts';
export { listThemes, loadTheme, missingTheme, picturePath, requireTheme } from './load-theme.ts';
export { withOwnFonts } from './own-fonts.ts';
export { starterTheme } from './starter-theme.ts';
export { themeTokens } from './theme-tokens.ts';
