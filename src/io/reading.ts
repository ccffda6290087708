/** What readers of files are asked, and what they give. */

import type { InputFormat } from "../document/format-name.ts";
import type { Layout } from "../text/mixed.ts";
import type { Document, Notice } from "../types.ts";

/** How input files are read. */
export interface ReadOptions {
  /** What the files are; `"auto"` (default) finds it by their content, and by their names. */
  readonly inputFormat?: InputFormat | "auto" | undefined;
  /**
   * Leave out what frames the text of a web page: menus, headers, footers; `false` by default. Other
   * formats have none.
   */
  readonly mainText?: boolean | undefined;
  /** `"auto"` (default) or a name such as `utf-8`, `big5`, `gbk`, `utf-16`. */
  readonly encoding?: string | undefined;
  /** How one file holds both languages; `"auto"` by default. Two files have none. */
  readonly layout?: Layout | "auto" | undefined;
  /**
   * Every line, or every block of a document with structure, is a unit already, never split or
   * dropped; `false` by default. In one file with both
   * languages that holds for the rows of columns only; see {@link MixedOptions.presegmented}.
   */
  readonly presegmented?: boolean | undefined;
  /**
   * Take the texts of a file that is aligned already, a translation memory or the like, and pair them
   * anew; without it such a file is refused where texts are expected.
   */
  readonly realign?: boolean | undefined;
  /** Whether lines of a paragraph were broken at a width, in plain text; `"auto"` by default. */
  readonly wrapped?: boolean | "auto" | undefined;
}

/** An English and a Chinese document, from two files or one. */
export interface ReadResult {
  readonly english: Document;
  readonly chinese: Document;
  /** What the user should know, in the order of the inputs. */
  readonly notices: readonly Notice[];
  /** How one file held both; not there for two files. */
  readonly layout?: Layout;
}
