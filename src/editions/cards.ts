import {
  type CardForm,
  cardBriefs,
  cardEntries,
  cardForm,
  composeWorkbook,
  fitCards,
  sheetEntries,
} from '../compose/compose.ts';
import type { PrintedCard } from '../model/cards.ts';
import { cardHead, cardPadding } from '../model/cards.ts';
import type { Deck } from '../model/deck.ts';
import { sheetPaperOf } from '../print/print.ts';
import { renderCards, renderDeck, renderScreen } from '../render/render.ts';
import { plural } from '../report.ts';
import type { EditionContext, EditionKind } from './edition-kind.ts';
import { wordsOfCards } from './edition-words.ts';
import { measureGalleys } from './measure-galleys.ts';

/** Cards for paper, and the same as data. */
interface ComposedCards {
  readonly form: CardForm;
  /** None where no PDF is asked for. */
  readonly cards: readonly PrintedCard[];
  readonly deck: () => Deck;
}

/** Cards to learn from: a PDF to cut, and as data an Anki package, text for Anki's import, CSV and TSV. */
export const cards: EditionKind<ComposedCards> & { readonly kind: 'cards' } = {
  kind: 'cards',
  mentions: 'words',
  compose: async (context) => {
    const form = cardForm(context.edition.settings);
    return { form, cards: await fitted(form, context), deck: deckOnce(context) };
  },
  words: (_, { edition }) => wordsOfCards(edition),
  render: {
    pdf: ({ form, cards }, context) => {
      const book = renderCards({ ...form, cards }, context);
      return { render: () => book, paper: sheetPaperOf(context.edition.settings) };
    },
    apkg: ({ deck }) => deck(),
    txt: ({ deck }) => deck(),
    csv: ({ deck }) => deck(),
    tsv: ({ deck }) => deck(),
    html: (_, { edition, theme }) => renderScreen(edition, theme, composeWorkbook(edition)),
  },
};

/** Each question's points on as few cards as they need, measured in the theme. */
async function fitted({ grid }: CardForm, context: EditionContext): Promise<readonly PrintedCard[]> {
  const { edition, formats, runStage } = context;
  if (!formats.includes('pdf')) return [];
  const { width, height } = grid.card;
  const room = { width: width - 2 * cardPadding, height: height - 2 * cardPadding - cardHead };
  const entries = cardEntries(edition);
  return runStage(
    'solve',
    () =>
      measureGalleys([...entries.whole, ...entries.brief], context, (typeset) =>
        fitCards(entries, room, typeset),
      ),
    (all) => plural(all.length, 'card'),
  );
}

/** The deck is the same for each format of data: it is rendered for the first. */
function deckOnce({ edition, theme, project, metadata: { date } }: EditionContext): () => Deck {
  let deck: Deck | undefined;
  return () => {
    deck ??= renderDeck(edition, theme, {
      key: `${project}/${edition.name}`,
      date,
      briefs: cardBriefs(edition),
      openings: new Map(
        sheetEntries(edition).flatMap(({ id, opening }) => (opening ? [[id, opening.gist]] : [])),
      ),
    });
    return deck;
  };
}
