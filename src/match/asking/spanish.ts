import { words } from '../../text/terms.ts';
import { type Asking, headsOf, numbersOf, unaccented } from './asking.ts';
import { way } from './way.ts';

/** A light stem: plural, gender, what verbs end in, and vowels that change within them (`cierra`, `cerrar`). */
function keyOf(word: string): string {
  const plain = unaccented(word);
  if (plain.length < 4 || /\d/.test(plain)) return plain;
  return plain
    .replace(/(?<=.{3})(?:amientos?|imientos?|aciones|acion)$/, '')
    .replace(/(?<=.{3})(?:ad[oa]s?|id[oa]s?|ando|iendo|amos|emos|imos|ar|er|ir|an|en|as|es|os|a|e|o)$/, '')
    .replaceAll('ie', 'e')
    .replaceAll('ue', 'o');
}

const little = new Set(
  words(
    'qué es cuál cuáles cómo por dónde cuándo quién quiénes cuánto cuánta cuántos cuántas significa se entiende explique explica define el los las del son ' +
      'la lo un una unos unas de a al en con sin para y o u que si no me te le les nos mi mis tu tus su sus yo ' +
      'hay está están estar ser ha han he tengo tiene tienen tener puede pueden puedo podemos debe deben debo debemos hacer hace hago haces ' +
      'necesario obligatorio permitido cada caso cuando este esta estos estas ese esa más muy también desde hasta',
  ),
);

const allKeysOf = (text: string): readonly string[] => words(text).map(keyOf);

export const spanish: Asking = {
  frames: [
    way('qué (?:hago|se hace|hay que hacer|debo hacer|hacer)(?: si| en caso de| cuando)?', ' '),
    way('a qué hora|en qué momento', 'cuándo'),
    way('cada cuánto(?: tiempo)?|con qué frecuencia|cuántas veces', 'cuánto'),
    way(
      'dónde (?:están|está|se encuentran|se encuentra|se guardan|se guarda|puedo encontrar|encuentro|hay)',
      'dónde',
    ),
    way(
      '^están? prohibid[oa]s?|están? (?:permitid|autorizad)[oa]s?|se permiten?|es (?:posible|legal)|puedo|podemos|tengo derecho a|se pueden?',
      'se puede',
    ),
    way(
      'se deben?|debo|debemos|tengo que|tenemos que|tienen? que|(?:es|son) (?:obligatori|necesari)[oa]s?|hace falta|hay que',
      'hay que',
    ),
    way('cuánto (?:cuestan|cuesta|valen|vale)|cuál es (?:el precio|el coste|la tarifa)', 'precio'),
    way(
      'para qué (?:sirven|sirve|se usan|se usa|son|es)|cuál es (?:la función|el papel)|qué función tienen?',
      'función',
    ),
    way(
      'no (?:funcionan?|arrancan?|encienden?|van?)|están? (?:averiad|estropead)[oa]s?|se (?:avería|estropea)',
      'avería',
    ),
    way('se (?:encargan?|ocupan?) de|es (?:el |la )?responsable de', 'encarga'),
  ],
  keysOf: (question) => {
    const all = words(question);
    const telling = all.filter((word) => !little.has(word));
    return (telling.length > 0 ? telling : all).map(keyOf);
  },
  heads: headsOf(
    [
      'empezar comenzar inicio comienzo',
      'terminar acabar final',
      'limpiar lavar limpieza',
      'elegir escoger decidir',
      'usar utilizar emplear uso',
      'guardar dejar mantener',
      'abrir apertura',
      'cerrar cierre',
      'avisar informar comunicar',
      'cambiar sustituir reemplazar',
      'pagar pago',
      'coche automóvil vehículo',
      'móvil teléfono celular',
      'rotonda glorieta',
      'prioridad preferencia',
      'papeles documentos documentación',
      'diferencia diferenciar distinguir',
      'ventaja beneficio',
      'reparar arreglar',
      'basura residuos desechos',
      'precio coste',
      'descansar descanso parar',
    ],
    allKeysOf,
  ),
  near: headsOf(
    [
      'prioridad pasar primero',
      'medicamento pastilla medicina',
      'sala salón aula',
      'reunión sesión asamblea',
      'invitado visitante visita',
      'regla norma reglamento',
      'jefe director responsable',
      'enfermo enfermedad',
      'avería fallo problema',
      'vacaciones festivo',
      'dar entregar repartir',
      'inscribir inscripción apuntar matrícula',
      'precio cuota tarifa',
      'conducir volante carretera',
    ],
    allKeysOf,
  ),
  aspects: new Set(
    allKeysOf(
      'causa síntoma tratamiento tratar diagnóstico prevención ventaja desventaja riesgo consecuencia',
    ),
  ),
  openings: [
    ['amount', /^(?:cuánt[oa]s?|precio)(?!\p{L})/iu],
    ['how', /^cómo(?!\p{L})/iu],
    ['why', /^por qué(?!\p{L})/iu],
    ['when', /^cuándo(?!\p{L})/iu],
    ['where', /^dónde(?!\p{L})/iu],
    ['who', /^(?:(?:a|de|con|por) )?quién(?:es)?(?!\p{L})/iu],
    ['what', /^qué (?:es|son|significa)(?!\p{L})/iu],
    ['may', /^se puede(?!\p{L})/iu],
    ['must', /^hay que(?!\p{L})/iu],
  ],
  denial: /(?<!\p{L})(?:no|nunca|sin|jamás|prohibid[oa]s?)(?!\p{L})/iu,
  may: /(?<!\p{L})se puede(?!\p{L})/iu,
  must: /(?<!\p{L})hay que(?!\p{L})/iu,
  numbers: numbersOf('dos tres cuatro cinco seis siete ocho nueve diez', (word) => word),
  contraries:
    'ventaja desventaja|ventaja inconveniente|abrir cerrar|empezar terminar|comprar vender|encender apagar|entrar salir|subir bajar|grande pequeño|' +
    'caliente frío|viejo nuevo|izquierda derecha|antes después|alto bajo|largo corto|verano invierno',
  compounds: false,
};
