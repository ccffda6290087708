import { createPlaceFinder } from "../text/place.ts";
import type { Extraction } from "./block.ts";
import { readHtml } from "./html-blocks.ts";
import type { ReaderInput } from "./reader.ts";

/** Reads a page of HTML or XHTML; see {@link readHtml}. */
export async function readBlocks({ bytes, decode, options }: ReaderInput): Promise<Extraction> {
  const { text, notices } = decode(findCharset(bytes));
  const blocks = readHtml(text, { ...options, placeOf: createPlaceFinder(text) });
  return { blocks, notices };
}

/** Bytes in which a page must say its encoding; the standard has 1,024. */
const HEAD_BYTES = 4096;

/** What the page, or the declaration of XML, says its encoding is. */
function findCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD_BYTES));
  const found =
    /<meta\b[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head) ??
    /^[^<]*<\?xml\b[^>]*?encoding\s*=\s*["']([\w.:-]+)/i.exec(head);
  return found?.[1];
}
