import type { AnswerSetInfo } from './answer-set.ts';
import type { Asset } from './asset.ts';
import type { Release } from './changes.ts';
import type { Decision } from './decision.ts';
import type { GivenDocument } from './given-document.ts';
import type { OwnFont } from './own-font.ts';
import type { Spot } from './place.ts';
import type { ProjectSettings } from './settings.ts';

/** Where a setting stands: in the file of that path, or as the option of the command line that is named, which has no lines. */
export interface SettingPlace {
  readonly file: string;
  readonly spot?: Spot;
}

/** A project as it was found: its settings, checked, and its files, not yet read. */
export interface Project {
  /** Absolute path of the folder; nothing outside it is read. */
  readonly folder: string;
  /** Base name of the folder, or of the first document: names the output folder. */
  readonly name: string;
  readonly settings: ProjectSettings;
  readonly answerSets: readonly AnswerSetInfo[];
  /** Where a setting stands, by the keys that lead to it; none where no file holds the settings. */
  readonly placeOf?: (path: readonly (string | number)[]) => SettingPlace | undefined;
  /** Where each name under `match` stands; none where no file holds the settings. */
  readonly matchPlaces?: ReadonlyMap<string, SettingPlace>;
  /** The pictures that the settings name, by their paths as written there; none where they name none. */
  readonly pictures?: ReadonlyMap<string, Asset>;
  /** The faces that the settings name, by what these say of them; none where they name none. */
  readonly fonts?: ReadonlyMap<string, OwnFont>;
  /** The releases that the settings name, by these names; none where they name none. */
  readonly releases?: ReadonlyMap<string, Release>;
  /** The themes that the user named beside the settings, as named: these may lie, and extend what lies, outside the folder. Default: none. */
  readonly themesOfUser?: ReadonlySet<string>;
  /** Whether edits that no longer fit are told and passed over; by default they end the build. */
  readonly allowStale?: boolean;
  /** Edits that are tried: they go behind those of the project's file. */
  readonly tried?: readonly Decision[];
  /** The document among the files of the answer sets that stands on no disk. */
  readonly given?: GivenDocument;
}
