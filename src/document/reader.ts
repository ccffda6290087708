import type { Notice } from "../types.ts";
import type { Extraction } from "./block.ts";

/** How documents are read, for the formats that it concerns. */
export interface ReaderOptions {
  /** Leave out what frames the text of a web page: menus, headers, footers. `false` by default. */
  readonly mainText?: boolean | undefined;
  /** Every cue of subtitles is a block, without a look at where sentences end. `false` by default. */
  readonly presegmented?: boolean | undefined;
}

/** A file to be read. */
export interface ReaderInput {
  readonly bytes: Uint8Array;
  /** Of the file as the user knows it, for messages. */
  readonly name: string;
  /**
   * Decodes the bytes as text, with the encoding asked for by the user or found by content.
   *
   * @param declared - what the file itself says its encoding is; counts where the content says little
   * @throws {InputError} if it is no text
   */
  readonly decode: (declared?: string) => {
    readonly text: string;
    readonly notices: readonly Notice[];
  };
  readonly options: ReaderOptions;
}

/**
 * Takes the blocks out of a file; `notices` of decoding are among those it gives.
 *
 * @throws {InputError} if the file is broken, or not of the format at all; one line, `name:line:column: what`
 */
export type ReadBlocks = (input: ReaderInput) => Promise<Extraction>;
