import { poCharset } from "../bitext/po-signs.ts";

/** Bytes in which a file says it. */
const HEAD_BYTES = 8192;

/** Finds the encoding that a file says it is in: in an XML declaration, or in the header of a PO file. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD_BYTES));
  const xml = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(head);
  return xml?.[1] ?? poCharset(head);
}
