import { documentsFromMixed, type MixedDocuments, type MixedOptions } from "../text/mixed.ts";
import type { BlockKind, Document, Span } from "../types.ts";
import type { JoinedBlocks } from "./block.ts";

/**
 * Splits what was taken out of a file that holds both languages: blocks, halves of blocks or the
 * cells of a table; see {@link documentsFromMixed}. Blocks of code belong to both languages.
 *
 * @throws {InputError} if the text is empty, in one language only or in a third, or has no such layout
 */
export function documentsFromMixedBlocks(
  blocks: JoinedBlocks,
  options: Omit<MixedOptions, "wrapped">,
): MixedDocuments {
  const { text, places } = blocks;
  const mixed = documentsFromMixed(withoutCode(blocks), { ...options, wrapped: false });
  const complete = (document: Document): Document => {
    const paragraphs = addCode(cutAtBlocks(document, blocks), blocks);
    const kinds = kindsOf(paragraphs, blocks);
    return { ...document, text, paragraphs, places, kinds };
  };
  const english = complete(mixed.english);
  const chinese = complete(mixed.chinese);
  const counts = { english: english.paragraphs.length, chinese: chinese.paragraphs.length };
  const notices = mixed.notices.map((notice) =>
    notice.code === "LAYOUT_DETECTED" ? { ...notice, args: { ...notice.args, ...counts } } : notice,
  );
  return { ...mixed, english, chinese, notices };
}

/** Code says nothing about how two languages share a text. */
function withoutCode({ text, paragraphs, kinds }: JoinedBlocks): string {
  if (!kinds.includes("code")) return text;
  let masked = "";
  let end = 0;
  for (const [index, span] of paragraphs.entries()) {
    if (kinds[index] !== "code") continue;
    masked += text.slice(end, span.start) + " ".repeat(span.end - span.start);
    end = span.end;
  }
  return masked + text.slice(end);
}

/** Parts cells that were taken as a whole into the paragraphs they hold; units stay as they are. */
function cutAtBlocks(document: Document, { paragraphs: blocks }: JoinedBlocks): readonly Span[] {
  const { paragraphs, presegmented } = document;
  if (presegmented) return paragraphs;
  let block = 0;
  return paragraphs.flatMap(({ start, end }) => {
    const parts: Span[] = [];
    while (block < blocks.length && blocks[block]!.end <= start) block++;
    for (let b = block; b < blocks.length && blocks[b]!.start < end; b++) {
      parts.push({
        start: Math.max(start, blocks[b]!.start),
        end: Math.min(end, blocks[b]!.end),
      });
    }
    return parts;
  });
}

function addCode(
  paragraphs: readonly Span[],
  { paragraphs: blocks, kinds }: JoinedBlocks,
): readonly Span[] {
  const code = blocks.filter((_, index) => kinds[index] === "code");
  if (code.length === 0) return paragraphs;
  // A blank row stands for it on both sides where rows are units.
  const others = paragraphs.filter(
    ({ start, end }) => start < end || !code.some((block) => block.start === start),
  );
  return [...others, ...code].sort((a, b) => a.start - b.start);
}

/** What each paragraph, a part of a block, is. */
function kindsOf(paragraphs: readonly Span[], blocks: JoinedBlocks): BlockKind[] {
  let block = 0;
  return paragraphs.map(({ start }) => {
    while (block + 1 < blocks.paragraphs.length && blocks.paragraphs[block + 1]!.start <= start) {
      block++;
    }
    return blocks.kinds[block] ?? "text";
  });
}
