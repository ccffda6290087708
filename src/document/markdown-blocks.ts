import type { Nodes, Parents } from "mdast";
import type { Place, Span } from "../types.ts";
import type { Block } from "./block.ts";
import { createBlockText, type TakenText } from "./block-text.ts";
import { createCodeText } from "./code-text.ts";
import { readHtml } from "./html-blocks.ts";
import { joinLines } from "./line-break.ts";
import { readFrontMatter } from "./markdown-front.ts";
import { addMarkdown } from "./markdown-text.ts";
import type { ReaderOptions } from "./reader.ts";

/** Takes the blocks out of trees of Markdown. */
export interface MarkdownBlocks {
  /** Reads the tree of a part of the file, UTF-16 offsets; what stands behind the end is no part of it. */
  read(tree: Nodes, part: Span): void;
  /** Gives all blocks. */
  take(): Block[];
}

/** Where a block stands. */
type Around = Pick<Block, "kind" | "cell">;

/** Beyond this depth containers are no longer told apart; nobody writes such a text. */
const DEEPEST = 200;

/** `[^1]:` before a note, `[x]` before a task. */
const NOTE_LABEL = /^\[\^[^\]\s]{1,100}\]:[ \t]*/;
const TASK = /^\[[ xX]\][ \t]+/;
const NOTE_NUMBER = /\[\^[^\]\s]{1,100}\]/g;
/**
 * Signs around struck-out text; stars that the standard does not read, beside Chinese marks; what
 * names a heading for links.
 */
const STRAY = /~~|\*\*(?=[^\s*])|(?<=[^\s*])\*\*|[ \t]{1,20}\{#[^}\s]{1,200}\}$/g;

/**
 * Begins to take blocks.
 *
 * @param source - the file as it is given to the parser, with other signs in some places
 * @param placeOf - finds the place of an offset in the file
 */
export function createMarkdownBlocks(
  file: string,
  source: string,
  placeOf: (offset: number) => Place,
  { mainText }: ReaderOptions,
): MarkdownBlocks {
  const blocks: Block[] = [];
  const text = createBlockText(placeOf);
  const code = createCodeText(placeOf);
  let rows = 0;
  let shift = 0;
  let end = file.length; // of what was given as a tree; definitions may follow
  let lines: TakenText[] = [];
  let unshown = ""; // name of an element inside a line whose text is left out

  const startOf = (node: Nodes) => node.position!.start.offset! + shift;
  const sourceOf = (node: Nodes) => source.slice(startOf(node), node.position!.end.offset! + shift);

  const endLine = () => {
    const taken = text.take();
    if (taken) lines.push(taken);
  };
  const emit = ({ kind, cell }: Around) => {
    endLine();
    for (const { text, marks } of joinLines(lines, kind, (_, __, both) => both)) {
      blocks.push({ kind, text, marks, ...(cell ? { cell } : {}) });
    }
    lines = [];
    unshown = "";
  };

  const pieceOf = (node: Nodes & { readonly value: string }) => ({
    value: node.value,
    source: sourceOf(node),
    start: startOf(node),
  });

  const readInline = (node: Nodes, depth: number): void => {
    if (node.type === "html") {
      const tag = /^<(\/?)([a-z][a-z\d]*)/i.exec(node.value);
      const name = tag?.[2]?.toLowerCase() ?? "";
      if (name === "br") endLine();
      else if (unshown === "" && !tag?.[1] && /^(?:rt|rp|script|style)$/.test(name)) unshown = name;
      else if (tag?.[1] && name === unshown) unshown = "";
      return;
    }
    if (unshown !== "") return;
    if (node.type === "break") endLine();
    else if (node.type === "text")
      addMarkdown(text, { ...pieceOf(node), dropped: droppedOf(node.value) });
    else if (node.type === "inlineCode") {
      const source = sourceOf(node);
      const fence = /^`*\s?/.exec(source)![0];
      const inside = source.slice(fence.length).replace(/`+$/, "");
      const start = startOf(node) + fence.length;
      addMarkdown(text, { value: node.value, source: inside, start, isCode: true });
    } else if (node.type === "linkReference" && node.label?.startsWith("^")) {
      // the number of a note
    } else if ("children" in node) {
      for (const child of node.children) {
        if (depth < DEEPEST) readInline(child, depth + 1);
        else text.add(sourceOf(child), startOf(child));
      }
    }
  };

  const readPhrases = (node: Parents, around: Around) => {
    let own = around;
    const [first] = node.children;
    const only = node.children.length === 1 ? first : undefined;
    if (only?.type === "image" && node.type === "paragraph") {
      const alt = only.alt ?? "";
      addMarkdown(text, { value: alt, source: sourceOf(only).slice(2), start: startOf(only) + 2 });
      emit({ ...around, kind: "note" });
      return;
    }
    for (const child of node.children) {
      const isFirst = child === first && child.type === "text" && node.type === "paragraph";
      const label = isFirst ? labelOf(child.value, around) : "";
      if (!isFirst || label === "") {
        readInline(child, 0);
        continue;
      }
      if (label.startsWith("[^")) own = { ...around, kind: "note" };
      const dropped = [
        { start: 0, end: label.length },
        ...droppedOf(child.value.slice(label.length), label.length),
      ];
      addMarkdown(text, { ...pieceOf(child), dropped });
    }
    emit(own);
  };

  const read = (node: Nodes, around: Around, depth: number): void => {
    if (startOf(node) >= end) return;
    if (/^(?:yaml|toml)$/.test(node.type)) {
      blocks.push(...readFrontMatter(sourceOf(node), startOf(node), text));
      return;
    }
    switch (node.type) {
      case "heading":
        readPhrases(node, { ...around, kind: "heading" });
        return;
      case "paragraph":
        readPhrases(node, around);
        return;
      case "code":
        readCode(node.value, startOf(node), startOf(node) + sourceOf(node).length, around);
        return;
      case "html":
        readHtmlBlocks(startOf(node), startOf(node) + sourceOf(node).length, around);
        return;
      case "definition":
        // The only word of a note makes it look like the address of a link.
        if (node.label?.startsWith("^")) {
          const label = /^\s*\[[^\]]*\]:\s*/.exec(sourceOf(node))?.[0].length ?? 0;
          text.add(sourceOf(node).slice(label), startOf(node) + label);
          emit({ ...around, kind: "note" });
        }
        return;
      case "table":
        for (const row of node.children) {
          for (const [column, cell] of row.children.entries()) {
            readPhrases(cell, { kind: "cell", cell: { row: rows, column } });
          }
          rows++;
        }
        return;
      default:
        if (!("children" in node)) return;
        for (const child of node.children) {
          const kind = node.type === "listItem" ? "item" : around.kind;
          if (depth < DEEPEST) read(child, { ...around, kind }, depth + 1);
          else emitSource(child, around);
        }
    }
  };
  const emitSource = (node: Nodes, around: Around) => {
    const source = sourceOf(node).replace(/[>\s]+/g, (space) => " ".repeat(space.length));
    text.add(source, startOf(node));
    emit(around);
  };

  const readCode = (value: string, start: number, end: number, around: Around) => {
    const source = file.slice(start, end);
    // Each line stands somewhere in the line of the file: indents and quotation marks are left out.
    const isFenced = /^\s*(?:`{3}|~{3})/.test(source);
    let at = isFenced ? source.indexOf("\n") + 1 : 0;
    for (const [index, read] of value.split("\n").entries()) {
      if (index > 0) code.add("\n", 0);
      const lineEnd = source.indexOf("\n", at);
      const written = source.slice(at, lineEnd < 0 ? source.length : lineEnd);
      // What the parser was given in place of something is none in code.
      const line = /^\s*:{3}|\u200b/.test(written + read) ? written.trim() : read;
      const column = written.indexOf(line);
      if (line !== "" && column >= 0) code.add(line, start + at + column);
      else if (line !== "") code.addAs(line, start + at);
      at = lineEnd < 0 ? source.length : lineEnd + 1;
    }
    const taken = code.take();
    if (taken) blocks.push({ ...around, kind: "code", ...taken });
  };

  const readHtmlBlocks = (start: number, end: number, around: Around) => {
    const source = file.slice(start, end);
    const placeInFile = (offset: number) => placeOf(start + offset);
    const read = readHtml(source, { placeOf: placeInFile, mainText, firstRow: rows });
    for (const block of read) {
      if (block.cell) rows = Math.max(rows, block.cell.row + 1);
      blocks.push(block.kind === "text" ? { ...block, ...around } : block);
    }
  };

  return {
    read(tree, part) {
      shift = part.start;
      end = part.end;
      read(tree, { kind: "text" }, 0);
    },
    take: () => blocks,
  };
}

function labelOf(value: string, { kind }: Around): string {
  return NOTE_LABEL.exec(value)?.[0] ?? (kind === "item" ? (TASK.exec(value)?.[0] ?? "") : "");
}

/** Parts of a text that only steer. */
function droppedOf(value: string, shift = 0): Span[] {
  if (!/\[\^|~~|\*\*|\{#/.test(value)) return [];
  const found = [...value.matchAll(NOTE_NUMBER), ...value.matchAll(STRAY)];
  return found
    .map(({ 0: match, index }) => ({ start: shift + index, end: shift + index + match.length }))
    .sort((a, b) => a.start - b.start);
}
