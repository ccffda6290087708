/** A bitext as a stream of units: what every reader of bitexts gives, and every writer takes. */

import type { Lang, Notice, Place, Side } from "../types.ts";

/**
 * A translation unit of a bitext file: English and Chinese as plain text, and what the file says of
 * them. Both texts stand on one line where the format allows it.
 */
export interface BitextUnit {
  /** English; empty in a null bead. */
  readonly source: string;
  /** Chinese; empty in a null bead, or where a translation is missing. */
  readonly target: string;
  /** As the file names it: `tuid` of TMX, `id` of XLIFF, a context of PO. */
  readonly id?: string;
  /** Where both sides were taken from, `name:line:column` of their first sentences. */
  readonly sourceRef?: string;
  readonly targetRef?: string;
  /** Of the bead, see `Bead`. */
  readonly confidence?: number;
  readonly score?: number;
  /** Sentences of both sides, as in `2-1`. */
  readonly shape?: string;
  /** The sentences that the texts are joined of, if it is known and there are several on a side. */
  readonly sentences?: Readonly<Record<Side, readonly string[]>>;
  /** The sides stand in different places of their texts. */
  readonly isReordered?: boolean;
  /**
   * The translation is still the original, or may stay as it is, code for one; judged by the texts,
   * see `isUntranslated`, where it is not said.
   */
  readonly isUntranslated?: boolean;
  /** BCP 47 tags of the texts, where they differ from those of the header. */
  readonly sourceLocale?: string;
  readonly targetLocale?: string;
  /** Moments of its making and of its last change in UTC, as `2026-01-31T09:30:00Z`. */
  readonly created?: string;
  readonly changed?: string;
  /** What people and programs remarked on the unit, in order. */
  readonly notes?: readonly string[];
  /** All else that the file says of the unit and that another format may carry along, by name. */
  readonly props?: Readonly<Record<string, string>>;
  /** Where the unit stands in the file it was read from, for messages. */
  readonly place?: Place;
  /** Where the texts themselves stand there. */
  readonly sourcePlace?: Place;
  readonly targetPlace?: Place;
  /**
   * Where a text should stand that is missing: an empty cell, `msgstr` or `target`; not of a bead without
   * a partner, for whose translation an aligner made no place.
   */
  readonly emptyPlace?: Place;
}

/** What a bitext says of itself. */
export interface BitextHeader {
  readonly sourceLocale?: string;
  readonly targetLocale?: string;
  /** The language that was translated from, if it is said. */
  readonly from?: Lang;
  /** Everything that shaped the alignment; see `Alignment.signature`. */
  readonly signature?: string;
  /** Program and version that wrote it. */
  readonly tool?: string;
  /** What the two texts are called, if they are one text each. */
  readonly sourceName?: string;
  readonly targetName?: string;
  /**
   * The fields that units can have beside their texts, if that is known beforehand; tables leave out
   * the columns of all others.
   */
  readonly fields?: readonly BitextField[];
  /** All else that the file says of itself, by name. */
  readonly props?: Readonly<Record<string, string>>;
}

/** Fields of a unit that a format may keep beside its texts. */
export const BITEXT_FIELDS = [
  "confidence",
  "shape",
  "sourceRef",
  "targetRef",
  "notes",
  "score",
  "id",
  "changed",
  "created",
  "sourceLocale",
  "targetLocale",
  "props",
] as const satisfies readonly (keyof BitextUnit)[];
export type BitextField = (typeof BITEXT_FIELDS)[number];

/** Who takes in what a parser reads. */
export interface BitextSink {
  /** Called once, before the first unit. */
  readonly header: (header: BitextHeader) => void;
  readonly unit: (unit: BitextUnit) => void;
  readonly notice: (notice: Notice) => void;
}

/**
 * Takes in the text of a file piece by piece, and hands on its units as they are complete. Both may
 * throw an `InputError` with line and column.
 */
export interface BitextParser {
  readonly write: (piece: string) => void;
  readonly close: () => void;
}

/** Makes a parser of one format. `name` is the file's, for messages. */
export type CreateBitextParser = (sink: BitextSink, name: string) => BitextParser;

/** What a writer needs beside the units. */
export interface WriterOptions {
  /** Without locales, {@link DEFAULT_LOCALES} are written. */
  readonly header: BitextHeader;
  /** Moment of the export in UTC, as `2026-01-31T09:30:00Z` or `new Date().toISOString()`; the only clock. */
  readonly time: string;
  /** Version of the program. */
  readonly version: string;
  /** BCP 47 tag of the language of the notes; `en` by default. */
  readonly adminLocale?: string;
  /** TMX without any `prop`, for programs that stumble over them. */
  readonly plain?: boolean;
  /** CSV with a byte order mark, without which Excel takes it for Big5 or Windows-1252. */
  readonly bom?: boolean;
  /** Told of each text or field that the format cannot hold as it is, when it is written. */
  readonly onLoss?: (loss: TextLoss) => void;
}

/** What became of a text, or of a field beside it, that a format cannot hold. */
export interface TextLoss {
  /** The very unit that was given. */
  readonly unit: BitextUnit;
  readonly part: Side | BitextField;
  /** Characters were replaced by others, or cut off at the end, or all were left out. */
  readonly kind: "replaced" | "cut" | "left-out";
  /** How many characters. */
  readonly count: number;
}

/** Locales that a bitext gets unless it or the user says otherwise. */
export const DEFAULT_LOCALES: Readonly<Record<Side, string>> = { source: "en-US", target: "zh-TW" };

/**
 * Writes a file of one format piece by piece: `head` first, `tail` last. Text is written as UTF-8; bytes
 * may be kept until there are enough of them, so that a piece may be empty. The tail of a text may
 * be asked for more than once.
 */
export interface BitextWriter<Piece extends string | Uint8Array = string | Uint8Array> {
  readonly head: () => Piece;
  /** Gives `undefined` if the format cannot hold the unit: a null bead where translations are wanted. */
  readonly unit: (unit: BitextUnit) => Piece | undefined;
  readonly tail: () => Piece;
}

/** Makes a writer of one file. */
export type CreateBitextWriter<Piece extends string | Uint8Array = string | Uint8Array> = (
  options: WriterOptions,
) => BitextWriter<Piece>;
