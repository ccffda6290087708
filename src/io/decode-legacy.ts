import { createRequire } from "node:module";
import type iconv from "iconv-lite";

let library: typeof iconv | undefined;

/**
 * Decodes bytes of an encoding that Node decodes wrongly or not at all. The tables are loaded when
 * they are first asked for: nearly all files are UTF-8.
 */
export function decodeLegacy(
  bytes: Uint8Array,
  encoding: "big5-hkscs" | "gb18030" | "windows-1252",
): string {
  library ??= createRequire(import.meta.url)("iconv-lite") as typeof iconv;
  return library.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding);
}
