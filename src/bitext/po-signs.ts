/** What a PO file shows at its beginning. */

/** An entry, behind nothing but comments: the sign of a PO file. */
export const PO_START = /^(?:[^\S\n]*(?:#[^\n]*)?\n)*[^\S\n]*(?:msgid|msgctxt)\s+"/;

const CHARSET = /^"Content-Type:[^"\n]*?charset=([\w.:-]+)/im;

/**
 * Finds the charset that the header of a PO file names.
 *
 * @param head - the beginning of the file, as Latin-1
 */
export function poCharset(head: string): string | undefined {
  return CHARSET.exec(head)?.[1];
}
