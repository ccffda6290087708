/** Markdown: CommonMark with the tables, tasks and notes of GitHub, and front matter. */

import { fromMarkdown } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfmTable } from "micromark-extension-gfm-table";
import { createPlaceFinder } from "../text/place.ts";
import type { Extraction } from "./block.ts";
import { createMarkdownBlocks } from "./markdown-blocks.ts";
import { cutMarkdown, findDefinitions } from "./markdown-chunk.ts";
import type { ReaderInput } from "./reader.ts";

const FRONT = ["yaml", "toml"] as const;

/**
 * Reads Markdown. Links leave their text, images alone in a paragraph their description, as a note;
 * addresses, definitions and numbers of notes are left out. HTML in it is read as such.
 */
export async function readBlocks({ decode, options }: ReaderInput): Promise<Extraction> {
  const { text, notices } = decode();
  const source = tame(text);
  const blocks = createMarkdownBlocks(text, source, createPlaceFinder(text), options);
  const chunks = cutMarkdown(source);
  const definitions = chunks.length > 1 ? `\n\n${findDefinitions(source)}` : "";
  for (const { start, end } of chunks) {
    const tree = fromMarkdown(source.slice(start, end) + definitions, {
      extensions: [gfmTable(), ...(start === 0 ? [frontmatter([...FRONT])] : [])],
      mdastExtensions: [gfmTableFromMarkdown(), frontmatterFromMarkdown([...FRONT])],
    });
    blocks.read(tree, { start, end });
  }
  return { blocks: blocks.take(), notices };
}

/** Beyond this many quotations and lists in one another, parsing takes more than linear time. */
const DEEPEST = 40;
/** Lines without a blank one between them. */
const PARAGRAPHS = /^.*\S.*(?:\r?\n.*\S.*)*$/gm;
/** Signs that are no longer looked at in a paragraph that has more of them, for the same reason. */
const SIGNS: readonly { readonly sign: RegExp; readonly most: number }[] = [
  { sign: /(?<![\p{L}\p{N}])[*_]+|[*_]+(?![\p{L}\p{N}])/gu, most: 4000 },
  { sign: /[[\]]/g, most: 10_000 },
];
const CONTAINERS =
  /^[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/gm;

/**
 * Replaces signs that are in no standard by those of the standard, so that all else keeps its offset:
 * titles of containers (`:::tip Title`) are taken for headings. What is nested absurdly is not nested further.
 */
function tame(text: string): string {
  return text
    .replace(
      /^ {0,3}:{3,}[ \t]*[\w-]*(?:\{[^}\n]*\})?/gm,
      (fence) => `#${" ".repeat(fence.length - 1)}`,
    )
    .replace(CONTAINERS, (prefix) => {
      if (prefix.length <= DEEPEST) return prefix;
      let depth = Math.floor(/^[ \t]*/.exec(prefix)![0].length / 2);
      return prefix.replace(/>|[-+*]|\d+[.)]/g, (sign) =>
        ++depth > DEEPEST ? UNSEEN.repeat(sign.length) : sign,
      );
    })
    .replace(PARAGRAPHS, (paragraph) =>
      SIGNS.reduce((tamed, { sign, most }) => {
        const count = tamed.match(sign)?.length ?? 0;
        return count <= most ? tamed : tamed.replace(sign, (run) => UNSEEN.repeat(run.length));
      }, paragraph),
    );
}

/** Is no sign, and is left out of the text. */
const UNSEEN = "\u200b";
