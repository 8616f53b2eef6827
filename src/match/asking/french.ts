import { words } from '../../text/terms.ts';
import { type Asking, headsOf, numbersOf, unaccented } from './asking.ts';
import { way } from './way.ts';

/** A light stem: plural, gender, and what verbs end in; what names an action has the stem of its verb. */
function keyOf(word: string): string {
  const plain = unaccented(word);
  if (plain.length < 4 || /\d/.test(plain)) return plain;
  return plain
    .replace(/aux$/, 'al')
    .replace(/s$/, '')
    .replace(/(?<=.{3})(?:issement|ement|ation|ateur|atrice|age)$/, '')
    .replace(/(?<=.{3})(?:aient|erait|ent|ant|ees?|ez|er|ir|it|es|e|i|x)$/, '')
    .replace(/y$/, 'i');
}

const little = new Set(
  words(
    'qu est ce que c quel quelle quels quelles comment pourquoi où quand qui quoi dont combien souvent entend on par signifie expliquez expliquer définissez définir la le ' +
      'les l un une des du de d et ou à au aux en dans sur sous pour avec sans chez il elle ils elles je tu nous vous me te se s m t n y j mon ma mes ton ta tes son sa ses notre nos ' +
      'votre vos leur leurs ne pas plus ni si lorsque cas être sont suis es avons avez ont ai as avoir a t peut peuvent puis peux pouvez pouvons doit doivent dois devons devez faut ' +
      'falloir faire fait faites fais font cela ça cette ces cet aussi très bien être obligatoire nécessaire permis autorisé droit ici',
  ),
);

const allKeysOf = (text: string): readonly string[] => words(text).map(keyOf);

export const french: Asking = {
  frames: [
    [/’/g, "'"],
    way("qu'est-ce qu'on (?:fait|doit faire)|que (?:dois-je|doit-on|faut-il) faire|que faire", ' '),
    way("en cas d(?:e|u|es)|en cas d'(?=\\p{L})|si|quand on a", ' '),
    way('à quelle heure|à quel moment', 'quand'),
    way('tous les combien|à quelle fréquence|combien de fois', 'combien souvent'),
    way(
      'où (?:se trouvent|se trouve|est|sont|puis-je trouver|peut-on trouver|trouve-t-on|trouver|range-t-on|se rangent|se range)',
      'où',
    ),
    way(
      "^est-il interdit(?: de)?|est-il (?:permis|autorisé|possible)(?: de)?|a-t-on le droit(?: de)?|ai-je le droit(?: de)?|est-ce qu'on peut|est-ce que je peux|puis-je|(?:est|sont)-(?:ils|il|elles|elle) (?:permis|autorisé)(?:es|e|s)?",
      'peut-on',
    ),
    way(
      "est-il (?:obligatoire|nécessaire)(?: de)?|doit-on|dois-je|est-ce qu'il faut|est-ce que je dois|(?:est|sont)-(?:ils|il|elles|elle) (?:obligatoires?|nécessaires?)",
      'faut-il',
    ),
    way('combien coûtent|combien coûte|quel est le (?:prix|coût|tarif|montant)', 'prix'),
    way('à quoi (?:sert|servent)|quel est le (?:rôle|but)|quelle est la fonction', 'but'),
    way(
      "n[e'] ?(?:s')?(?:marche|marchent|fonctionne|fonctionnent|démarre|démarrent|allume|allument) (?:pas|plus)|(?:tombent|tombe|est|sont) en panne|est (?:cassée|cassé|hors service)",
      'panne',
    ),
    way(
      "s'occupent d(?:es|e|u)|s'occupe d(?:es|e|u)|est responsable d(?:es|e|u)|est chargée? d(?:es|e|u)",
      'occupe',
    ),
    way("(?:qu'est-ce qu'|est-ce qu')", ' '),
  ],
  keysOf: (question) => {
    const all = words(question);
    const telling = all.filter((word) => !little.has(word));
    return (telling.length > 0 ? telling : all).map(keyOf);
  },
  heads: headsOf(
    [
      'commencer débuter début commencement',
      'finir terminer fin',
      'nettoyer laver nettoie',
      'choisir décider décide choix',
      'utiliser employer usage utilisation',
      'ouvrir ouverture ouvert',
      'fermer fermeture',
      'prévenir signaler avertir informer',
      'changer remplacer',
      'payer paiement règle',
      'habiller tenue vêtement porter',
      'garer stationner parking',
      'prix coûter cotisation',
      'différence différer distinguer',
      'avantage bénéfice',
      'voiture véhicule auto',
      'téléphone portable mobile',
      'réparer dépanner',
      'contrôler vérifier',
      'déchets ordures poubelle',
    ],
    allKeysOf,
  ),
  near: headsOf(
    [
      'médicament comprimé cachet',
      'salle pièce local',
      'réunion séance assemblée',
      'invité visiteur',
      'règle consigne règlement',
      'chef responsable directeur',
      'malade maladie',
      'panne défaut problème',
      'vacances congé',
      'donner remettre distribuer',
      'inscrire inscription adhérer adhésion',
      'papier document',
    ],
    allKeysOf,
  ),
  aspects: new Set(
    allKeysOf(
      'cause symptôme traitement traiter diagnostic prévention avantage inconvénient risque conséquence',
    ),
  ),
  openings: [
    ['amount', /^(?:combien|prix)(?!\p{L})/iu],
    ['how', /^comment(?!\p{L})/iu],
    ['why', /^pourquoi(?!\p{L})/iu],
    ['when', /^quand(?!\p{L})/iu],
    ['where', /^où(?!\p{L})/iu],
    ['who', /^(?:(?:à|par|de|avec) )?qui(?!\p{L})/iu],
    ['what', /^(?:qu'est|que signifie)(?!\p{L})/iu],
    ['may', /^(?!qu|comment|combien|où).{0,80}(?<!\p{L})peut-on(?!\p{L})/iu],
    ['must', /^(?!qu|comment|combien|où).{0,80}(?<!\p{L})faut-il(?!\p{L})/iu],
  ],
  denial: /(?<!\p{L})(?:ne|n'|jamais|sans|pas|interdit(?:es|e|s)?)(?!\p{L})/iu,
  may: /(?<!\p{L})peut-on(?!\p{L})/iu,
  must: /(?<!\p{L})faut-il(?!\p{L})/iu,
  numbers: numbersOf('deux trois quatre cinq six sept huit neuf dix', (word) => word),
  contraries:
    'avantage inconvénient|ouvrir fermer|commencer finir|acheter vendre|allumer éteindre|entrer sortir|monter descendre|grand petit|chaud froid|' +
    'vieux neuf|gauche droite|avant après|inscrire désinscrire|été hiver|haut bas|long court',
  compounds: false,
};
