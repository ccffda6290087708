/** `--annotate`: findings travel in a bitext, as notes on the units that they concern. */

import type { Audit } from "../audit/audit.ts";
import { createNotes, isFindingNote } from "../audit/notes.ts";
import type { Language } from "../audit/reason.ts";
import type { AlignedResult } from "../io/alignment.ts";
import type { Notice } from "../types.ts";
import type { Output } from "./output.ts";
import { write } from "./output.ts";

/** What notes are put into, and in which language. */
export interface AnnotateCommandOptions {
  /** What was audited, if it was a file of beads or units. */
  readonly read: Pick<AlignedResult, "name" | "memory"> | undefined;
  readonly language: Language;
  /** Files that may not be written over. */
  readonly inputs: readonly string[];
  readonly report: (notices: readonly Notice[]) => void;
}

/**
 * Writes bitexts with notes: the memory that was audited, unchanged but for them, or new ones of what
 * was aligned.
 */
export async function annotate(
  audit: Audit,
  outputs: readonly Output[],
  { read, language, inputs, report }: AnnotateCommandOptions,
): Promise<void> {
  const notesOf = createNotes(audit, language);
  const others: Output[] = [];
  for (const output of outputs) {
    if (read?.memory && output.format === "tmx") {
      const { annotateTmx } = await import("../format/annotate-tmx.ts");
      const notes = { notesOf, isOutdated: isFindingNote, locale: language };
      await write(output.path, [annotateTmx(read.memory.text, read.name, notes)]);
    } else others.push(output);
  }
  if (others.length === 0) return;
  const { writeAlignment } = await import("./write-alignment.ts");
  await writeAlignment(audit.alignment, others, {
    chineseLocale: audit.settings.chineseLocale,
    notesOf,
    untranslated: "keep", // to be looked through, and the notes say it
    adminLocale: language,
    inputs,
    report,
  });
}
