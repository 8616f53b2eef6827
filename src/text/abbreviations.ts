// Words with a dot that do not end a sentence, written without spaces and dots. A word that also ends sentences (`no.`, `Art.`)
// stands in the list of a language only where it hardly does there.

/** In every language. */
const common =
  'eg ie vs cf approx resp incl excl viz dr mr mrs ms prof st jr sr nr fig figs eq eqs vol pp zb dh ua uä uu oä su idr bzw ggf bspw inkl exkl vgl sog evtl hrsg aufl mio mrd vchr nchr pex pej ca';

const own: Readonly<Record<string, string>> = {
  en: 'sec ch gen col capt lt sgt rev hon gov sen pres mt dept univ eds trans messrs jan feb mar apr jun jul aug sep sept oct nov dec',
  de: 'abb tab kap bd std min str geb gest jh jhd jhdt dgl ebd einschl entspr frl gem gez hl ing insb jew max mind s so sa tel u va wg zt zzt allg bes betr ev od pos gegr verh lat griech engl frz ia iü zhd usw r dr dipl med phil nat jur habil',
  fr: 'mme mlle m mm me chap p art éd env ibid janv févr juil sept oct nov déc tél boul fasc trad av apr avjc apjc',
  es: 'sra srta ud uds vd vds pág págs núm cap art aprox ac dc dña av avda dpto ee eeuu ej gral ing lic máx mín tel',
  it: 'sig sigra sigri dott dottssa cfr cap pag pagg art es pes ing avv arch rag geom ac dc n tel',
  nl: 'bijv bv blz dhr mevr mw drs ir ing oa dwz evt max min tav tgv ivm vgl vchr nchr zgn',
  pt: 'sra dra profa pág págs nº núm cap art aprox ac dc av eng ex máx mín tel',
  ru: 'т те тд тп тк тн др пр см рис проф ул г гг в стр гл акад доц им обл табл руб тыс млн млрд нэ',
  pl: 'np min tzn tj tzw mgr inż ul r str s rys tab wg al pl im św ok',
  sv: 'bla tex dvs kl mfl sk',
  da: 'bla feks dvs kl mfl sk pga',
  cs: 'např tj tzv č str obr tab ing mgr ul sv',
};
/** Before a figure only. */
const counted =
  'no nos n nr nº núm art p pp s ch chap cap sec tab vol bd kap abb fig blz str рис гл с pág pag jan feb dec';
/** They end a sentence where a capital follows. */
const either: ReadonlySet<string> = new Set('etc al inc ltd co corp ecc enz itd itp usf osv atd'.split(' '));

const words = (list: string): string[] => list.split(' ');
const beforeFigures = new Set(words(counted));
const made = new Map<string, ReadonlySet<string>>();

function of(language: string): ReadonlySet<string> {
  const name = language.toLowerCase().split('-')[0] ?? '';
  const known = made.get(name);
  if (known) return known;
  const all = new Set([...words(common), ...words(own[name] ?? own.en ?? '')]);
  made.set(name, all);
  return all;
}

/** The last words of a text that have a dot, `z. B.`, at most four; the dots within a word are its own. */
const tail = /(?:^|[^\p{L}.])((?:\p{L}{1,5}\.[\s\u00a0\u202f]?){0,3}[\p{L}\p{M}ºª-]+)\.$/u;
const initials = /(?:^|[\s(["'“‘«-])(?:\p{Lu}\.[-\s]?)*\p{Lu}\.$/u;
/** `U.S.`, `Ph.D.`, `J.-P.`: initials that are one name. */
const unitBehindFigure = /\d[ \u00a0\u202f][A-Z]\.$/u;
const acronym = /(?:^|[\s(["'“‘«])(?:\p{Lu}\p{Ll}?\.-?){2,}$/u;
/** What begins a sentence after a name that ends in a dot. */
const opening =
  /^(?:The|This|That|These|Those|It|Its|He|She|They|We|You|I|In|On|At|A|An|But|And|Or|If|When|Then|There|For|As|To|By|With|From|Since|While|After|Before|However|No|Not|So|Yet|What|Why|How|Who|Der|Die|Das|Ein|Eine|Es|Er|Sie|Le|La|Les|Un|Une|Il|Elle|El|Los|Las|Una)(?!\p{L})/u;

/** Whether a text that ends in a dot ends in an abbreviation, after which its sentence goes on with what follows. */
export function endsInAbbreviation(text: string, next: string, language: string): boolean {
  if (!text.endsWith('.')) return false;
  const capital = /^["'“‘«(]?\p{Lu}/u.test(next);
  if (acronym.test(text)) return !(capital && opening.test(next));
  // `It draws 10 A. The fuse holds.`: behind a number it is a unit, and not somebody's name.
  if (initials.test(text)) return !(capital && unitBehindFigure.test(text));
  const found = tail.exec(text)?.[1];
  if (found === undefined) return false;
  const list = of(language);
  const pieces = found.split(/\.[\s\u00a0\u202f]?|[\s\u00a0\u202f]/u).filter((piece) => piece !== '');
  for (let from = 0; from < pieces.length; from++) {
    const word = pieces.slice(from).join('').toLowerCase();
    if (list.has(word) || isBegun(word, next, list)) return true;
    if (from === pieces.length - 1 && either.has(word)) return !capital;
    if (beforeFigures.has(word) && /^[\d(IVX]/.test(next)) return true;
  }
  return false;
}

/** Whether an abbreviation of several words was cut within: `z.` before `B.`. */
function isBegun(word: string, next: string, list: ReadonlySet<string>): boolean {
  const rest =
    /^(?:\p{L}{1,5}\.[\s\u00a0\u202f]?){1,3}/u
      .exec(next)?.[0]
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return word.length <= 3 && rest.some((_, at) => list.has(word + rest.slice(0, at + 1).join('')));
}
