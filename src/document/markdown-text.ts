import type { Span } from "../types.ts";
import type { BlockText } from "./block-text.ts";

const ENTITY = /&(?:#x[\da-f]{1,6}|#\d{1,7}|[a-z][a-z\d]{1,31});/iy;

/** A text of Markdown, as it is read and as it is written. */
export interface MarkdownPiece {
  readonly value: string;
  readonly source: string;
  /** UTF-16 offset of `source` in the file. */
  readonly start: number;
  /** Escapes and entities in it stand for themselves. */
  readonly isCode?: true;
  /** Parts of `value` that are left out; ascending. */
  readonly dropped?: readonly Span[];
}

/**
 * Adds a text of Markdown to a block: what was left out of it (escapes, quotation marks of a passage,
 * indents) parts what stands in the file just so, entities are what they stand for.
 */
export function addMarkdown(
  block: BlockText,
  { value, source, start, isCode, dropped = [] }: MarkdownPiece,
): void {
  let from = 0; // in the source, of what stands just so
  let at = 0;
  const flush = () => {
    if (at > from) block.add(source.slice(from, at), start + from);
    from = at;
  };
  let read = 0;
  let drop = 0;
  while (read < value.length && at < source.length) {
    while (drop < dropped.length && dropped[drop]!.end <= read) drop++;
    const isDropped = drop < dropped.length && dropped[drop]!.start <= read;
    const wanted = value[read]!;
    const found = source[at]!;
    ENTITY.lastIndex = at;
    const entity =
      !isCode && found === "&" && (wanted !== "&" || source.startsWith("&amp;", at))
        ? ENTITY.exec(source)?.[0]
        : undefined;
    if (entity) {
      flush();
      const character = String.fromCodePoint(value.codePointAt(read)!);
      if (!isDropped) block.addAs(character, start + at);
      read += character.length;
      at += entity.length;
      from = at;
    } else if (wanted === found) {
      if (isDropped) flush();
      read++;
      at++;
      if (isDropped) from = at;
    } else {
      flush();
      if (!isCode && found === "\\" && source[at + 1] === wanted) {
        // Escaped, `&` too.
        from = ++at;
        read++;
        at++;
        if (isDropped) from = at;
        continue;
      }
      const isSpace = /\s/.test(wanted);
      // A line end of code is read as a space, a tab as several.
      const isWrittenSpace = /\s/.test(found);
      if (isSpace) {
        block.addSpace(/[\r\n]/.test(isWrittenSpace ? found : wanted));
        read++;
      }
      if (!isSpace || isWrittenSpace) at++;
      from = at;
    }
  }
  flush();
}
