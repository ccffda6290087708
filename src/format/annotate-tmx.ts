import type { Span } from "../types.ts";
import { hasText, readTmxUnits } from "./tmx-units.ts";
import { escapeText } from "./xml.ts";

/** What is put into a memory. */
export interface AnnotateOptions {
  /** Notes of a unit, by its bead in what {@link parseTmx} made of the memory. */
  readonly notesOf: (unit: number) => readonly string[];
  /** Tells which notes, those of an earlier audit, are taken out. */
  readonly isOutdated: (note: string) => boolean;
  /** BCP 47 tag of the language of the notes. */
  readonly locale: string;
}

/**
 * Puts notes into the units of a translation memory and leaves all else as it is, but for the name
 * of its encoding: what is written is UTF-8.
 *
 * @param text - the memory as {@link parseTmx} has read it
 * @throws {InputError} if it is no TMX
 */
export function annotateTmx(text: string, name: string, options: AnnotateOptions): string {
  const changes: (Span & { readonly text: string })[] = [];
  const units = readTmxUnits(text, name).filter(hasText);
  for (const [index, { offset, notes }] of units.entries()) {
    for (const { text: note, start, end } of notes) {
      if (!options.isOutdated(note)) continue;
      const tag = text.lastIndexOf("<", start - 1);
      changes.push({ ...withSpaceBefore(text, { start: tag, end }), text: "" });
    }
    // As deep as what follows in the unit.
    const indent = /^\s*/.exec(text.slice(offset, offset + 200))![0];
    const added = options
      .notesOf(index)
      .map((note) => `${indent}<note xml:lang="${options.locale}">${escapeText(note)}</note>`);
    if (added.length > 0) changes.push({ start: offset, end: offset, text: added.join("") });
  }
  const parts: string[] = [];
  let at = 0;
  for (const change of changes.sort((a, b) => a.start - b.start || a.end - b.end)) {
    parts.push(text.slice(at, change.start), change.text);
    at = change.end;
  }
  parts.push(text.slice(at));
  return parts.join("").replace(ENCODING, "$1UTF-8$2");
}

const ENCODING = /^(<\?xml[^>]*?\bencoding\s*=\s*["'])[^"']*(["'])/;

function withSpaceBefore(text: string, { start, end }: Span): Span {
  let from = start;
  while (/\s/.test(text[from - 1] ?? "")) from--;
  return { start: from, end };
}
