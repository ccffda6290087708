import { InputError } from "../errors.ts";
import { documentsFromMixed, type MixedDocuments, type MixedOptions } from "../text/mixed.ts";
import { findInlineCut } from "../text/mixed-inline.ts";
import type { Piece } from "../text/mixed-piece.ts";
import { countLetters, isSimplified } from "../text/script.ts";
import type { BlockKind, Document, Lang, Notice, Span } from "../types.ts";
import type { JoinedBlocks } from "./block.ts";
import { findMixedTables, type MixedTables } from "./mixed-tables.ts";

type Options = Omit<MixedOptions, "wrapped">;

/**
 * Splits what was taken out of a file that holds both languages: blocks, halves of blocks, or the
 * cells of tables, whatever stands around these; see {@link documentsFromMixed}. Headings may hold
 * both. Blocks of code belong to both languages.
 *
 * @throws {InputError} if the text is empty, in one language only or in a third, or has no such layout
 */
export function documentsFromMixedBlocks(blocks: JoinedBlocks, options: Options): MixedDocuments {
  const { text, places } = blocks;
  const { layout: asked = "auto", name, presegmented = false } = options;
  const isTable = asked === "auto" || asked === "columns";
  const found = isTable ? findMixedTables(blocks) : undefined;
  const split =
    found && found.tables.length > 0
      ? splitRest(blocks, options, found)
      : splitAll(blocks, options);
  const documentOf = (lang: Lang): Document => {
    const own = split[lang === "en" ? "english" : "chinese"].paragraphs;
    const parts = presegmented ? own : cutHeadings(cutAtBlocks(own, blocks), lang, blocks);
    const paragraphs = addCode(parts, blocks);
    const kinds = kindsOf(paragraphs, blocks);
    return { lang, name, text, paragraphs, presegmented, places, kinds };
  };
  const english = documentOf("en");
  const chinese = documentOf("zh");
  const { layout, skipped } = split;
  const notices: Notice[] = [
    {
      code: "LAYOUT_DETECTED",
      name,
      args: { layout, english: english.paragraphs.length, chinese: chinese.paragraphs.length },
    },
  ];
  if (isSimplified(text)) notices.push({ code: "SIMPLIFIED_CHINESE", name, args: {} });
  return { english, chinese, layout, skipped, notices };
}

/** What a text was split into. */
interface Split extends Pick<MixedDocuments, "layout" | "skipped"> {
  readonly english: Pick<Document, "paragraphs">;
  readonly chinese: Pick<Document, "paragraphs">;
}

function splitAll(blocks: JoinedBlocks, options: Options): Split {
  return documentsFromMixed(maskCode(blocks), { ...options, wrapped: false });
}

/** Splits tables by their columns, and what stands around them as a text of its own. */
function splitRest(blocks: JoinedBlocks, options: Options, found: MixedTables): Split {
  const { presegmented = false } = options;
  const rest = mask(maskCode(blocks), found.tables);
  let around: Split = { layout: "columns", english: NONE, chinese: NONE, skipped: [] };
  if (/[\p{L}\p{N}]/u.test(rest)) {
    try {
      around = documentsFromMixed(rest, { ...options, layout: "auto", wrapped: false });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      around = splitByScript(blocks, found.tables); // in one language only
    }
  }
  const merge = (lang: Lang, { paragraphs }: Pick<Document, "paragraphs">) => {
    const cells = found.pieces.filter((piece) => piece.lang === lang);
    const kept = presegmented ? cells : cells.filter(({ start, end }) => start < end);
    return {
      paragraphs: [...kept, ...paragraphs]
        .map(({ start, end }) => ({ start, end }))
        .sort((a, b) => a.start - b.start || a.end - b.end),
    };
  };
  return {
    layout: "columns",
    english: merge("en", around.english),
    chinese: merge("zh", around.chinese),
    skipped: [...found.skipped, ...around.skipped].sort((a, b) => a.start - b.start),
  };
}

const NONE: Pick<Document, "paragraphs"> = { paragraphs: [] };

function splitByScript({ text, paragraphs, kinds }: JoinedBlocks, tables: readonly Span[]): Split {
  const isInTable = createSpanTest(tables);
  const own: Record<Lang, Span[]> = { en: [], zh: [] };
  for (const [index, span] of paragraphs.entries()) {
    if (kinds[index] === "code" || isInTable(span.start)) continue;
    const { han, latin } = countLetters(text, span.start, span.end);
    own[han > 0 && 3.5 * han >= latin ? "zh" : "en"].push(span);
  }
  return {
    layout: "columns",
    english: { paragraphs: own.en },
    chinese: { paragraphs: own.zh },
    skipped: [],
  };
}

/** Prepares for offsets in ascending order. */
function createSpanTest(spans: readonly Span[]): (offset: number) => boolean {
  let next = 0;
  return (offset) => {
    while (next < spans.length && spans[next]!.end <= offset) next++;
    return next < spans.length && spans[next]!.start <= offset;
  };
}

/** Code says nothing about how two languages share a text. */
function maskCode({ text, paragraphs, kinds }: JoinedBlocks): string {
  return mask(
    text,
    paragraphs.filter((_, index) => kinds[index] === "code"),
  );
}

function mask(text: string, spans: readonly Span[]): string {
  let masked = "";
  let from = 0;
  for (const { start, end } of spans) {
    masked += text.slice(from, start) + " ".repeat(end - start);
    from = end;
  }
  return masked + text.slice(from);
}

/** Parts cells that were taken as a whole into the paragraphs they hold. */
function cutAtBlocks(
  paragraphs: readonly Span[],
  { paragraphs: blocks }: JoinedBlocks,
): readonly Span[] {
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

/** A heading in both languages goes half to either: `The ferry 渡輪`. */
function cutHeadings(
  paragraphs: readonly Span[],
  lang: Lang,
  { text, paragraphs: blocks, kinds }: JoinedBlocks,
): readonly Span[] {
  const halves: Piece[] = [];
  const whole = new Set<number>();
  for (const [index, span] of blocks.entries()) {
    if (kinds[index] !== "heading") continue;
    const { han, latin } = countLetters(text, span.start, span.end);
    const cut = han > 0 && latin > 0 ? findInlineCut(text, span) : undefined;
    if (!cut) continue;
    whole.add(span.start);
    const other = cut.firstLang === "en" ? "zh" : "en";
    halves.push({ ...cut.first, lang: cut.firstLang }, { ...cut.second, lang: other });
  }
  if (whole.size === 0) return paragraphs;
  const isInHeading = createSpanTest(blocks.filter(({ start }) => whole.has(start)));
  const own = halves.filter((half) => half.lang === lang).map(({ start, end }) => ({ start, end }));
  return [...paragraphs.filter(({ start }) => !isInHeading(start)), ...own].sort(
    (a, b) => a.start - b.start,
  );
}

function addCode(
  paragraphs: readonly Span[],
  { paragraphs: blocks, kinds }: JoinedBlocks,
): readonly Span[] {
  const code = blocks.filter((_, index) => kinds[index] === "code");
  if (code.length === 0) return paragraphs;
  // A blank row stands for it on both sides where rows are units.
  const starts = new Set(code.map(({ start }) => start));
  const others = paragraphs.filter(({ start, end }) => start < end || !starts.has(start));
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
