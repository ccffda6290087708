import type { Block } from "../../src/document/block.ts";
import { DOCUMENT_FORMATS, type DocumentFormatName } from "../../src/document/formats.ts";
import type { ReaderOptions } from "../../src/document/reader.ts";

/** Takes the blocks out of a text of one format. */
export async function readText(
  text: string,
  format: DocumentFormatName,
  options: ReaderOptions = {},
): Promise<readonly Block[]> {
  const { readBlocks } = await DOCUMENT_FORMATS[format].load();
  const bytes = new TextEncoder().encode(text);
  const decode = () => ({ text, notices: [] });
  return (await readBlocks({ bytes, name: "file", decode, options })).blocks;
}

/** Blocks as people write them down: `kind text`, cells with their row and column. */
export function outline(blocks: readonly Block[]): string[] {
  return blocks.map(
    ({ kind, text, cell }) => `${kind}${cell ? ` ${cell.row}.${cell.column}` : ""}: ${text}`,
  );
}

/** Lists the verbatim marks whose text does not stand at their place in the file. */
export function falsePlaces(file: string, blocks: readonly Block[]): string[] {
  const lines = file.split(/\r\n|[\n\r]/).map((line) => [...line]);
  const found: string[] = [];
  for (const { text, marks } of blocks) {
    if (marks[0]?.offset !== 0) found.push(`no mark at the beginning of ${text}`);
    for (const [index, { offset, place, verbatim }] of marks.entries()) {
      if (!verbatim) continue;
      const own = text.slice(offset, marks[index + 1]?.offset).replace(/ $|\n[\s\S]*$/, "");
      const there = lines[place.line - 1]?.slice(
        place.column - 1,
        place.column - 1 + [...own].length,
      );
      if (there?.join("") !== own) found.push(`${place.line}:${place.column} ${own}`);
    }
  }
  return found;
}
