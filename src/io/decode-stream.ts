import iconv from "iconv-lite";
import { InputError } from "../errors.ts";
import type { Notice } from "../types.ts";
import { findBinaryKind } from "./binary.ts";
import { declaredEncoding } from "./declared-encoding.ts";
import { detectLegacy, detectUtf16, type EncodingName } from "./detect-encoding.ts";
import {
  binaryError,
  DAMAGE_MIN,
  type Damage,
  damageNotices,
  findDamage,
  findEncodingName,
  hasUtf16Mark,
  parseEncodingName,
  TELLING_BYTES,
} from "./encoding.ts";

/** Bytes that an encoding is found by. */
const SAMPLE_BYTES = 1 << 17;

/** Decodes a text that comes in pieces. */
export interface StreamDecoder {
  /** Gives what is complete; nothing until the encoding is known. */
  readonly write: (bytes: Uint8Array) => string;
  readonly end: () => string;
  /** At the end: which encoding was found, and what is damaged. */
  readonly notices: () => readonly Notice[];
}

/**
 * Makes a decoder that does piece by piece what `decode` does with a whole file.
 *
 * With `"auto"` a byte order mark decides, then zero bytes, then strict validity as UTF-8, then the
 * encoding that the file itself names (in an XML declaration, or as the charset of a PO file), then
 * which gives plausible text. All are asked of the first bytes beyond ASCII, wherever they stand.
 *
 * @param encoding - `"auto"` or a name
 * @param name - the file's name, for messages
 * @throws {InputError} from each of its functions: if the encoding is unknown or, asked for by name,
 *   damages more than 1 % of the characters; if the data are no text
 */
export function createStreamDecoder(encoding: string, name: string): StreamDecoder {
  const asked = encoding === "auto" ? undefined : parseEncodingName(encoding);
  let head: Uint8Array | undefined = new Uint8Array();
  let isFirst = true;
  let declared: EncodingName | undefined;
  let decoder: ReturnType<typeof decoderOf> | undefined;
  let found: EncodingName | undefined;
  const damage = createDamageCounter(encoding, name, asked !== undefined);

  const start = (bytes: Uint8Array, isEnd: boolean): string | undefined => {
    const sample = isEnd ? bytes : withoutCutCharacter(bytes);
    if (isFirst) checkKind(sample, name);
    if (asked !== undefined) {
      found = asked.startsWith("utf-16") && hasUtf16Mark(bytes) ? detectUtf16(bytes)! : asked;
    } else {
      declared ??= findEncodingName(declaredEncoding(sample) ?? "");
      if (!hasUtf16Mark(bytes) && isPlainAscii(sample)) {
        isFirst = false;
        if (isEnd) found = "utf-8";
        else return Buffer.from(bytes).toString("latin1"); // a sample without any is ASCII to its end
      } else {
        found = findEncoding(sample, declared, name);
      }
    }
    decoder = decoderOf(found!);
    head = undefined;
    return undefined;
  };
  const decode = (bytes: Uint8Array): string => {
    if (!found!.startsWith("utf-16") && bytes.includes(0)) throw binaryError(name);
    return decoder!.write(bytes);
  };
  return {
    write(bytes) {
      if (decoder) return damage.look(decode(bytes));
      head = head!.length === 0 ? bytes : Buffer.concat([head!, bytes]);
      if (head.length < SAMPLE_BYTES) return "";
      const all = head;
      const ascii = start(all, false);
      if (ascii === undefined) return damage.look(decode(all));
      head = new Uint8Array();
      return damage.look(ascii);
    },
    end() {
      let text = "";
      if (!decoder) {
        const all = head!;
        start(all, true);
        text = decode(all);
      }
      text += decoder!.end();
      damage.look(text);
      damage.check();
      return text;
    },
    notices: () => [
      ...(asked === undefined && found !== undefined && found !== "utf-8"
        ? [{ code: "ENCODING_DETECTED" as const, name, args: { encoding: found } }]
        : []),
      ...damage.notices(),
    ],
  };
}

function checkKind(sample: Uint8Array, name: string): void {
  const kind = findBinaryKind(sample);
  if (kind !== undefined) throw new InputError(`${name}: expected plain text, found ${kind}`);
  if (hasUtf16Mark(sample) && sample[0] === 0xff && sample.length >= 4) {
    if (sample[2] === 0 && sample[3] === 0) {
      throw new InputError(`${name}: UTF-32 is not supported; save it as UTF-8`);
    }
  }
}

function findEncoding(
  sample: Uint8Array,
  declared: EncodingName | undefined,
  name: string,
): EncodingName {
  if (hasUtf16Mark(sample)) return detectUtf16(sample)!;
  if (sample.includes(0)) {
    const utf16 = detectUtf16(sample);
    if (utf16 === undefined) throw binaryError(name);
    return utf16;
  }
  if (isStrictUtf8(sample)) return "utf-8";
  if (declared !== undefined && !declared.startsWith("utf-") && isTrusted(declared, sample)) {
    return declared;
  }
  const legacy = detectLegacy(sample);
  if (legacy === undefined) throw binaryError(name);
  return legacy;
}

/** What a file says of itself is often wrong, so it counts only where the content says little. */
function isTrusted(declared: EncodingName, sample: Uint8Array): boolean {
  let telling = 0;
  for (const byte of sample) if (byte >= 0x80) telling++;
  if (telling >= TELLING_BYTES) return false;
  return findDamage(iconv.decode(Buffer.from(sample), declared)) === undefined;
}

/** A character that the end of a sample cuts would count as damaged. */
function withoutCutCharacter(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return bytes.subarray(0, bytes.length - back);
  }
  return bytes;
}

function isPlainAscii(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! >= 0x80 || bytes[i] === 0) return false;
  }
  return true;
}

function isStrictUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function decoderOf(encoding: EncodingName): { write(bytes: Uint8Array): string; end(): string } {
  if (encoding.startsWith("utf-")) {
    const decoder = new TextDecoder(encoding);
    return {
      write: (bytes) => decoder.decode(bytes, { stream: true }),
      end: () => decoder.decode(),
    };
  }
  const decoder = iconv.getDecoder(encoding);
  return {
    write: (bytes) =>
      decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) ?? "",
    end: () => decoder.end() ?? "",
  };
}

/** Counts damage through the pieces of a text, and knows where the first stands. */
function createDamageCounter(encoding: string, name: string, isAsked: boolean) {
  let total: Damage | undefined;
  let units = 0;
  let line = 1;
  let column = 1;
  return {
    look(text: string): string {
      units += text.length;
      const found = findDamage(text);
      if (total) {
        if (found) total = { ...total, count: total.count + found.count };
        return text;
      }
      if (found) {
        const { place } = found;
        const isFirstLine = place.line === 1;
        total = {
          ...found,
          place: {
            line: line + place.line - 1,
            column: isFirstLine ? column + place.column - 1 : place.column,
          },
        };
        return text;
      }
      const end = endOf(text);
      column = end.lines === 0 ? column + end.column : end.column + 1;
      line += end.lines;
      return text;
    },
    check(): void {
      if (!isAsked || !total || total.count < DAMAGE_MIN || total.count <= units / 100) return;
      const { place, count } = total;
      throw new InputError(
        `${name}:${place.line}:${place.column}: ${count} damaged characters when read as ${encoding}; ` +
          "leave the encoding out to have it found",
      );
    },
    notices: () => damageNotices(total, name),
  };
}

/** Where a text ends, as lines and columns that are added to those before it. */
function endOf(text: string): { readonly lines: number; readonly column: number } {
  let lines = 0;
  let start = 0;
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
    lines++;
    start = end + 1;
  }
  return { lines, column: [...text.slice(start)].length };
}
