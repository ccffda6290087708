import { escapeField } from "../bitext/write-tsv.ts";
import { formatPlace } from "../format/place.ts";
import type { ConflictRow } from "./merge.ts";

/** Columns of a list of conflicts. */
export const CONFLICT_COLUMNS = ["conflict", "kept", "source", "target", "tag", "place"] as const;

/** Writes one translation of a source that has several as a line of tab-separated values. */
export function formatConflict(row: ConflictRow): string {
  const { conflict, isKept, source, target, tag, name, place } = row;
  const cells = [
    String(conflict),
    isKept ? "yes" : "no",
    source,
    target,
    tag,
    formatPlace(name, place),
  ];
  return `${cells.map(escapeField).join("\t")}\n`;
}
