import { makeEditions } from '../build.ts';
import type { EditionFile } from '../editions/edition-kind.ts';
import { mergeProject } from '../merge-project.ts';
import type { Project } from '../model/project.ts';
import type { World } from '../model/world.ts';
import { PdfFile, readLabels, readPages } from '../pdf/pdf.ts';
import { stageRunner } from '../stage-runner.ts';

/** Px: width of an upright page, and what is between pictures. */
const page = 250;
const gap = 10;
/** Height by width of A4, and of an A7 card. */
const upright = 297 / 210;
const card = 74 / 105;

const editions = ['handbook', 'cheatsheet', 'cards'] as const;

/**
 * What a theme looks like, as PNG: cover, opener and a spread of the handbook, the cheat sheet, and cards. The same
 * project and theme give the same bytes.
 */
export async function themePicture(theme: string, given: Project, world: World): Promise<Uint8Array> {
  const { collage, openPress } = await import('../print/print.ts');
  const settings = {
    ...given.settings,
    theme,
    page: 'A4',
    editions: { cards: { cards: { sheet: 'card' as const } } },
  };
  const project: Project = { ...given, settings };
  const merged = await mergeProject(project, world);
  const request = { project, editions, formats: ['pdf'] as const };
  const tools = { world, hooks: {}, runStage: stageRunner({}), early: null };
  const made = (await makeEditions(request, merged, tools)).flatMap(({ files }) => files);
  const [book, sheet, cards] = editions.map((name) => bytesOf(made, name)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const file = PdfFile.open(book);
  const opener = readLabels(file, readPages(file).length).indexOf('1');
  const height = Math.round(page * upright);
  const [across, half] = [2 * page, Math.round((2 * page - gap) / 2)];
  const second = 2 * gap + height;
  const upper = [0, opener, opener + 1, opener + 2].map((at, place) => ({
    pdf: book,
    page: at,
    // The spread touches, the others stand apart.
    x: gap + place * page + Math.min(place, 2) * gap,
    y: gap,
    width: page,
    height,
  }));
  const down = Math.round(across / upright);
  const cardHeight = Math.round(half * card);
  const lower = [0, 1, 2, 3].map((at) => ({
    pdf: cards,
    page: at,
    x: 2 * gap + across + (at % 2) * (half + gap),
    y: second + Math.floor(at / 2) * (cardHeight + gap),
    width: half,
    height: cardHeight,
  }));
  const front = { pdf: sheet, page: 0, x: gap, y: second, width: across, height: down };
  const press = await openPress({ environment: world.environment });
  try {
    return await collage(press, [...upper, front, ...lower], {
      width: 4 * page + 4 * gap,
      height: second + Math.max(down, 2 * cardHeight + gap) + gap,
    });
  } finally {
    await press.close();
  }
}

function bytesOf(made: readonly EditionFile[], name: string): Uint8Array {
  const found = made.find(({ path }) => path === `${name}.pdf`);
  if (!found) throw new Error(`${name}.pdf was not made`);
  return found.bytes;
}
