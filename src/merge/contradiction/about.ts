/** In what two sentences on the same subject differ. */
export type ConflictKind = 'number' | 'denial' | 'quantifier' | 'opposite';

/** What both sentences are said about, where that does not stand in them. */
export interface About {
  /** The question: what stands in it is spoken of all the time and says little about two sentences being on the same subject. */
  readonly question: string;
  /** The label of both; empty where they have none in common. */
  readonly label: string;
  /** True where the two open, or are, the whole answers of their sets to the question. */
  readonly whole: boolean;
  /** True where the two open points that were found to say the same. */
  readonly linked?: boolean;
  /** True where these have no labels, so that nothing but the question says what they are about. */
  readonly plain?: boolean;
  /** True where each of the two opens a short answer, so that it must give what the question asks for. */
  readonly answers?: boolean;
}

/** Says in what two sentences differ; null where they do not, or do not speak of the same. */
export type Conflict = (one: string, other: string, about?: About) => ConflictKind | null;
