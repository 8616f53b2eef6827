// What programs put around the text of a page that they show, export or print. A line is furniture as a whole, or it is none: an answer may
// speak of cookies, and a page number alone may be one.

const programs =
  'confluence|atlassian confluence|notion|gitbook|docusaurus|mkdocs|sphinx|read the docs|wordpress|mediawiki|hugo|jekyll|zendesk|discourse|github(?: pages)?|gitlab|vuepress|vitepress|freshdesk|intercom|helpjuice|document360|sharepoint|google (?:docs|sites)|obsidian(?: publish)?|dokuwiki|bookstack|wiki\\.js|coda|slab|slite|guru|nuclino';
const day = '[\\w\\u00c0-\\u024f.,/: -]{0,30}\\d{2,4}[\\w\\u00c0-\\u024f.,/: +-]{0,30}';
const helpful = '(?:yes|no|thumbs up|thumbs down|ja|nein|oui|non|sí|👍|👎|\\d|[ /|,·?])*';

const kinds: readonly RegExp[] = [
  new RegExp(
    `^(?:proudly )?(?:powered|made|built|hosted|published|generated|printed) (?:by|with|on) (?:${programs})\\b[\\w .,()/-]{0,60}$`,
    'i',
  ),
  new RegExp(
    `^(?:document|page|pdf|this page was) (?:generated|exported|printed|created) (?:by|from|with) (?:${programs})\\b[\\w .,:/-]{0,60}$`,
    'i',
  ),
  new RegExp(`^(?:printed|exported|downloaded|retrieved|generated)(?: on| at| from)?:? ${day}$`, 'i'),
  new RegExp(`^(?:gedruckt|exportiert|abgerufen|heruntergeladen) am:? ${day}$`, 'i'),
  new RegExp(`^(?:imprimé|exporté|téléchargé) le:? ${day}$`, 'i'),
  new RegExp(`^(?:impreso|exportado|descargado) el:? ${day}$`, 'i'),
  new RegExp(
    `^(?:(?:created|written) by [^.!?]{1,60}, )?last (?:updated|modified|edited|changed)(?: by [^.!?\\d]{1,60})?(?: on| at)?:? ${day}$`,
    'i',
  ),
  new RegExp(`^zuletzt (?:aktualisiert|geändert|bearbeitet)(?: am| von [^.!?\\d]{1,60})?:? ${day}$`, 'i'),
  new RegExp(
    `^(?:dernière (?:mise à jour|modification)|última (?:actualización|modificación))(?: le| el)?\\s?:? ${day}$`,
    'i',
  ),
  /^(?:page|seite|página|strana|pagina) \d{1,4} (?:of|von|sur|de|di|z|van) \d{1,4}$/i,
  /^第 ?\d{1,4} ?[页頁] ?[,，/]? ?共 ?\d{1,4} ?[页頁]$/,
  /^(?:edit|improve|print|share|report|bookmark|watch) this (?:page|article)(?: on \w{2,20})?$/i,
  /^(?:view (?:page )?(?:source|history)|suggest (?:an )?edits?|report an? (?:issue|problem) with this page|no labels|be the first to like this|skip to (?:main )?content)$/i,
  /^(?:diese seite (?:bearbeiten|drucken|teilen)|(?:modifier|imprimer|partager) cette page|(?:editar|imprimir|compartir) esta página|编辑此页|編輯此頁|このページを編集(?:する)?)$/i,
  new RegExp(
    `^(?:was|is|did you find) (?:this|the) (?:page|article|document)(?: was)? (?:helpful|useful)\\??${helpful}$`,
    'i',
  ),
  new RegExp(
    `^(?:war (?:diese seite|dieser artikel) hilfreich|(?:cette page|cet article) vous a-t-(?:elle|il) été utile|¿te ha sido útil (?:esta página|este artículo))\\s?\\??${helpful}$`,
    'i',
  ),
  /^(?:this (?:web)?site uses|we use|wir verwenden|nous utilisons|utilizamos) (?:\w+ ){0,2}cookies\b.{0,240}(?:accept (?:all|cookies)|reject all|cookie (?:settings|preferences|policy)|got it|alle akzeptieren|tout accepter|aceptar todas?)\b.{0,60}$/i,
  /^(?:accept all(?: cookies)?|reject all(?: cookies)?|manage (?:cookie )?preferences|cookie (?:settings|preferences|policy))$/i,
  /^(?:©|\(c\)|copyright(?: ©| \(c\))?) ?\d{4}(?: ?[–-] ?\d{4})?\b[^!?]{0,80}$/i,
  /^all rights reserved\.?$/i,
  /^(?:[←«‹<] ?)?prev(?:ious)?(?: page)? ?[|·•/]? ?next(?: page)?(?: ?[→»›>])?$/i,
];

/** Whether each line of a text is furniture of a page. */
export function isFurniture(text: string): boolean {
  if (text.length > 600) return false;
  const lines = text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  const said = lines.filter((line) => line !== '');
  return said.length > 0 && said.every((line) => kinds.some((kind) => kind.test(line)));
}
