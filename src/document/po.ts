/** PO as a text in one language: the translations, or the originals of a template. */

import { createLineReader } from "../bitext/lines.ts";
import { createPoEntries, type PoEntry } from "../bitext/po-entries.ts";
import { poCharset } from "../bitext/po-signs.ts";
import type { Place } from "../types.ts";
import type { Block, Extraction } from "./block.ts";
import { createBlockText } from "./block-text.ts";
import type { ReaderInput } from "./reader.ts";

/**
 * Takes the texts out of a PO file: its translations if it has any, else what is to be translated; so
 * `en.po` is English and `zh_TW.po` Chinese, whatever their `msgid` are. Of plural forms the last
 * counts; obsolete entries are left out. A text of several lines is as many blocks.
 *
 * @throws {InputError} with line and column if it is no PO
 */
export async function readBlocks({ bytes, name, decode }: ReaderInput): Promise<Extraction> {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 8192));
  const { text, notices } = decode(poCharset(head));
  const entries: PoEntry[] = [];
  const reader = createPoEntries(name, (entry) => {
    if (!entry.isObsolete && entry.msgid !== "") entries.push(entry);
  });
  const lines = createLineReader(name, reader.line);
  lines.write(text);
  lines.close();
  reader.close();
  const isTranslated = entries.some(({ msgstr }) => (msgstr[0] ?? "") !== "");
  const blocks = entries.flatMap(({ msgid, msgidPlural, msgstr, places }) =>
    isTranslated
      ? blocksOf(msgstr.at(-1) ?? "", places.msgstr)
      : blocksOf(msgidPlural ?? msgid, places.msgid),
  );
  return { blocks, notices };
}

function blocksOf(text: string, place: Place): Block[] {
  return text.split("\n").flatMap((line): Block[] => {
    const block = createBlockText(() => place);
    block.addAs(line, 0);
    const taken = block.take();
    // Escapes and quotation marks stand between, so that columns do not count on.
    return taken ? [{ kind: "text", text: taken.text, marks: [{ offset: 0, place }] }] : [];
  });
}
