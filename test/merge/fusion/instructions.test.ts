import { describe, expect, it } from 'vitest';
import { areInstructions } from '../../../src/merge/fusion/instructions.ts';
import { mergeTexts } from '../../helpers/merge-texts.ts';

const lists = {
  English: ['Pull off the skin with tweezers.', 'Put it into a drop of water.', 'Lower the cover slip.'],
  German: [
    'Ziehe mit der Pinzette ein Stück Haut ab.',
    'Lege es in einen Tropfen Wasser.',
    'Lege das Deckglas auf.',
  ],
  'polite German': ['Nehmen Sie die Pinzette.', 'Legen Sie die Haut in Wasser.'],
  'German infinitives': ['Haut mit der Pinzette abziehen', 'In Wasser legen', 'Deckglas auflegen'],
  French: [
    'Prélevez un morceau de peau avec la pince.',
    'Déposez-le dans une goutte d’eau.',
    'Posez la lamelle.',
  ],
  'French infinitives': ['Prélever un morceau de peau.', 'Mettre la peau dans une goutte d’eau.'],
  Spanish: [
    'Retira un trozo de piel con las pinzas.',
    'Colócalo en una gota de agua.',
    'Coloca el cubreobjetos.',
  ],
  'Spanish infinitives': ['Retirar la piel con las pinzas.', 'Colocar la piel en una gota de agua.'],
};

const things = [
  ['Smoking and little sleep', 'Too much salt', 'A family history of the illness'],
  ['The crust sings when it cools.', 'It smells of nuts.'],
  ['Höhere Kosten', 'Die lange Dauer der Prüfung', 'Liebe zum Detail'],
  ['Rauchen ist die häufigste Ursache.', 'Zu viel Salz', 'Wenig Bewegung'],
  ['Le tabac et le manque de sommeil', 'Trop de sel', 'Toute la famille est touchée.'],
  ['El tabaco y la falta de sueño', 'Demasiada sal', 'Todos los días de trabajo'],
];

it.each(Object.entries(lists))('%s: a list that tells what to do', (_, items) => {
  expect(areInstructions(items)).toBe(true);
});

it.each(things.map((items) => [items[0], items] as const))('a list of things: %s', (_, items) => {
  expect(areInstructions(items)).toBe(false);
});

describe('two numbered lists of instructions', () => {
  const list = (items: readonly string[]) => items.map((item, at) => `${at + 1}. ${item}`).join('\n');
  it.each([
    [
      'German',
      'Wie stelle ich ein Präparat vom Zwiebelhäutchen her?',
      [
        'Schneide mit der Rasierklinge ein kleines Quadrat in die Zwiebelschuppe.',
        'Ziehe das Häutchen mit der Pinzette ab.',
        'Lege es in einen Tropfen Wasser auf den Objektträger.',
        'Lege das Deckglas schräg auf, damit keine Luftblasen entstehen.',
        'Beginne beim Mikroskopieren immer mit der kleinsten Vergrößerung.',
      ],
      [
        'Ziehe mit der Pinzette ein Stück Zwiebelhaut ab.',
        'Lege es in einen Wassertropfen auf dem Objektträger.',
        'Lege das Deckglas auf.',
        'Sauge mit Filterpapier Iod-Kaliumiodid-Lösung unter dem Deckglas durch.',
        'Stelle zuerst mit dem Grobtrieb scharf, dann mit dem Feintrieb.',
      ],
    ],
    [
      'German, asked by a noun',
      'Präparat vom Zwiebelhäutchen?',
      [
        'Schneide ein Quadrat in die Zwiebel.',
        'Ziehe das Häutchen ab.',
        'Lege es in einen Tropfen Wasser.',
        'Beginne mit dem kleinsten Objektiv.',
      ],
      ['Ziehe ein Stück Zwiebelhaut ab.', 'Lege es in einen Wassertropfen.', 'Lege das Deckglas auf.'],
    ],
    [
      'French',
      'La préparation de l’épiderme d’oignon ?',
      [
        'Coupez un petit carré dans l’écaille.',
        'Retirez la peau avec la pince.',
        'Mettez-la dans une goutte d’eau.',
        'Commencez par le plus petit grossissement.',
      ],
      [
        'Retirez un morceau de peau avec la pince.',
        'Mettez-le dans une goutte d’eau.',
        'Posez la lamelle.',
        'Réglez la netteté avec la grosse vis.',
      ],
    ],
    [
      'Spanish',
      '¿Preparación de la epidermis de cebolla?',
      [
        'Corta un cuadrado pequeño en la cebolla.',
        'Retira la piel con las pinzas.',
        'Ponla en una gota de agua.',
        'Empieza con el aumento más pequeño.',
      ],
      [
        'Retira un trozo de piel con las pinzas.',
        'Ponlo en una gota de agua.',
        'Coloca el cubreobjetos.',
        'Enfoca primero con el tornillo grueso.',
      ],
    ],
    [
      'English',
      'Onion skin under the microscope?',
      [
        'Cut a small square into the onion.',
        'Pull off the skin with tweezers.',
        'Put it into a drop of water.',
        'Begin with the lowest magnification.',
      ],
      [
        'Pull off a piece of skin with tweezers.',
        'Put it into a water drop.',
        'Put the cover slip on.',
        'Focus with the coarse knob.',
      ],
    ],
  ])('are each printed whole, with their numbers: %s', async (_, question, ada, ben) => {
    const { handbook } = await mergeTexts({
      'ada.md': `## ${question}\n\n${list(ada)}\n\n## Extra?\n\nNone.\n`,
      'ben.md': `## ${question}\n\n${list(ben)}\n\n## Extra?\n\nNone.\n`,
    });
    expect(handbook.entries[0]?.points.map(({ text }) => text)).toEqual(
      [ada, ben].flatMap((items) => items.map((item, at) => `${at + 1}. ${item}`)),
    );
  });

  it('are joined where they give rules, each of which stands for itself', async () => {
    const rules = ['Tie back long hair.', 'Wear the goggles.'];
    const { handbook } = await mergeTexts({
      'ada.md': `## What are the rules in the lab?\n\n${list(rules)}\n`,
      'ben.md': `## What are the rules in the lab?\n\n${list([...rules, 'Report every accident.'])}\n`,
    });
    expect(handbook.entries[0]?.points).toHaveLength(3);
  });
});
