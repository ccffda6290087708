/**
 * The nouns of the program. Data goes left to right once: a {@link Document} is read, cut into
 * {@link Sentence}s, aligned into {@link Bead}s; no stage changes what an earlier one made.
 */

/** The language of a text. Which variant of Chinese it is (Taiwan, Hong Kong) is said on export. */
export type Lang = "en" | "zh";

/**
 * A half-open range `[start, end)`. Each use says of what: UTF-16 offsets in a text, or indexes in
 * a list of sentences.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The sides of an alignment: English is always the source, Chinese always the target. */
export const SIDES = ["source", "target"] as const;
export type Side = (typeof SIDES)[number];

/** A place for people: line and column count from 1, columns in code points. */
export interface Place {
  readonly line: number;
  readonly column: number;
  /**
   * In which part of a file that has parts, as the fragment of an address: `page=3` of a PDF, a
   * chapter of an e-book, a sheet of a workbook, `t=72.3,75.1` (seconds) of subtitles.
   */
  readonly part?: string;
}

/** Where a text that was taken out of a file stands in that file. */
export interface PlaceMark {
  /** UTF-16 offset in the text, from which on the mark holds until the next one. */
  readonly offset: number;
  readonly place: Place;
  /**
   * The text stands in the file just as it is here, on one line, so that columns count on from the
   * mark; without it every offset has the place of the mark.
   */
  readonly verbatim?: true;
}

/**
 * What a paragraph is in a document with structure. `code` needs no translation and is never split;
 * `cell` is one of a table, `note` a footnote, a comment or a caption, `cue` one of subtitles.
 */
export const BLOCK_KINDS = ["text", "heading", "item", "cell", "code", "note", "cue"] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/**
 * Something a reader noticed that the user should know but that stopped nothing. The wording for
 * people lives in `format/notice.ts`.
 */
export interface Notice {
  readonly code:
    | "DAMAGED_CHARACTERS"
    | "ENCODING_DETECTED"
    | "FORMAT_DETECTED"
    | "LAYOUT_DETECTED"
    | "SIMPLIFIED_CHINESE"
    | "WRAPPED_LINES_JOINED"
    | "CHARACTERS_REPLACED"
    | "TEXTS_CUT"
    | "FIELDS_CUT"
    | "FIELDS_LEFT_OUT"
    | "NOT_A_TRANSLATION"
    | "TEXT_IN_OTHER_LANGUAGE"
    | "GLOSSARY_ENTRIES_LEFT_OUT"
    | "INLINE_CODES_LEFT_OUT"
    | "UNITS_LEFT_OUT"
    | "OBSOLETE_LEFT_OUT"
    | "MIXED_LOCALES"
    | "OLDER_PARTS"
    | "UNTRANSLATED_LEFT_OUT"
    | "UNJUDGED_UNITS_KEPT"
    | "SIDE_IN_OTHER_LANGUAGE";
  /** Name of the input it concerns. */
  readonly name: string;
  /** First place it concerns. */
  readonly place?: Place;
  /** What the wording needs: an encoding, a layout, a count. */
  readonly args: Readonly<Record<string, string | number>>;
}

/**
 * One language of one input. The two documents of a bilingual file share one `text` and own
 * different `paragraphs`, so that offsets are places in the file.
 */
export interface Document {
  readonly lang: Lang;
  /** File name as given by the user, or `standard input`. */
  readonly name: string;
  /** The whole decoded input, unchanged but for a byte order mark. */
  readonly text: string;
  /** UTF-16 offsets in `text`; sorted, disjoint, without white space at either end. */
  readonly paragraphs: readonly Span[];
  /** Every paragraph is a unit already: never split further, and it may be empty. */
  readonly presegmented: boolean;
  /**
   * Where the text stands in the file, if it is not the file's own but was taken out of it; ascending,
   * the first at or before the first paragraph. See `createDocumentPlaces`.
   */
  readonly places?: readonly PlaceMark[];
  /** What each paragraph is, if the file says so. */
  readonly kinds?: readonly BlockKind[];
}

/** A slice of a document. */
export interface Sentence {
  /** `document.text.slice(span.start, span.end)`; may hold line ends where lines were wrapped. */
  readonly text: string;
  /** UTF-16 offsets in the document's text. */
  readonly span: Span;
  /** Index of its paragraph. */
  readonly paragraph: number;
}

/** A document with its sentences, in text order. */
export interface SegmentedDocument extends Document {
  readonly sentences: readonly Sentence[];
}

/** What a link between two expressions rests on. */
export type LinkKind = "word" | "learnt" | "number" | "name" | "latin" | "term";

/** Two expressions in one bead that say the same thing. */
export interface Link {
  readonly kind: LinkKind;
  /** UTF-16 offsets in the source document's text. */
  readonly source: Span;
  /** UTF-16 offsets in the target document's text. */
  readonly target: Span;
  /** How much the link says, in [0, 1]: translation probability times rarity of both sides. */
  readonly weight: number;
}

/**
 * What a bead is believed for, or against: how well the words explain each other, what is linked,
 * other partners for the same sentences, length, number of sentences, punctuation, layout (items,
 * paragraphs), and what it costs to leave the sentences out.
 */
export type EvidenceGroup =
  | "words"
  | "links"
  | "rivals"
  | "length"
  | "shape"
  | "punctuation"
  | "layout"
  | "leaving-out";

/** Nats by which each group speaks for something; below 0 against it. */
export type Evidence = Readonly<Partial<Record<EvidenceGroup, number>>>;

/** A bead that might stand in the place of others; one empty side: a sentence left out. */
export interface Alternative {
  /** Indexes of source (English) sentences. */
  readonly source: Span;
  /** Indexes of target (Chinese) sentences. */
  readonly target: Span;
  /** Probability that it is the right one, in [0, 1]. */
  readonly probability: number;
  /**
   * What speaks for it, and for what would become of the sentences beside it, less what speaks for
   * the beads whose place it would take.
   */
  readonly evidence: Evidence;
  readonly links: readonly Link[];
}

/** Why a bead stands in the alignment, and what else there could be. */
export interface Explanation {
  /** What speaks for the bead; together the bead's score. Empty for a null bead. */
  readonly evidence: Evidence;
  /** Strongest first; of a null bead the nearest also if they are hardly probable. */
  readonly alternatives: readonly Alternative[];
  readonly length: {
    /** Characters: English with single spaces, Chinese without white space. */
    readonly source: number;
    readonly target: number;
    /** English characters that one Chinese character stands for in these texts. */
    readonly ratio: number;
    /** Standard deviations by which the English is longer than expected. */
    readonly deviation: number;
  };
  readonly numbers: {
    /** Numbers and dates of equal value; UTF-16 offsets. */
    readonly agreeing: readonly { readonly source: Span; readonly target: Span }[];
    /** Those that the other side does not have. */
    readonly source: readonly Span[];
    readonly target: readonly Span[];
  };
  /** Words that say something and are linked with none; UTF-16 offsets. */
  readonly unlinked: { readonly source: readonly Span[]; readonly target: readonly Span[] };
}

/**
 * Sentences that translate each other (Brown, Lai & Mercer 1991). A null bead has one empty side;
 * the aligner gives one null bead per sentence.
 */
export interface Bead {
  /** Indexes of source (English) sentences. */
  readonly source: Span;
  /** Indexes of target (Chinese) sentences. */
  readonly target: Span;
  /** Nats by which the bead beats leaving its sentences without partner; 0 for a null bead. */
  readonly score: number;
  /** How sure the aligner is that this bead stands in the alignment, in [0, 1]. */
  readonly confidence: number;
  /** Evidence that can be shown to a person, strongest first; empty for a null bead. */
  readonly links: readonly Link[];
  /** Only if it was asked for. */
  readonly explanation?: Explanation;
}

/**
 * A bead as bare sentence numbers, from 0 and ascending: what gold files hold and scorers compare.
 * A gold bead may have holes, so these are lists and not spans.
 */
export interface NumberedBead {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/** The result: English is always the source, Chinese always the target. */
export interface Alignment {
  readonly source: SegmentedDocument;
  readonly target: SegmentedDocument;
  /** In text order; every sentence of both sides stands in exactly one bead. */
  readonly beads: readonly Bead[];
  /**
   * Passages that stand elsewhere in the other text, in source order: they cross `beads`, in which
   * their sentences have null beads. Each sentence stands in one of them at the most.
   */
  readonly reordered: readonly Bead[];
  /** It was read from a file of units, a table or a memory: its rows have no headings. */
  readonly isOfUnits?: true;
  /** Whether the texts belong together at all; absent where nobody judged. */
  readonly verdict?: Verdict;
  /** Everything that shaped the result, e.g. `duizhao:0.1.0|lexicon:1f3a|words:lattice`. */
  readonly signature: string;
}

/** What two texts are to each other. */
export interface Verdict {
  /**
   * `false` only if there are words enough to tell, and hardly any of them correspond: a text of fewer
   * than six words, function words not counted, is never refused, whatever its likeness.
   */
  readonly isTranslation: boolean;
  /**
   * How much of the text that is covered best stands in beads, times how much of the words in them
   * have a partner, by rarity; in [0, 1]. Translations have .1 to .6, other texts under .04.
   */
  readonly likeness: number;
}

/** A bead as text, for export. */
export interface TranslationUnit {
  /** Its sentences joined with a space; empty in a null bead. */
  readonly source: string;
  /** Its sentences joined with nothing, or a space between two Latin words; empty in a null bead. */
  readonly target: string;
  readonly bead: Bead;
  /** The bead is one of {@link Alignment.reordered}. */
  readonly isReordered: boolean;
}
