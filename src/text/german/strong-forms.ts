/** Forms of verbs whose stem changes -> the stem of their infinitive. */
export const strongForms: ReadonlyMap<string, string> = new Map(
  (
    'ist:sei sind:sei sein:sei seid:sei gewesen:sei hat:hab haben:hab gehabt:hab geht:geh gegangen:geh steht:steh gestanden:steh ' +
    'nimmt:nehm genommen:nehm nimm:nehm gibt:geb gib:geb hält:halt trägt:trag schließt:schließ geschlossen:schließ zieht:zieh gezogen:zieh ' +
    'lässt:lass lassen:lass gelassen:lass geschrieben:schreib sieht:seh sehen:seh gesehen:seh isst:ess essen:ess gegessen:ess trifft:treff ' +
    'getroffen:treff spricht:sprech gesprochen:sprech bricht:brech gebrochen:brech hilft:helf geholfen:helf wirft:werf geworfen:werf ' +
    'gebracht:bring gedacht:denk weiß:wiss wissen:wiss gewusst:wiss gefunden:find getrunken:trink gebunden:bind begonnen:beginn gelegen:lieg ' +
    'gesessen:sitz geblieben:bleib gehoben:heb gebogen:bieg geschnitten:schneid gegossen:gieß gießt:gieß wäscht:wasch fährt:fahr lädt:lad ' +
    'fällt:fall fängt:fang läuft:lauf liest:les gelesen:les misst:mess gemessen:mess messen:mess vergisst:vergess vergessen:vergess verloren:verlier geboten:biet gebeten:bitt ' +
    'geflogen:flieg gerochen:riech gestiegen:steig geliehen:leih gestrichen:streich gerieben:reib getrieben:treib geschoben:schieb ' +
    'gewogen:wieg gegriffen:greif gelitten:leid stirbt:sterb gestorben:sterb genannt:nenn gekannt:kenn gebrannt:brenn gesandt:send tut:tu ' +
    'tun:tu getan:tu gräbt:grab bläst:blas bäckt:back wächst:wachs wachsen:wachs gewachsen:wachs gilt:gelt tritt:tret stiehlt:stehl ' +
    'verdirbt:verderb verdorben:verderb schmilzt:schmelz geschmolzen:schmelz schläft:schlaf rät:rat stößt:stoß gestoßen:stoß empfiehlt:empfehl empfohlen:empfehl ' +
    'gestochen:stech sticht:stech gesungen:sing gesprungen:spring geschwommen:schwimm geflossen:fließ fließt:fließ gewiesen:weis weist:weis ' +
    'heißt:heiß reißt:reiß gerissen:reiß gebissen:beiß beißt:beiß gelöst:lös löst:lös gesetzt:setz setzt:setz sitzt:sitz benutzt:benutz nutzt:nutz genutzt:nutz'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
