/** The text of a TMX file, piece by piece, and how its bytes were read. */

import { HEAD_UNITS } from "../bitext/readers.ts";
import { createPlaceFinder } from "../text/place.ts";
import type { FileEncoding } from "../tmx/lint.ts";
import { placeBehind } from "../tmx/scan.ts";
import type { Place } from "../types.ts";
import { createStreamDecoder } from "./decode-stream.ts";
import { readPieces } from "./pieces.ts";
import { refuseDocument } from "./refuse-document.ts";
import { nameOfPath } from "./text-stream.ts";

/** How a file is read. */
export interface TmxTextOptions {
  /** `"auto"` (default) or a name such as `utf-8`, `big5`, `utf-16`. */
  readonly encoding?: string | undefined;
  /** Told how much of a file is read, in [0, 1]. */
  readonly onShare?: ((share: number) => void) | undefined;
}

/**
 * Reads a file, or standard input for `-`, and hands on its text, without a byte order mark.
 *
 * @param write - may throw
 * @throws {InputError} if the file cannot be read or is no text
 */
export async function readTmxText(
  path: string,
  write: (piece: string) => void | Promise<void>,
  options: TmxTextOptions = {},
): Promise<FileEncoding> {
  const { encoding = "auto", onShare } = options;
  const decoder = createStreamDecoder(encoding, nameOfPath(path));
  const damage = createDamageFinder();
  let start = Buffer.alloc(0);
  let isFirst = true;
  for await (const bytes of readPieces(path, onShare)) {
    if (isFirst) await refuseOther(bytes, nameOfPath(path));
    isFirst = false;
    if (start.length < 3) start = Buffer.concat([start, bytes.subarray(0, 3)]);
    damage.look(bytes);
    const piece = decoder.write(bytes);
    if (piece !== "") await write(piece);
  }
  const rest = decoder.end();
  if (rest !== "") await write(rest);
  const [found] = decoder.notices().filter(({ code }) => code === "ENCODING_DETECTED");
  const name = String(found?.args.encoding ?? (encoding === "auto" ? "utf-8" : encoding));
  const mark = start.toString("latin1");
  const hasMark = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/.test(mark);
  const { count, place } = damage.result();
  if (!/^utf-?8$/i.test(name) || count === 0) return { name, hasMark };
  return { name: "utf-8", hasMark, damaged: count, ...(place ? { firstDamaged: place } : {}) };
}

/** Refuses what is a document for certain; a memory may be too broken to be known. */
async function refuseOther(bytes: Uint8Array, name: string): Promise<void> {
  const head = Buffer.from(bytes.subarray(0, HEAD_UNITS)).toString("latin1").replaceAll("\0", "");
  if (!/<tmx[\s>]/i.test(head)) await refuseDocument(bytes, name, "TMX");
}

/** Finds pieces that are not valid UTF-8, and what is wrong in them. */
function createDamageFinder() {
  let strict = new TextDecoder("utf-8", { fatal: true });
  let line = 1;
  let column = 1;
  let count = 0;
  let place: Place | undefined;
  return {
    look(bytes: Uint8Array): void {
      let text: string;
      try {
        text = strict.decode(bytes, { stream: true });
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
        text = new TextDecoder().decode(bytes);
        const lost = text.match(/\ufffd+/g) ?? [];
        count += Math.max(1, lost.length);
        const offset = Math.max(0, text.indexOf("\ufffd"));
        place ??= placeBehind({ line, column }, createPlaceFinder(text)(offset));
        strict = new TextDecoder("utf-8", { fatal: true });
      }
      if (place) return;
      ({ line, column } = placeBehind({ line, column }, createPlaceFinder(text)(text.length)));
    },
    result: () => ({ count, place }),
  };
}
