import type { Asset } from '../model/asset.ts';
import type { Edition, EditionEntry, IndexTerm, Part, Preface } from '../model/edition.ts';
import type { Entry, Handbook } from '../model/handbook.ts';
import { type EditionSettings, type ProjectSettings, resolveEdition } from '../model/settings.ts';
import { memoizeByObject } from '../text/memoize.ts';
import { smartApostrophes } from '../text/smart-apostrophes.ts';
