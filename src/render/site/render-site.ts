import { readFileSync } from 'node:fs';
import type { Asset } from '../../model/asset.ts';
import { pagePolicy } from '../../model/page-policy.ts';
import type { SiteFacts } from '../../model/site.ts';
import { styleElement } from '../../model/style-element.ts';
import type { Theme } from '../../model/theme.ts';
import { direction } from '../../text/direction.ts';
import { Markup, markup } from '../../text/markup.ts';
import { fontAssets } from '../styles/font-rules.ts';
import { screenStyle } from '../styles/screen-style.ts';
import { siteMarkup } from './site-markup.ts';
import { siteData, siteMetadata } from './site-metadata.ts';

/**
 * The landing page of the download site, and the fonts that it names. Works from any static host and from a
 * disk.
 */
export function renderSite(
  facts: SiteFacts,
  theme: Theme,
): { readonly html: string; readonly assets: readonly Asset[] } {
  const edition = facts.editions[0]?.edition;
  const language = edition?.language ?? 'en';
  const body = siteMarkup(facts);
  const { css, faces } = screenStyle(theme, 'web', body.text, language, true, edition?.settings.colour);
  const own = readFileSync(new URL('../../../templates/base/site.css', import.meta.url), 'utf8');
  const dir = direction(language) === 'rtl' && markup` dir="rtl"`;
  const sheets = `${css}\n${own}`;
  // `file:` for a site that is looked at where it lies; the script is data for search engines, and none may run.
  const policy = pagePolicy(sheets, [
    "img-src 'self' file: data:",
    "font-src 'self' file:",
    "script-src 'none'",
  ]);
  const page = markup`<!DOCTYPE html>
<html lang="${language}"${dir}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${edition?.title}</title>
${siteMetadata(facts)}${new Markup(styleElement(sheets))}
<script type="application/ld+json">${new Markup(siteData(facts))}</script>
</head>
<body class="site">
${body}
</body>
</html>
`;
  return { html: page.text, assets: fontAssets(faces) };
}
