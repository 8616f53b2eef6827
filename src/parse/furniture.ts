// What programs put around the text of a page that they show, export or print. A line is furniture as a whole, or it is none: an answer may
// speak of cookies, and a page number alone may be one.

const programs =
  'confluence|atlassian confluence|notion|gitbook|docusaurus|mkdocs|sphinx|read the docs|wordpress|mediawiki|hugo|jekyll|zendesk|discourse|github(?: pages)?|gitlab|vuepress|vitepress|freshdesk|intercom|helpjuice|document360|sharepoint|google (?:docs|sites)|obsidian(?: publish)?|dokuwiki|bookstack|wiki\\.js|coda|slab|slite|guru|nuclino';
const months =
  'jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|januar|jänner|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre';
const beside =
  'mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|am|pm|a\\.m\\.|p\\.m\\.|at|um|uhr|à|a las|de|del|utc|gmt|cet|cest';
/** A date or a time and no other word: `80 g paper` is none. It has a year, a time, or a day with its month. */
export const day = `(?=.*(?:\\b(?:19|20)\\d\\d\\b|\\d[./-]\\d{1,2}[./-]\\d|\\d:\\d\\d|\\d(?:st|nd|rd|th)?\\.? (?:${months})(?!\\p{L})|(?:${months})\\.? \\d))(?:(?:\\d{1,2}[th](?=\\d)|(?:\\d{1,4}(?:st|nd|rd|th|h|er|am|pm|z)?|${months}|${beside})(?![\\p{L}\\d]))[.,/:+ ()–-]{0,3}){1,14}`;
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
  new RegExp(`^(?:printed|exported|downloaded|retrieved|generated)(?: on| at| from)?:? ${day}$`, 'iu'),
  new RegExp(`^(?:gedruckt|exportiert|abgerufen|heruntergeladen) am:? ${day}$`, 'iu'),
  new RegExp(`^(?:imprimé|exporté|téléchargé) le:? ${day}$`, 'iu'),
  new RegExp(`^(?:impreso|exportado|descargado) el:? ${day}$`, 'iu'),
  new RegExp(
    `^(?:(?:created|written) by [^.!?]{1,60}, )?last (?:updated|modified|edited|changed)(?: by [^.!?\\d]{1,60})?(?: on| at)?:? ${day}$`,
    'iu',
  ),
  new RegExp(`^zuletzt (?:aktualisiert|geändert|bearbeitet)(?: am| von [^.!?\\d]{1,60})?:? ${day}$`, 'iu'),
  new RegExp(
    `^(?:dernière (?:mise à jour|modification)|última (?:actualización|modificación))(?: le| el)?\\s?:? ${day}$`,
    'iu',
  ),
  /^(?:page|seite|página|strana|pagina) \d{1,4} (?:of|von|sur|de|di|z|van) \d{1,4}$/i,
  /^第 ?\d{1,4} ?[页頁] ?[,，/]? ?共 ?\d{1,4} ?[页頁]$/,
  /^(?:edit|improve|print|share|report|bookmark|watch) this (?:page|article)(?: on \w{2,20})?$/i,
  /^(?:view (?:page )?(?:source|history)|suggest (?:an )?edits?|report an? (?:issue|problem) with this page|be the first to like this|skip to (?:main )?content)$/i,
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
  // `(c) 1789` is an answer to choose.
  /^(?:©|copyright(?: ©| \(c\))?) ?\d{4}(?: ?[–-] ?\d{4})?\b[^!?]{0,80}$/i,
  /^\(c\) ?\d{4}(?: ?[–-] ?\d{4})?,? (?:by |[^!?]{0,60}\b(?:all rights|ltd|llc|inc|corp|gmbh|foundation|contributors)\b)[^!?]{0,60}$/i,
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
