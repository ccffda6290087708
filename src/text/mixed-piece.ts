import type { Lang, Span } from "../types.ts";

/** A stretch of a bilingual text that belongs to one language: UTF-16 offsets, trimmed. */
export interface Piece extends Span {
  readonly lang: Lang;
}
