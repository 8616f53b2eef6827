import { describe, expect, it } from 'vitest';
import { isBareVerdict, verdictsDiffer } from '../../../src/merge/contradiction/verdicts.ts';
import { mergeTexts } from '../../helpers/merge-texts.ts';

describe('verdicts under one label', () => {
  it.each([
    ['no.', 'yes.'],
    ['No.', 'Yes, with a ticket.'],
    ['no.', 'with a reservation.'],
    ['no.', 'only with a reservation, which costs 9 euros.'],
    ['always allowed.', "need the landlord's consent."],
    ['forbidden.', 'need consent.'],
    ['nein, zum Händler.', 'ja.'],
    ['verboten.', 'mit Genehmigung.'],
    ['interdits.', 'oui.'],
    ['no.', 'sí.'],
  ])('differ: %s %s', (one, other) => {
    expect([verdictsDiffer(one, other), verdictsDiffer(other, one)]).toEqual([true, true]);
  });

  it.each([
    ['yes.', 'with a ticket.'],
    ['yes, in winter.', 'no, in summer.'],
    ['no, except on Sundays.', 'yes.'],
    ['forbidden if the lease says so.', 'allowed.'],
    ['ja, wenn sie kalt sind.', 'nein.'],
    ['no.', 'never.'],
    ['no.', 'to the dealer.'],
    ['oui, en laisse.', 'non, sauf les chiens guides.'],
  ])('and agree or speak of cases: %s %s', (one, other) => {
    expect([verdictsDiffer(one, other), verdictsDiffer(other, one)]).toEqual([false, false]);
  });

  it('are nothing without their label', () => {
    expect(['ja.', 'Never!', 'yes, when cold.', 'with a ticket.'].map(isBareVerdict)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('are told, and hang under no other label', async () => {
    const texts = [
      '- **Batterien**: nein, zum Händler.\n- **Zigaretten**: ja, wenn sie kalt sind.\n',
      '- **Batterien**: ja.\n- **Windeln**: ja.\n',
      '- **Batterien**: nein.\n- **Windeln**: ja.\n',
    ];
    const names = ['ada.md', 'bob.md', 'cem.md'];
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
    ]) {
      const { handbook } = await mergeTexts(
        Object.fromEntries(
          order.map((at, place) => [names[place] ?? '', `## Was gehört in den Restmüll?\n\n${texts[at]}`]),
        ),
      );
      const points = handbook.entries[0]?.points ?? [];
      const batteries = points.filter(({ label }) => label === 'Batterien');
      expect(batteries.map(({ standing }) => standing)).toEqual(['differs']);
      for (const { label, members } of points)
        expect(new Set(members.map((member) => member.label))).toEqual(new Set([label]));
    }
  });
});
