import type { Words } from '../../wording/wording.ts';
import type { ApparatusView } from '../entry/apparatus-view.ts';
import type { DifferingWording } from '../entry/differing.ts';
import type { ToldMark } from '../entry/told-changes.ts';

// What templates may read. Fields are text unless their name ends with Html: those are markup, already
// cleaned and escaped. Every field is always there: empty text, an empty list, false or null stand for what
// is missing.

/** A reference to a place in the book. */
export interface LinkView {
  /** `#id`. */
  readonly href: string;
  /** A question's number; empty for other places. */
  readonly number: string;
  readonly title: string;
  /** Printed page number; digits that hold its place while it is not known. */
  readonly folio: string;
}

/** Something that begins on a page of its own. */
export interface SectionView {
  readonly id: string;
  readonly title: string;
  /** A blank page goes before it, so that it starts on a right-hand page. */
  readonly blank: boolean;
}

/** Who says something. */
export interface MarkView {
  /** All sources say it: a filled disc. */
  readonly all: boolean;
  /** The sources differ: a half disc. */
  readonly differs: boolean;
  /** Letters of those who say it; empty where all do. */
  readonly letters: readonly string[];
  /** Letter of the source whose words are printed first, where all say it; else empty. */
  readonly wording: string;
  /** The same in words. */
  readonly words: string;
}

/** A stretch of what a source adds to a point, in the outer margin; what goes on on the next page is one more. */
export interface AsideView {
  /** `recto` or `verso`: the side of its page. */
  readonly side: string;
  /** Signs of those who add it; empty where it goes on. */
  readonly signsHtml: string;
  /** Class of its colour: `of-1` to `of-6`. */
  readonly hue: string;
  /** How it differs from an earlier edition; null where it does not, or goes on. */
  readonly change: ToldMark | null;
  readonly leadHtml: string;
  readonly restHtml: string;
}

export interface PassageView {
  /** Letter of the source whose words these are. */
  readonly letter: string;
  /** Letters of all sources that say it, this one first, each with what is heard. */
  readonly rings: readonly { readonly letter: string; readonly words: string }[];
  /** `source A adds`: for readers who hear the book. */
  readonly words: string;
  /** True for the first passage of its point. */
  readonly first: boolean;
  /** True where another source's words come right before it in the same point. */
  readonly added: boolean;
  readonly leadHtml: string;
  readonly restHtml: string;
  /** Signs of those who say it, each with its words; empty where all do. */
  readonly signsHtml: string;
  /** Class of the colour of who says it alone: `of-1` to `of-6`; empty where more do. */
  readonly hue: string;
  /** What others add beside it. */
  readonly asides: readonly AsideView[];
  /** `recto` or `verso`: the side of the page it starts on. */
  readonly side: string;
  readonly mark: MarkView;
  /** How it differs from an earlier edition; null where it does not. */
  readonly change: ToldMark | null;
}

export interface PointView {
  /** Element id; empty in a copy. */
  readonly id: string;
  readonly side: string;
  /** Words of the book's own over the first of several lists of steps; else empty. */
  readonly way: string;
  readonly label: string;
  /** What stands between the label and the words: the language's colon, and its space. */
  readonly labelEnd: string;
  readonly mark: MarkView;
  /** Signs of those who hold it, each with its words; empty where all do, for silence means agreement. */
  readonly signsHtml: string;
  /** Class of the colour of who says it alone: `of-1` to `of-6`; empty where more do. */
  readonly hue: string;
  readonly shared: boolean;
  readonly differs: boolean;
  readonly single: boolean;
  /** How it differs from an earlier edition; null where it does not. */
  readonly change: ToldMark | null;
  readonly passages: readonly PassageView[];
}

export interface AgreementView {
  /** `12 points: 5 in both, ...`. */
  readonly words: string;
  readonly total: string;
  readonly parts: readonly { readonly count: string; readonly words: string }[];
  /** Number of `parts`. */
  readonly rows: string;
  /** A disc for each point. */
  readonly stripHtml: string;
  /** A bar, to be compared with those of other topics. */
  readonly barHtml: string;
  /** The same, what is shared in the middle of a fixed width. */
  readonly rowHtml: string;
}

/** What an answer holds, by the names that its sources give to their points. */
export interface GistView {
  /** False where no point has a name. */
  readonly present: boolean;
  readonly rows: readonly {
    /** `Both`, or what the signs mean: for readers who hear it. */
    readonly head: string;
    /** Signs of those who say it; empty where all do, then `head` is printed. */
    readonly signsHtml: string;
    /** Class of the colour of who says it alone: `of-1` to `of-6`; empty where more do. */
    readonly hue: string;
    /** True where all say it. */
    readonly all: boolean;
    readonly labels: readonly { readonly label: string; readonly href: string; readonly last: boolean }[];
    /** `and 2 more`, for points without a name; empty for none. */
    readonly more: string;
  }[];
}

/** What two sources say alone, beside each other. */
export interface AloneView {
  readonly present: boolean;
  /** How the columns share the width: `even`, `first` or `second` for the longer, `only` for one source. */
  readonly form: string;
  readonly voices: readonly {
    /** Its sign, within the words `only in A`. */
    readonly headHtml: string;
    readonly hue: string;
    readonly points: readonly PointView[];
    /** What it says after the points. */
    readonly outro: readonly PassageView[];
  }[];
}

/** A note at the end of a question. */
export interface NoteView {
  readonly id: string;
  readonly number: string;
  readonly textHtml: string;
}

export interface EntryView {
  readonly id: string;
  readonly side: string;
  readonly number: string;
  readonly question: string;
  /** The question for display, its hyphenated words kept whole. */
  readonly headlineHtml: string;
  /** `before`, `after` or `avoid`, where the settings say so of its page; else empty. */
  readonly break: string;
  /** True for a question so long that it wants a smaller size. */
  readonly long: boolean;
  readonly folio: string;
  readonly href: string;
  /** How the question differs from an earlier edition; null where it does not. */
  readonly change: ToldMark | null;
  readonly intro: readonly PassageView[];
  /** But for those that stand in `alone`. */
  readonly points: readonly PointView[];
  /** The last of them where the body ends with this answer: they stay with what follows them. */
  readonly ending: readonly PointView[];
  readonly outro: readonly PassageView[];
  /** Where one source stands on either side of what both say: what each says alone. */
  readonly alone: AloneView;
  /** In a short edition, what is not here and where it is; else empty. */
  readonly cut: string;
  /** Footnotes, and the addresses of links. */
  readonly notes: readonly NoteView[];
  /** Who says so, where, and in which other words. */
  readonly apparatus: ApparatusView;
  readonly agreement: AgreementView;
  /** The answer first, in words. */
  readonly gist: GistView;
  readonly seeAlso: readonly (LinkView & {
    /** `p. 12`. */
    readonly onPage: string;
  })[];
}

/** What sources say before the first question, or after the last. */
export interface RemarksView extends SectionView {
  readonly passages: readonly PassageView[];
  readonly present: boolean;
  /** True where it stands on the page on which the text before it ends. */
  readonly runIn: boolean;
}

export interface PartView extends SectionView {
  readonly number: string;
  readonly href: string;
  readonly folio: string;
  /** False for questions without a topic. */
  readonly titled: boolean;
  /** The section that it is a section of: one with questions of its own, or one that begins here, is listed in the contents. */
  readonly within: {
    readonly present: boolean;
    readonly opens: boolean;
    readonly id: string;
    readonly number: string;
    readonly title: string;
  };
  /** `recto` or `verso`: the side of its opener. */
  readonly side: string;
  /** True where a word of its title has capitals of its own (`iOS`), which no style may change. */
  readonly asWritten: boolean;
  /** True where its questions want a closer setting to stand on one page. */
  readonly crowded: boolean;
  /** True where the topic has no page of its own, but begins with a band. */
  readonly runIn: boolean;
  /** True where the band lists its questions. */
  readonly banded: boolean;
  /** True for the first thing in the body of the book. */
  readonly starts: boolean;
  /** True where they want the closest, under a small head and without strips. */
  readonly packed: boolean;
  /** False where its questions would not go on the opener: they stand in the contents. */
  readonly listed: boolean;
  readonly entries: readonly EntryView[];
  readonly agreement: AgreementView;
}

export interface SourceView {
  readonly mark: string;
  readonly title: string;
  readonly author: string;
  readonly licence: string;
  readonly date: string;
  /** What it says of itself, in its own words; empty where it says nothing of that. */
  readonly about: string;
  readonly files: string;
  readonly questions: string;
  readonly points: string;
  /** `Source A`; `Source` where there is one. */
  readonly heading: string;
  /** `by Ada, 2026-01-31`; empty where neither is known. */
  readonly byline: string;
  /** `20 questions, 197 points`. */
  readonly counts: string;
  /** What its sign means. */
  readonly only: string;
  /** Its sign, for a text beside it that names the source. */
  readonly signHtml: string;
}

/** A page, or the first of a range. */
export interface IndexPlaceView {
  readonly href: string;
  readonly folio: string;
  /** The end of the range; null for a single page. */
  readonly through: LinkView | null;
  /** True where the term is treated at length, if it is met elsewhere, too. */
  readonly main: boolean;
}

export interface IndexTermView {
  readonly term: string;
  readonly places: readonly IndexPlaceView[];
  /** Terms to look under: instead, where there are no places, else as well. */
  readonly see: readonly { readonly term: string; readonly last: boolean }[];
  /** Terms that begin with this word, without it. */
  readonly under: readonly IndexTermView[];
  /** True where these are too many to stand in one column. */
  readonly long: boolean;
}

/** The terms that begin with one letter, which is empty in a short index. */
export interface IndexGroupView {
  readonly letter: string;
  readonly terms: readonly IndexTermView[];
}

export interface BookView {
  readonly language: string;
  /** `ltr` or `rtl`. */
  readonly direction: string;
  readonly title: string;
  /** The title with the places where a long word of it may be parted. */
  readonly titleHtml: string;
  /** True for a title that wants a smaller size on the cover. */
  readonly longTitle: boolean;
  readonly subtitle: string;
  readonly authors: string;
  readonly subject: string;
  readonly keywords: string;
  readonly date: string;
  /** Empty where the settings leave it out. */
  readonly fingerprint: string;
  readonly name: string;
  readonly words: Words;
  /** What the book is, in a few sentences: for the colophon. */
  readonly account: string;
  /** True where some words are the editor's. */
  readonly edited: boolean;
  /** True where there are so many sources that a ring may hold their number. */
  readonly many: boolean;
  /** Whether questions end with who says so, and with the wordings that were not chosen. */
  readonly showNotes: boolean;
  readonly showVariants: boolean;
  /** False where the settings leave the sources out. */
  readonly showMarks: boolean;
  /** True where pages have a column of notes in their outer margin. */
  readonly noted: boolean;
  /** True where one source stands on either side of what both say. */
  readonly flanked: boolean;
  /** True where a question with its answer in brief may be most of a page. */
  readonly low: boolean;
  readonly sources: readonly SourceView[];
  readonly several: boolean;
  /** Whether sources and press are credited; else faces alone, if any. */
  readonly credited: boolean;
  /** Letters of the sources where there are two; else null. */
  readonly pair: {
    readonly first: string;
    readonly second: string;
    /** What the two lines of a strip span. */
    readonly strip: string;
    /** What a row of the agreement chart shows. */
    readonly rows: string;
  } | null;
  readonly faces: readonly {
    readonly family: string;
    readonly licence: string;
    readonly copyright: string;
    /** True where the next is under the same licence: it is named once, behind the last of them. */
    readonly alike: boolean;
  }[];
  /** `Alegreya, Fira Mono, all under the SIL Open Font License 1.1`. */
  readonly openFonts: string;
  /** `For signs that they lack: Noto Sans Hebrew`; they are among `faces`. */
  readonly standIns: string;
  /**
   * Which pages stand around the questions: a thin book goes without some, and what follows its answers has no pages of its own.
   * `agreement`: whether the contents show how far the sources agree.
   */
  readonly around: {
    readonly thin: boolean;
    readonly titlePage: boolean;
    readonly contents: boolean;
    readonly key: boolean;
    readonly agreement: boolean;
  };
  /**
   * Of `pattern`, `type` and `image` one is true; `image` and `logo` are paths of pictures, empty where there
   * are none.
   */
  readonly cover: SectionView & {
    readonly portraitHtml: string;
    readonly pattern: boolean;
    readonly type: boolean;
    readonly image: string;
    readonly logo: string;
    readonly text: string;
  };
  readonly titlePage: SectionView;
  readonly colophon: SectionView;
  readonly preface: SectionView & { readonly textHtml: string; readonly present: boolean };
  readonly contents: SectionView & {
    readonly front: readonly LinkView[];
    readonly back: readonly LinkView[];
  };
  /** Where the colophon says how to read the signs. */
  readonly marks: SectionView;
  /** What has changed since an earlier edition; `note` says what the signs beside the text mean. */
  readonly changes: SectionView & {
    readonly present: boolean;
    readonly note: string;
    readonly questions: readonly {
      /** Null for what is of no question. */
      readonly question: LinkView | null;
      /** True where the book still has it: then it is a link. */
      readonly linked: boolean;
      readonly changes: readonly { readonly kind: string; readonly texts: readonly string[] }[];
      readonly more: string;
    }[];
  };
  /** `runIn`: it stands where the text before it ends. */
  readonly opening: RemarksView;
  readonly parts: readonly PartView[];
  readonly closing: RemarksView;
  readonly differences: SectionView & {
    readonly present: boolean;
    readonly entries: readonly {
      /** Title of the topic, over the first of its questions; empty where there is none. */
      readonly topic: string;
      readonly question: LinkView;
      readonly points: readonly (LinkView & {
        /** In what they differ: `other figures`; empty where nobody knows. */
        readonly kind: string;
        readonly wordings: readonly (DifferingWording & { readonly signsHtml: string })[];
      })[];
    }[];
  };
  /** `strong`: whether pages stand out, which its note explains. */
  readonly index: SectionView & {
    readonly present: boolean;
    readonly strong: boolean;
    readonly groups: readonly IndexGroupView[];
  };
  /**
   * Ids that nothing visible links to but whose pages are wanted: they become destinations by hidden links.
   */
  readonly anchors: readonly string[];
}
