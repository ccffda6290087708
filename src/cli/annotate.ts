/** `--annotate`: findings travel in a translation memory, as notes on the units that they concern. */

import type { Audit } from "../audit/audit.ts";
import type { Language } from "../audit/message.ts";
import { createNotes, isFindingNote } from "../audit/notes.ts";
import { annotateTmx } from "../format/annotate-tmx.ts";
import { formatTmx } from "../format/tmx.ts";
import type { AlignedResult } from "../io/alignment.ts";
import type { Notice } from "../types.ts";
import { VERSION } from "../version.ts";

/**
 * Writes a memory with notes: the one that was audited, unchanged but for them, or a new one of what
 * was aligned.
 */
export function annotate(
  audit: Audit,
  read: Pick<AlignedResult, "name" | "memory"> | undefined,
  language: Language,
  report: (notices: readonly Notice[]) => void,
): Iterable<string> {
  const notesOf = createNotes(audit, language);
  if (read?.memory) {
    const notes = { notesOf, isOutdated: isFindingNote, locale: language };
    return [annotateTmx(read.memory.text, read.name, notes)];
  }
  return formatTmx(audit.alignment, {
    time: new Date().toISOString(),
    version: VERSION,
    chineseLocale: audit.settings.chineseLocale,
    notesOf,
    adminLocale: language,
    onNotice: (notice) => report([notice]),
  });
}
